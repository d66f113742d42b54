/** The desk of proposals: where they are put and decided, one at a time. */

import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { nearest } from '../law/index.ts'
import type { Act } from '../ledger/index.ts'
import type { Principal } from './access.ts'
import type { Served } from './app.ts'
import type { ActsRead } from './border-acts.ts'
import { type BorderView, given, reading } from './border-view.ts'
import { Problem } from './problem.ts'
import { type AskedRelease, notUnderstood } from './proposal-bodies.ts'
import { RepeatedRequests } from './proposal-repeats.ts'
import {
  type Actor,
  actorOf,
  type Current,
  currentOf,
  mayDecide,
  mayWithdraw,
  type ShownProposal,
  samePerson,
  shown,
} from './proposals.ts'
import { fault } from './query.ts'

const openMax = 100
export interface ProposalList {
  readonly running: boolean
  readonly flows: readonly { readonly flow: string; readonly release: 'automatic' | 'by-proposal' }[]
  /** The newest first. */
  readonly proposals: readonly ShownProposal[]
}

const results = { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' } as const

const desks = new WeakMap<FastifyInstance['server'], Desk>()

/** The one desk of a server, for the API and the console alike. */
export function deskOf(served: Served): Desk {
  const desk = desks.get(served.app.server) ?? new Desk(served)
  desks.set(served.app.server, desk)
  return desk
}

class Desk {
  private readonly served: Served
  private readonly repeats = new RepeatedRequests()
  private turn: Promise<unknown> = Promise.resolve()

  constructor(served: Served) {
    this.served = served
  }

  async list(caller: Principal): Promise<ProposalList> {
    const read = await this.read()
    const running = await this.running()
    const proposals = [...currentOf(read, this.served.now()).values()].reverse()
    const inForce = [...read.inForce].filter(([flow]) => read.flows.includes(flow))
    return {
      running,
      flows: inForce.map(([flow, { release }]) => ({ flow, release })),
      proposals: proposals.map((one) => shown(one, caller, this.actor(caller), running)),
    }
  }

  async one(caller: Principal, id: string): Promise<ShownProposal> {
    const current = this.named(await this.read(), id)
    return shown(current, caller, this.actor(caller), await this.running())
  }

  /** Gives the id. */
  propose(caller: Principal, asked: AskedRelease, repeatKey: unknown): Promise<string> {
    return this.inTurn(async () => {
      const actor = this.actor(caller)
      const known = this.repeats.of(actor.person, repeatKey, asked)
      if (known !== undefined) return known
      const read = await this.read()
      const now = this.served.now()
      this.refuseTooMany(read, now)
      const proposal = `p-${now.getTime().toString(36).padStart(9, '0')}-${randomPart()}`
      const { note } = asked
      const act = {
        ...{ id: `${proposal}-0`, act: 'propose' as const, proposal, acted: now.toISOString(), by: actor },
        ...{
          what: 'release' as const,
          ...(await this.frozen(read, asked)),
          ...(note === undefined ? {} : { text: note }),
        },
      }
      await reading(this.border.acts.put(act))
      this.repeats.remember(actor.person, repeatKey, asked, proposal)
      return proposal
    })
  }

  decide(caller: Principal, id: string, act: keyof typeof results, text?: string): Promise<ShownProposal> {
    return this.inTurn(async () => {
      const actor = this.actor(caller)
      const read = await this.read()
      const current = this.named(read, id)
      if (isRepeated(current, actor, act)) return shown(current, caller, actor, await this.running())
      const may = act === 'withdraw' ? mayWithdraw(current, actor) : mayDecide(current, actor, caller.role)
      if (!may.allowed) {
        await this.recordLapse(current, actor)
        throw new Problem(409, may.why)
      }
      const done = await reading(
        this.border.acts.put({ ...this.act(current, actor, act), ...(text === undefined ? {} : { text }) }),
      )
      if (!done) throw new Problem(409, 'Somebody else decided on it at this moment.')
      return this.one(caller, id)
    })
  }

  private get border(): BorderView {
    return given(this.served.border)
  }

  private read(): Promise<ActsRead> {
    return reading(this.border.acts.read())
  }

  private async running(): Promise<boolean> {
    return (await reading(this.border.held())).running
  }

  private actor(caller: Principal): Actor {
    return actorOf(caller, this.served.shelf.sha256Hex)
  }

  private named(read: ActsRead, id: string): Current {
    const current = currentOf(read, this.served.now()).get(id)
    if (current === undefined) throw new Problem(404, 'There is no proposal of this id; GET /api/proposals lists them.')
    return current
  }

  /** Groups with what is held of them, and what the flow runs under. */
  private async frozen(read: ActsRead, { flow, groups }: AskedRelease) {
    if (!read.flows.includes(flow))
      throw notUnderstood([fault('flow', 'is no flow of the manifest', nearest(flow, read.flows))])
    const inForce = read.inForce.get(flow)
    if (inForce === undefined)
      throw new Problem(409, 'The border has not run this flow yet, or not in this release: run `waybill sync`.')
    if (inForce.manifest !== read.manifest)
      throw new Problem(
        409,
        'The manifest was changed, and the border has not taken that up yet: run `waybill sync`, or look at it with `waybill plan`.',
      )
    const held = await reading(this.border.held())
    const counted = groups.map((group, i) => {
      const found = held.groups.filter((one) => one.flow === flow && one.dataset === group.dataset)
      const rows = found.find(({ reason }) => reason === group.reason)?.rows
      if (rows !== undefined) return { ...group, rows }
      const reasons = found.map(({ reason }) => reason)
      throw notUnderstood([
        fault(
          `groups[${i}]`,
          'nothing is held in this dataset for this reason; GET /api/held tells what is',
          nearest(group.reason, reasons),
        ),
      ])
    })
    const { plan, law, manifest } = inForce
    const people = held.people.find((one) => one.flow === flow)?.people ?? 0
    return { flow, groups: counted, people, plan, law, manifest }
  }

  private act({ proposal }: Current, by: Actor, act: Act['act']): Act {
    const { id, flow, what, groups, people, plan, law, manifest } = proposal
    const acted = this.served.now().toISOString()
    return { id: `${id}-1`, act, proposal: id, acted, by, flow, what, groups, people, plan, law, manifest }
  }

  /** Whoever comes too late leaves a trace of it, so that it is final. */
  private async recordLapse(current: Current, actor: Actor): Promise<void> {
    const { state, lapsed, proposal } = current
    if (state !== 'lapsed' || lapsed === undefined || proposal.lapsed !== undefined) return
    await reading(this.border.acts.put({ ...this.act(current, actor, 'lapse'), why: lapsed.why }))
  }

  private refuseTooMany(read: ActsRead, now: Date): void {
    const open = [...currentOf(read, now).values()].filter(({ state }) => ['proposed', 'approved'].includes(state))
    if (open.length >= openMax) throw new Problem(409, `${openMax} proposals wait already: decide on them first.`)
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work)
    this.turn = turn.catch(() => undefined)
    return turn
  }
}

/** The same person asks once more for what she has done. */
function isRepeated({ proposal: { decided, state } }: Current, actor: Actor, act: keyof typeof results): boolean {
  const done = state === 'released' || state === 'lapsed' ? 'approved' : state
  return decided !== undefined && done === results[act] && samePerson(decided.by, actor)
}

/** Eight characters that nobody can foresee. */
const randomPart = () => Number.parseInt(randomBytes(5).toString('hex'), 16).toString(36).padStart(8, '0')
