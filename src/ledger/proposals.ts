/** What becomes of a proposal by the acts on it: one person proposes, another decides, and nothing is done twice. */
import type { Act } from './acts.ts'
import { canonicalJson } from './entry.ts'
import type { ActEntry, ReleaseEntry } from './kinds.ts'

export type Group = ActEntry['groups'][number]

export interface Done {
  /** UTC instant. */
  readonly at: string
  readonly by: ActEntry['by']
  /** Of a lapse: `too-late`, `plan-changed`, `law-changed`, `manifest-changed`. */
  readonly why?: string
  readonly text?: string
}

export interface Proposal extends Pick<ActEntry, 'flow' | 'what' | 'groups' | 'people' | 'plan' | 'law' | 'manifest'> {
  readonly id: string
  readonly state: 'proposed' | 'approved' | 'refused' | 'withdrawn' | 'lapsed' | 'released'
  readonly proposed: Done
  /** The approval, refusal or withdrawal. */
  readonly decided?: Done
  readonly lapsed?: Done
  /** Rows that went and people of whom nothing is held any more; what of the proposal’s datasets stays. */
  readonly outcome?: {
    readonly at: string
    readonly rows: number
    readonly people: number
    readonly stays: readonly Group[]
  }
}

const lapseAfterMs = 24 * 3_600_000

/** UTC instant from which nobody can approve it. */
export function lapsesAt({ proposed }: Pick<Proposal, 'proposed'>): string {
  return new Date(Date.parse(proposed.at) + lapseAfterMs).toISOString()
}

/** Digests of what a flow runs under. */
export type Frozen = Pick<Proposal, 'plan' | 'law' | 'manifest'>

/** What of it is another than when this was proposed; undefined where nothing is. */
export function changedSince(proposal: Frozen, now: Frozen): string | undefined {
  for (const what of ['law', 'manifest', 'plan'] as const) if (proposal[what] !== now[what]) return `${what}-changed`
  return undefined
}

/** The proposal after an act, or why the act cannot be: for a log as for whoever asks. */
export function actOn(proposal: Proposal | undefined, act: Act): Proposal | string {
  const place = act.act === 'propose' ? 0 : act.act === 'lapse' && proposal?.state === 'approved' ? 2 : 1
  if (act.id !== `${act.proposal}-${place}`) return 'its id is not that of its place'
  const done = doneBy(act)
  if (act.act === 'propose') {
    if (proposal !== undefined) return 'the proposal was made already'
    return { ...frozen(act), id: act.proposal, state: 'proposed', proposed: done }
  }
  if (proposal === undefined) return 'there is no such proposal'
  if (canonicalJson(frozen(act)) !== canonicalJson(frozen(proposal)))
    return 'it is about something else than the proposal'
  if (act.act === 'lapse' && place === 2) return { ...proposal, state: 'lapsed', lapsed: done }
  if (proposal.state !== 'proposed') return `the proposal is ${proposal.state}`
  if (act.act === 'lapse') return { ...proposal, state: 'lapsed', lapsed: done }
  const own = act.by.person === proposal.proposed.by.person
  if (act.act === 'withdraw')
    return own ? { ...proposal, state: 'withdrawn', decided: done } : 'only who proposed it may withdraw it'
  if (own) return 'who proposed it may not decide on it'
  if (act.act === 'refuse') return { ...proposal, state: 'refused', decided: done }
  if (act.acted >= lapsesAt(proposal)) return 'the proposal has lapsed'
  return { ...proposal, state: 'approved', decided: done }
}

/** The proposal after the rows went; a lapse on the way stays a lapse. */
export function releaseOf(proposal: Proposal, { at, rows, people, stays = [] }: ReleaseEntry): Proposal {
  const state = proposal.state === 'lapsed' ? 'lapsed' : 'released'
  return { ...proposal, state, outcome: { at, rows, people, stays } }
}

/** All proposals of a log, by id, in the order in which they were made. */
export function actsOf(entries: readonly (ActEntry | ReleaseEntry)[]): Map<string, Proposal> {
  const proposals = new Map<string, Proposal>()
  for (const entry of entries) {
    if (entry.proposal === undefined) continue
    const known = proposals.get(entry.proposal)
    const after = entry.kind === 'act' ? actOn(known, entry) : known && releaseOf(known, entry)
    if (typeof after === 'object') proposals.set(after.id, after)
  }
  return proposals
}

function frozen({ flow, what, groups, people, plan, law, manifest }: Omit<Proposal, 'id' | 'state' | 'proposed'>) {
  return { flow, what, groups, people, plan, law, manifest }
}

function doneBy({ acted, by, why, text }: Act): Done {
  return { at: acted, by, ...(why === undefined ? {} : { why }), ...(text === undefined ? {} : { text }) }
}
