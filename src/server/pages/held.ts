/** What waits at the border, why, and who may let it go. */

import { given, type HeldGroup, type HeldView, reading } from '../border-view.ts'
import { Problem } from '../problem.ts'
import { askedRelease, refusalReason } from '../proposal-bodies.ts'
import { deskOf } from '../proposal-desk.ts'
import type { ShownProposal } from '../proposals.ts'
import { holdersOf, mayDo } from '../roles.ts'
import type { FormRoute, PageAsk, PageRoute } from './page.ts'

export interface HeldPage extends Omit<HeldView, 'groups' | 'people'> {
  /** In the order of the manifest; flows with nothing held are absent. */
  readonly flows: readonly {
    readonly flow: string
    readonly groups: readonly HeldGroup[]
    readonly rows: number
    readonly people: number
    /** Null: the border has not told, so nothing can be proposed. */
    readonly release: 'automatic' | 'by-proposal' | null
  }[]
  /** All rows and reasons, before the filter. */
  readonly rows: number
  readonly reasons: readonly string[]
  readonly flow: string | null
  readonly reason: string | null
  /** Proposals that wait for a second person. */
  readonly waiting: readonly ShownProposal[]
  /** Whose role may propose, where the caller’s may not; null: it may. */
  readonly proposers: readonly string[] | null
}

export interface ProposalsPage {
  readonly running: boolean
  readonly proposals: readonly ShownProposal[]
}

export interface ProposalPage {
  readonly proposal: ShownProposal
  /** What is held now in its flow, decided by the last pass of the border. */
  readonly heldNow: readonly HeldGroup[]
  readonly running: boolean
}

export const heldPage: PageRoute<'held'> = {
  name: 'held',
  path: '/held',
  permission: 'read-held',
  async load(ask) {
    const border = given(ask.served.border)
    const held = await reading(border.held())
    const { flows: modes, proposals } = await deskOf(ask.served).list(ask.principal)
    const flow = ask.query.get('flow') || null
    const reason = ask.query.get('reason') || null
    const wanted = held.groups.filter(
      (g) => (flow === null || g.flow === flow) && (reason === null || g.reason === reason),
    )
    const { at, running, suspended } = held
    return {
      ...{ at, running, suspended, flow, reason },
      flows: [...new Set(wanted.map((group) => group.flow))].map((name) => {
        const groups = wanted.filter((group) => group.flow === name)
        return {
          flow: name,
          groups,
          rows: rowsOf(groups),
          people: held.people.find((one) => one.flow === name)?.people ?? 0,
          release: modes.find((one) => one.flow === name)?.release ?? null,
        }
      }),
      rows: rowsOf(held.groups),
      reasons: [...new Set(held.groups.map((group) => group.reason))],
      waiting: proposals.filter(({ state }) => state === 'proposed'),
      proposers: mayDo(ask.principal.role, 'propose-release') ? null : holdersOf('propose-release'),
    }
  },
}

const rowsOf = (groups: readonly HeldGroup[]) => groups.reduce((sum, { rows }) => sum + rows, 0)

export const proposalsPage: PageRoute<'proposals'> = {
  name: 'proposals',
  path: '/held/proposals',
  permission: 'read-held',
  async load({ served, principal }) {
    given(served.border)
    const { running, proposals } = await deskOf(served).list(principal)
    return { running, proposals }
  },
}

export const proposalPage: PageRoute<'proposal'> = {
  name: 'proposal',
  path: '/held/proposals/:id',
  permission: 'read-held',
  async load({ served, principal, params }) {
    const border = given(served.border)
    const proposal = await deskOf(served).one(principal, params.get('id') ?? '')
    const held = await reading(border.held())
    const datasets = new Set(proposal.groups.map(({ dataset }) => dataset))
    return {
      proposal,
      heldNow: held.groups.filter((group) => group.flow === proposal.flow && datasets.has(group.dataset)),
      running: held.running,
    }
  },
}

const at = (id: string) => `/held/proposals/${encodeURIComponent(id)}`

export const heldForms: readonly FormRoute[] = [
  {
    path: '/held/release',
    permission: 'propose-release',
    async act({ served, principal }, form) {
      const groups = form.getAll('group').map((text) => {
        const cut = text.lastIndexOf('|')
        return { dataset: text.slice(0, cut), reason: text.slice(cut + 1) }
      })
      if (groups.length === 0) throw new Problem(422, 'Tick what is to go, then propose it.')
      const note = form.get('note')?.trim()
      const asked = { what: 'release', flow: form.get('flow'), groups, ...(note ? { note } : {}) }
      return { to: at(await deskOf(served).propose(principal, askedRelease(asked), undefined)) }
    },
  },
  decision('approval', 'approve-release', (ask, id) => deskOf(ask.served).decide(ask.principal, id, 'approve')),
  decision('refusal', 'approve-release', (ask, id, form) =>
    deskOf(ask.served).decide(ask.principal, id, 'refuse', refusalReason({ reason: form.get('reason')?.trim() })),
  ),
  decision('withdrawal', 'propose-release', (ask, id) => deskOf(ask.served).decide(ask.principal, id, 'withdraw')),
]

function decision(
  name: string,
  permission: FormRoute['permission'],
  decide: (ask: PageAsk, id: string, form: URLSearchParams) => Promise<unknown>,
): FormRoute {
  return {
    path: `/held/proposals/:id/${name}`,
    permission,
    async act(ask, form) {
      const id = ask.params.get('id') ?? ''
      await decide(ask, id, form)
      return { to: at(id) }
    },
  }
}
