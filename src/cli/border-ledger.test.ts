import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { batch, close, ORIGIN, stop } from '../../test/ledger/support.ts'
import { ed25519Verify, sha256 } from '../border/home/crypto.ts'
import { type Home, ledgerFolder, openHome } from '../border/home/home.ts'
import { ledgerReader } from '../border/home/ledger-reader.ts'
import { columnCodec } from '../border/postgres/codecs.ts'
import { exportLog, type LogFile } from '../ledger/index.ts'
import { BorderLedger, CrossedRows } from './border-ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'waybill-border-ledger-'))
const state = join(folder, 'state')
const root = ledgerFolder(state)
let home: Home

beforeAll(async () => {
  home = await openHome({
    state,
    keys: join(folder, 'keys'),
    organisation: 'Hanami',
    origin: ORIGIN,
    codec: columnCodec,
  })
})
afterAll(async () => {
  await home.close()
  rmSync(folder, { recursive: true })
})

/** Until the file `checkpoint` is of the last entry. */
const append = async (entries: Parameters<Home['log']['append']>[0]) => {
  await home.log.append(entries)
  await home.log.settle()
}

describe('rows that crossed', () => {
  it('count once their batch is known to be committed abroad, and each once', async () => {
    const crossed = new CrossedRows(new BorderLedger(root))
    expect(await crossed.now()).toMatchObject({ size: 0, flows: new Map() })
    await append([batch(1), batch(2), batch(3), batch(4), close(0), close(1, 'not-sent'), close(2, 'unknown')])
    const once = (await crossed.now()).flows.get('orders')!
    expect(once).toMatchObject({ batches: 1, inserted: 3, updated: 0, deleted: 1 })
    await append([close(2)])
    const [first, second] = await Promise.all([crossed.now(), crossed.now()])
    expect([first.size, second.size]).toEqual([8, 8])
    expect(first.flows.get('orders')).toMatchObject({ batches: 2, inserted: 6, deleted: 2 })
    expect(first.flows.get('orders')!.tables.get('public.orders')).toEqual({ inserted: 6, updated: 0, deleted: 2 })
  })

  it('are counted anew where another log lies in the folder', async () => {
    const elsewhere = join(folder, 'elsewhere')
    cpSync(root, elsewhere, { recursive: true })
    const ledger = new BorderLedger(elsewhere)
    const crossed = new CrossedRows(ledger)
    expect(await ledger.proof(3)).toMatchObject({ index: 3 })
    expect((await crossed.now()).flows.get('orders')!.batches).toBe(2)
    const other = await openHome({
      state: join(folder, 'other'),
      keys: join(folder, 'other-keys'),
      organisation: 'Hanami',
      origin: ORIGIN,
      codec: columnCodec,
    })
    await other.log.append(Array.from({ length: 20 }, () => stop()))
    await other.close()
    rmSync(elsewhere, { recursive: true })
    cpSync(ledgerFolder(join(folder, 'other')), elsewhere, { recursive: true })
    expect(await crossed.now()).toMatchObject({ size: 20, flows: new Map() })
    expect(await ledger.proof(3)).toMatchObject({ index: 3 })
  })
})

describe('a log of more than a bundle', () => {
  it('is read whole while it is being written', async () => {
    const ledger = new BorderLedger(root)
    const crossed = new CrossedRows(ledger)
    let writing = true
    const written = (async () => {
      for (let i = 0; i < 120; i++) await home.log.append(Array.from({ length: 7 }, (_, j) => stop(`reason-${i}-${j}`)))
      writing = false
    })()
    let looks = 0
    while (writing) {
      const { size } = await crossed.now()
      const last = await ledger.entries(undefined, 30)
      expect(last.length).toBe(Math.min(30, last.at(-1)!.index + 1))
      expect(await ledger.proof(Math.max(0, size - 1))).toMatchObject({ index: Math.max(0, size - 1) })
      looks++
    }
    await written
    await home.log.settle()
    expect(looks).toBeGreaterThan(1)
    expect((await ledger.head())?.size).toBe(8 + 840)
    const across = await ledger.entries(250, 12)
    expect(across.map((e) => e.index)).toEqual(Array.from({ length: 12 }, (_, i) => 250 + i))
  })

  it('gives every tile that the exported copy has, to the byte, and no other', async () => {
    const ledger = new BorderLedger(root)
    const trust = { origin: ORIGIN, publicKey: home.publicKey, hash: sha256, verify: ed25519Verify }
    const files: LogFile[] = []
    for await (const file of exportLog(ledgerReader(root), trust)) files.push(file)
    expect(files.map(({ path }) => path)).toContain('tile/1/000.p/3')
    for (const { path, bytes } of files.filter((file) => file.path.startsWith('tile/')))
      expect([path, Buffer.from((await ledger.tile(path))!).equals(bytes)]).toEqual([path, true])
    for (const path of [
      'tile/0/003',
      'tile/0/003.p/81',
      'tile/0/004.p/1',
      'tile/1/000',
      'tile/1/000.p/4',
      'tile/2/000.p/1',
      'checkpoint',
      'tail',
    ])
      expect([path, await ledger.tile(path)]).toEqual([path, undefined])
    // A narrower tile of an earlier size, also of a bundle that is full by now.
    expect((await ledger.tile('tile/0/000.p/17'))?.length).toBe(17 * 32)
  })
})
