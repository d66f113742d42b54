/** A border to show: a manifest and a real ledger in a folder of its own, to which batches are added as a border adds them. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Home, openHome } from '../../src/border/home/home.ts'
import { columnCodec } from '../../src/border/postgres/codecs.ts'
import { flowName, manifestText } from '../../src/cli/demo/manifest-text.ts'
import type { Entry } from '../../src/ledger/index.ts'

const digest = `sha256:${'0'.repeat(64)}`

export class BenchBorder {
  readonly manifest: string
  private readonly folder: string
  private readonly home: Home
  private batches = 0
  private size = 0

  private constructor(folder: string, home: Home) {
    this.folder = folder
    this.manifest = join(folder, 'waybill.yaml')
    this.home = home
  }

  static async open(): Promise<BenchBorder> {
    const folder = mkdtempSync(join(tmpdir(), 'waybill-bench-'))
    const day = new Date().toISOString().slice(0, 10)
    writeFileSync(join(folder, 'waybill.yaml'), manifestText(day))
    const home = await openHome({
      state: join(folder, 'state'),
      keys: join(folder, 'keys'),
      organisation: 'Hanami Retail',
      origin: 'bench.example/waybill',
      codec: columnCodec,
    })
    const border = new BenchBorder(folder, home)
    await border.append([
      { kind: 'plan', at: nowText(), flow: flowName, plan: digest, manifest: digest, law: { cn: digest }, by: 'bench' },
    ])
    return border
  }

  /** Writes one batch and its end, durably. Resolves to the size of the ledger, which viewers are told. */
  async cross(): Promise<number> {
    const batch = ++this.batches
    const at = nowText()
    return this.append([
      {
        kind: 'batch',
        at,
        flow: flowName,
        batch,
        position: '0/16B3748',
        plan: digest,
        law: { cn: digest },
        day: at.slice(0, 10),
        decisions: ['cn.provisions-2024 art 5(1)(4)'],
        tables: [{ table: 'public.orders', inserted: 100, updated: 0, deleted: 0, held: 2 }],
        people: { ordinary: 3, sensitive: 0 },
        counts: { ordinary: 99_700, sensitive: 0 },
        commitment: `hmac-sha256:${'a'.repeat(64)}`,
      },
      { kind: 'close', at, flow: flowName, of: this.size, outcome: 'committed' },
    ])
  }

  async close(): Promise<void> {
    await this.home.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async append(entries: readonly Entry[]): Promise<number> {
    await this.home.log.append([...entries])
    this.size += entries.length
    return this.size
  }
}

const nowText = () => new Date().toISOString()
