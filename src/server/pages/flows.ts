/** All flows: where each leads, how far it is, what crosses, and which article decides. */

import { type FlowSummary, reading } from '../border-view.ts'
import { type EndShown, endShown, onlyToday } from './flow.ts'
import { columnsOf, countsOf, type Fate } from './flow-filter.ts'
import { FlowSaid, type ReasonShown } from './flow-said.ts'
import { verdictOfFlow } from './flow-verdict.ts'
import { lawPaths } from './law-path.ts'
import { LawWords } from './law-words.ts'
import type { PageRoute } from './page.ts'

export interface FlowsPage {
  /** Whether this server shows one. */
  readonly border: boolean
  readonly at: string | null
  readonly running: boolean
  readonly problem: string | null
  readonly flows: readonly FlowRow[]
  readonly reasons: readonly ReasonShown[]
  readonly laws: { readonly [cite: string]: string }
}

type Kept = 'id' | 'phase' | 'lag' | 'plan' | 'tables' | 'heldRows' | 'suspendedTables' | 'reviewOn'

export interface FlowRow extends Pick<FlowSummary, Kept> {
  readonly from: EndShown
  readonly to: EndShown
  readonly rows: number
  readonly columns: { readonly [F in Fate]: number }
  readonly verdict: { readonly best: string; readonly worst: string } | null
  /** Of the least favourable answer; place in `reasons`. */
  readonly why: number | null
}

export const flowsPage: PageRoute<'flows'> = {
  name: 'flows',
  path: '/flows',
  permission: 'read-flows',
  async load(ask) {
    onlyToday(ask)
    const { shelf, border } = ask.served
    if (border === undefined) return nothing
    const { at, running, problem, flows } = await reading(border.flows())
    const said = new FlowSaid(shelf, new LawWords(shelf, ask.lang))
    const rows: FlowRow[] = []
    for (const summary of flows) {
      const view = await reading(border.flow(summary.id))
      const answer = view === undefined ? null : verdictOfFlow(view)
      const verdict = answer === null ? null : { best: answer.best.verdict, worst: answer.worst.verdict }
      const { id, phase, lag, plan, tables, heldRows, suspendedTables, reviewOn, crossed } = summary
      const kept = { id, phase, lag, plan, tables, heldRows, suspendedTables, reviewOn }
      const ends = { from: endShown(summary.from, ask.lang), to: endShown(summary.to, ask.lang) }
      const columns = countsOf(columnsOf(view?.datasets ?? []))
      const sent = crossed.inserted + crossed.updated + crossed.deleted
      rows.push({ ...kept, ...ends, columns, rows: sent, verdict, why: await said.reason(answer?.worst.why ?? null) })
    }
    return {
      border: true,
      at,
      running,
      problem,
      flows: rows,
      reasons: said.reasons,
      laws: await lawPaths(shelf, said.cites()),
    }
  },
}

const nothing: FlowsPage = { border: false, at: null, running: false, problem: null, flows: [], reasons: [], laws: {} }
