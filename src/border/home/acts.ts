/** Takes up acts on proposals: each becomes one entry of the ledger, and an approved release is due while nothing it was approved under has changed. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Act,
  actOn,
  actsOf,
  changedSince,
  decodeAct,
  EntryRefused,
  type Log,
  lapsesAt,
  type Proposal,
  releaseOf,
} from '../../ledger/index.ts'
import type { HomeStore } from '../core/ports.ts'
import type { ApprovedRelease, ReleaseOutcome } from '../core/release.ts'
import { sha256 } from './crypto.ts'
import type { Spool, SpooledAct } from './spool.ts'

/** In the state folder: what came of proposals, for whoever only reads. */
export const proposalsFile = 'proposals.json'

/** What a flow runs under now: digests. */
export interface InForce {
  readonly plan: string
  readonly law: string
  readonly manifest: string
  readonly release: 'automatic' | 'by-proposal'
}

export interface ToldProposals {
  readonly flows: Readonly<Record<string, InForce>>
  /** The latest, oldest first. */
  readonly proposals: readonly Proposal[]
}

export interface ActsOptions {
  readonly state: string
  readonly spool: Spool
  readonly store: HomeStore
  readonly log: Log
  readonly nowMs: () => number
  /** Flows of the manifest: an act on one that is not run here waits, on any other it is refused. */
  readonly flows: () => Iterable<string>
  /** Hears of an act that was put aside; what is told names no value. */
  readonly onRefused: (name: string, why: string) => void
}

const lookEveryMs = 1000
const toldMax = 500
const texts = 'act texts'

export class Acts {
  private readonly options: ActsOptions
  private readonly proposals: Map<string, Proposal>
  private readonly inForce = new Map<string, InForce>()
  private readonly before: ToldProposals
  /** Files that cannot even be put aside are told of once. */
  private readonly stuck = new Set<string>()
  private lookedAtMs = Number.NEGATIVE_INFINITY
  private turn: Promise<unknown> = Promise.resolve()
  private told = ''

  constructor(options: ActsOptions) {
    this.options = options
    this.proposals = actsOf(options.log.acts())
    this.before = toldProposals(options.state)
  }

  /** The approved release of the flow that is due; what lies in the spool is looked at once a second. */
  next(flow: string, inForce: InForce): Promise<ApprovedRelease | null> {
    return this.inTurn(async () => {
      const was = this.inForce.get(flow)
      const same = was !== undefined && JSON.stringify(was) === JSON.stringify(inForce)
      this.inForce.set(flow, inForce)
      const passedMs = performance.now() - this.lookedAtMs
      if (!same || passedMs >= lookEveryMs) {
        this.lookedAtMs = performance.now()
        await this.look()
      }
      for (const { id, groups, state, outcome, ...of } of this.proposals.values())
        if (of.flow === flow && state === 'approved' && outcome === undefined) return { proposal: id, groups }
      return null
    })
  }

  ended(flow: string, { proposal }: ApprovedRelease, outcome: ReleaseOutcome): Promise<void> {
    return this.inTurn(async () => {
      const known = this.proposals.get(proposal)
      if (known === undefined || (known.state === 'lapsed' && outcome.rows === 0)) return
      const entry = { kind: 'release' as const, at: this.now(), flow, proposal, ...outcome }
      await this.options.log.append([entry])
      this.proposals.set(proposal, releaseOf(known, entry))
      this.tell()
    })
  }

  private async look(): Promise<void> {
    const { spool } = this.options
    const names: string[] = []
    for (const act of spool.read()) if (await this.take(act)) names.push(act.name)
    for (const proposal of [...this.proposals.values()]) await this.lapse(proposal)
    // Whoever reads the spool first and this file second misses nothing.
    this.tell()
    for (const name of names) spool.remove(name)
  }

  /** Records the act. False where it stays in the spool, or was put aside. */
  private async take(spooled: SpooledAct): Promise<boolean> {
    const act = read(spooled)
    if (typeof act === 'string') return this.refuse(spooled.name, act)
    if (![...this.options.flows()].includes(act.flow)) return this.refuse(spooled.name, 'the manifest has no such flow')
    if (!this.inForce.has(act.flow)) return false
    if (!this.options.log.hasAct(act.id)) {
      const after = actOn(this.proposals.get(act.proposal), act)
      if (typeof after === 'string') return this.refuse(spooled.name, after)
      await this.record(act, after)
    }
    await this.keepText(act)
    return true
  }

  private async record(act: Act, after: Proposal): Promise<void> {
    const { text: _, ...entry } = act
    await this.options.log.append([{ kind: 'act', at: this.now(), ...entry }])
    this.proposals.set(after.id, after)
  }

  /** A proposal that nobody decided in time, or under which something changed, and an approval that waited too long for that. */
  private async lapse(proposal: Proposal): Promise<void> {
    const { id, flow, state, outcome } = proposal
    const inForce = this.inForce.get(flow)
    if (inForce === undefined || outcome !== undefined || (state !== 'proposed' && state !== 'approved')) return
    const late = state === 'proposed' && this.now() >= lapsesAt(proposal)
    const why = changedSince(proposal, inForce) ?? (late ? 'too-late' : undefined)
    if (why === undefined) return
    const { what, groups, people, plan, law, manifest } = proposal
    const act: Act = {
      ...{
        id: `${id}-${state === 'approved' ? 2 : 1}`,
        act: 'lapse',
        proposal: id,
        acted: this.now(),
        by: border,
        why,
      },
      ...{ flow, what, groups, people, plan, law, manifest },
    }
    const after = actOn(proposal, act)
    if (typeof after === 'object') await this.record(act, after)
  }

  private refuse(name: string, why: string): false {
    if (this.stuck.has(name)) return false
    try {
      this.options.spool.refuse(name, why)
    } catch {
      this.stuck.add(name)
    }
    this.options.onRefused(name, why)
    return false
  }

  private async keepText({ id, text }: Act): Promise<void> {
    if (text === undefined) return
    const { store } = this.options
    store.put(texts, new TextEncoder().encode(id), new TextEncoder().encode(text))
    await store.commit()
  }

  private textOf(id: string): { readonly text?: string } {
    const bytes = this.options.store.get(texts, new TextEncoder().encode(id))
    return bytes === undefined ? {} : { text: new TextDecoder().decode(bytes) }
  }

  /** Writes what is known for those who only read, where it is new: whole or not at all. */
  private tell(): void {
    const latest = [...this.proposals.values()].slice(-toldMax)
    const proposals = latest.map(({ proposed, decided, ...one }) => ({
      ...one,
      proposed: { ...proposed, ...this.textOf(`${one.id}-0`) },
      ...(decided === undefined ? {} : { decided: { ...decided, ...this.textOf(`${one.id}-1`) } }),
    }))
    const known = new Set(this.options.flows())
    const others = Object.entries(this.before.flows).filter(([flow]) => known.has(flow))
    const flows = Object.fromEntries([...others, ...this.inForce])
    const text = JSON.stringify({ flows, proposals } satisfies ToldProposals)
    if (text === this.told) return
    const path = join(this.options.state, proposalsFile)
    writeFileSync(`${path}.new`, `${text}\n`, { mode: 0o600 })
    renameSync(`${path}.new`, path)
    this.told = text
  }

  private now(): string {
    return new Date(this.options.nowMs()).toISOString()
  }

  /** Flows ask at the same time; what one does is seen by the next. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work)
    this.turn = turn.catch(() => undefined)
    return turn
  }
}

/** Nothing where no border has told. */
function toldProposals(state: string): ToldProposals {
  try {
    return JSON.parse(readFileSync(join(state, proposalsFile), 'utf8')) as ToldProposals
  } catch {
    return { flows: {}, proposals: [] }
  }
}

const border: Act['by'] = {
  name: 'waybill',
  role: 'border',
  how: 'border',
  person: `sha256:${Buffer.from(sha256(new TextEncoder().encode('border'))).toString('hex')}`,
}

function read({ name, bytes }: SpooledAct): Act | string {
  if (bytes === undefined) return 'is no file of the size that an act may have'
  try {
    const act = decodeAct(bytes)
    return name === `${act.id}.json` ? act : 'is not called by the id of its act'
  } catch (error) {
    if (error instanceof EntryRefused) return error.message
    throw error
  }
}
