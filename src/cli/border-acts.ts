/** Acts on proposals as the server puts them into a home state and reads what came of them; it takes no lock. */

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { proposalsFile, type ToldProposals } from '../border/home/acts.ts'
import { sha256 } from '../border/home/crypto.ts'
import { spoolOf } from '../border/home/spool.ts'
import { type Act, decodeAct, EntryRefused, encodeAct } from '../ledger/index.ts'
import { type Manifest, manifestDigest } from '../manifest/index.ts'
import type { ActsRead, BorderActs } from '../server/border-acts.ts'
import { BorderUnreadable } from '../server/border-view.ts'

interface Home {
  readonly manifest: Manifest
  readonly state: string
}

export class FolderActs implements BorderActs {
  private readonly home: () => Promise<Home>
  private readonly digests = new WeakMap<Manifest, string>()
  private told: { readonly text: string; readonly value: ToldProposals } | undefined

  constructor(home: () => Promise<Home>) {
    this.home = home
  }

  async read(): Promise<ActsRead> {
    const { manifest, state } = await this.home()
    // In this order: the border writes what it took up before it takes it away.
    const waiting = spoolOf(state)
      .read()
      .flatMap(({ bytes }) => actIn(bytes))
    const { flows, proposals } = await this.recorded(state)
    return {
      waiting,
      recorded: proposals,
      inForce: new Map(Object.entries(flows)),
      manifest: this.digestOf(manifest),
      flows: [...manifest.flows.keys()],
    }
  }

  async put(act: Act): Promise<boolean> {
    const { state } = await this.home()
    if (!existsSync(join(state, 'format')))
      throw new BorderUnreadable('There is no home state yet: run `waybill sync` first.')
    return spoolOf(state).put(act.id, encodeAct(act))
  }

  private async recorded(state: string): Promise<ToldProposals> {
    const text = await readFile(join(state, proposalsFile), 'utf8').catch(() => '')
    if (text === '') return { flows: {}, proposals: [] }
    if (this.told?.text === text) return this.told.value
    try {
      const value = JSON.parse(text) as ToldProposals
      this.told = { text, value }
      return value
    } catch {
      throw new BorderUnreadable(`${proposalsFile} in the home state is not JSON. \`waybill sync\` writes it anew.`)
    }
  }

  private digestOf(manifest: Manifest): string {
    const known = this.digests.get(manifest)
    if (known !== undefined) return known
    const digest = manifestDigest(manifest, sha256)
    this.digests.set(manifest, digest)
    return digest
  }
}

/** What is no act is for the border to put aside. */
function actIn(bytes: Uint8Array | undefined): readonly Act[] {
  if (bytes === undefined) return []
  try {
    return [decodeAct(bytes)]
  } catch (error) {
    if (error instanceof EntryRefused) return []
    throw error
  }
}
