/** Proposals as a caller sees them: their state, what is frozen in them, and who may decide. */

import { type Act, actOn, changedSince, lapsesAt, type Proposal } from '../ledger/index.ts'
import type { Done } from '../ledger/proposals.ts'
import type { Principal } from './access.ts'
import type { ActsRead } from './border-acts.ts'
import { holdersOf, mayDo } from './roles.ts'

export const shownStates = ['proposed', 'approved', 'releasing', 'released', 'refused', 'withdrawn', 'lapsed'] as const
export type ShownState = (typeof shownStates)[number]

/** A proposal with all acts on it, those that wait for the border included. */
export interface Current {
  readonly proposal: Proposal
  readonly state: ShownState
  /** Why it lapsed, also before the border has recorded that. */
  readonly lapsed?: { readonly at: string; readonly why: string }
  /** Acts on it are on their way to the border. */
  readonly waits: boolean
}

/** In the order in which they were proposed. */
export function currentOf(read: ActsRead, now: Date): ReadonlyMap<string, Current> {
  const recorded = new Map(read.recorded.map((one) => [one.id, one]))
  const proposals = new Map(recorded)
  for (const act of read.waiting) {
    const after = actOn(proposals.get(act.proposal), act)
    if (typeof after === 'object') proposals.set(after.id, after)
  }
  return new Map([...proposals].map(([id, proposal]) => [id, currentOne(proposal, recorded.get(id), read, now)]))
}

function currentOne(proposal: Proposal, recorded: Proposal | undefined, read: ActsRead, now: Date): Current {
  const waits = recorded === undefined || recorded.state !== proposal.state
  const lapsed = lapseOf(proposal, read, now)
  if (lapsed !== undefined) return { proposal, state: 'lapsed', lapsed, waits }
  const state = proposal.state === 'approved' && !waits ? 'releasing' : proposal.state
  return { proposal, state, waits }
}

function lapseOf(proposal: Proposal, { inForce, manifest }: ActsRead, now: Date): Current['lapsed'] {
  const { lapsed, state, flow } = proposal
  if (lapsed !== undefined) return { at: lapsed.at, why: lapsed.why ?? 'too-late' }
  if (state !== 'proposed') return undefined
  const at = now.toISOString()
  if (at >= lapsesAt(proposal)) return { at: lapsesAt(proposal), why: 'too-late' }
  const running = inForce.get(flow)
  if (running === undefined) return { at, why: 'manifest-changed' }
  const why = changedSince(proposal, { ...running, manifest })
  return why === undefined ? undefined : { at, why }
}

export const lapseWords: Readonly<Record<string, string>> = {
  'too-late': 'nobody decided within 24 hours',
  'law-changed': 'the law that the flow asks is another than when it was proposed',
  'manifest-changed': 'the manifest is another than when it was proposed',
  'plan-changed': 'the flow’s plan is another than when it was proposed',
}

/** Accounts of the file of keys may be of one person; a provider’s word tells persons apart. */
export const eyesOf = (one: { readonly how: string }, other: { readonly how: string }): string =>
  one.how === 'oidc' && other.how === 'oidc' ? 'two persons' : 'two accounts'

/** The only place that says whether two acts are by one person. */
export const samePerson = (a: { readonly person: string }, b: { readonly person: string }): boolean =>
  a.person === b.person

export type Actor = Act['by']

export function actorOf({ id, name, role, by }: Principal, sha256Hex: (text: string) => string): Actor {
  return { name, role, how: by, person: `sha256:${sha256Hex(id)}` }
}

export interface May {
  readonly allowed: boolean
  readonly why: string
}

/** Whether the caller may approve, or refuse: known before the click, and asked again at it. */
export function mayDecide({ state, proposal, lapsed }: Current, actor: Actor, role: Principal['role']): May {
  if (state === 'lapsed') return no(`It has lapsed: ${lapseWords[lapsed?.why ?? ''] ?? 'something changed'}.`)
  if (state !== 'proposed') return no(`It is ${state} already.`)
  const who = `another person, of the role ${holdersOf('approve-release').join(' or ')}`
  if (samePerson(actor, proposal.proposed.by))
    return actor.how === 'link'
      ? no(
          `You proposed this, and it takes ${who}. With the one-time link there is one person, the operator of this machine: start \`waybill serve\` with --keys or --oidc, so that two can sign in.`,
        )
      : no(`You proposed this, and it takes ${who}.`)
  if (!mayDo(role, 'approve-release')) return no(`The role ${role} may not decide on a release: it takes ${who}.`)
  const eyes = eyesOf(actor, proposal.proposed.by)
  const doubt = eyes === 'two persons' ? '' : ' That two accounts are two persons, this server cannot know.'
  return { allowed: true, why: `You did not propose this: ${eyes}.${doubt}` }
}

export function mayWithdraw({ state, proposal }: Current, actor: Actor): May {
  if (state !== 'proposed') return no(`It is ${state} already.`)
  return samePerson(actor, proposal.proposed.by)
    ? { allowed: true, why: '' }
    : no('Only who proposed it may withdraw it.')
}

const no = (why: string): May => ({ allowed: false, why })

export type ShownProposal = ReturnType<typeof shown>

/** The answer of the API. */
export function shown(current: Current, caller: Principal, actor: Actor, running: boolean) {
  const { proposal, state, lapsed, waits } = current
  const { id, what, flow, groups, people, plan, law, manifest, proposed, decided, outcome } = proposal
  return {
    id,
    what,
    flow,
    state,
    groups,
    rows: groups.reduce((sum, { rows }) => sum + rows, 0),
    people,
    frozen: { plan, law, manifest },
    proposed: doneOf(proposed),
    lapsesAt: lapsesAt(proposal),
    decided: decided === undefined ? null : doneOf(decided),
    eyes: decided === undefined || proposal.state === 'withdrawn' ? null : eyesOf(decided.by, proposed.by),
    lapsed: lapsed === undefined ? null : { ...lapsed, text: lapseWords[lapsed.why] ?? lapsed.why },
    outcome: outcome ?? null,
    waitsFor: waitsFor(state, waits, running),
    mayApprove: mayDecide(current, actor, caller.role),
    mayWithdraw: mayWithdraw(current, actor),
  }
}

function waitsFor(state: ShownState, waits: boolean, running: boolean): string | null {
  if (running || (state !== 'releasing' && !waits)) return null
  const what =
    state === 'approved' || state === 'releasing' ? 'The border does not run' : 'The ledger learns of it later'
  return `${what}: \`waybill sync\` or \`waybill release\` takes it up.`
}

function doneOf({ at, by: { name, role, how }, text }: Done) {
  return { at, by: { name, role, how }, text: text ?? null }
}
