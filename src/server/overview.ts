/** The whole border in one view: what crosses, what waits and for whom, what runs out, and what changes next. */

import type {
  BorderView,
  ClassView,
  End,
  ExporterCount,
  FlowSummary,
  FlowView,
  RowCounts,
  TableView,
  Told,
} from './border-view.ts'
import { reading } from './border-view.ts'
import { partsOf } from './pages/flow-said.ts'
import { type Forecast, forecastOf } from './pages/forecast.ts'

export interface Overview extends Told {
  readonly organisation: string
  readonly flows: readonly OverviewFlow[]
  readonly needs: Needs
  readonly lines: readonly LineAhead[]
}

/** `whole`: every column of every table crosses; `part`: some stay; `waits`: rows or tables do, or the plan is not accepted; `begins`: it has not run to the end of its first copy. */
export type FlowState = 'whole' | 'part' | 'waits' | 'begins'

export interface OverviewFlow
  extends Pick<FlowSummary, 'id' | 'exporter' | 'phase' | 'heldRows' | 'suspendedTables' | 'reviewOn'> {
  readonly from: End
  readonly to: End
  readonly state: FlowState
  /** The law’s different answers to what the flow carries, the most favourable first; none before a plan was accepted. */
  readonly answers: readonly OverviewAnswer[]
  readonly columns: { readonly cross: number; readonly changed: number; readonly stay: number }
  readonly today: { readonly day: string } & RowCounts
  readonly rowsLastHour: number
  readonly rows: number
}

export interface OverviewAnswer {
  readonly verdict: string
  readonly code: string
  /** The first decides. */
  readonly cite: readonly string[]
  readonly text: string | null
  /** What would let it cross, each a way of its own. */
  readonly freedBy: readonly string[]
}

export interface Needs {
  /** Null: not for this role. */
  readonly held: readonly { readonly reason: string; readonly text: string; readonly rows: number }[] | null
  readonly heldRows: number
  readonly heldPeople: number
  /** Why the accepted plan cannot be used; null where it can. */
  readonly planProblem: string | null
  /** Flows without an accepted plan, and those that run under another one than was accepted. */
  readonly notAccepted: readonly string[]
  readonly otherPlan: readonly string[]
  readonly suspended: readonly { readonly flow: string; readonly tables: number }[]
  /** The earliest day on which the law changes for a flow. */
  readonly nextChange: { readonly day: string; readonly country: string; readonly flows: readonly string[] } | null
  /** Mechanisms that the manifest lets end, the earliest first. */
  readonly endings: readonly { readonly mechanism: string; readonly until: string; readonly flows: readonly string[] }[]
}

export interface LineAhead
  extends Pick<ExporterCount, 'exporter' | 'entity' | 'year' | 'basis'>,
    Omit<ExporterCount['lines'][number], 'left'> {
  readonly count: number | null
  readonly left: number | null
  /** At the line, of the flows it is for: rows of more people wait, or go without what is personal. */
  readonly atLine: readonly string[]
  readonly forecast: Forecast
}

/** @param mayHeld whether the caller may see why rows wait. Throws Problem 503. */
export async function overviewOf(border: BorderView, mayHeld: boolean): Promise<Overview> {
  const list = await reading(border.flows())
  const activity = await reading(border.activity())
  const views: FlowView[] = []
  for (const { id } of list.flows) {
    const view = await reading(border.flow(id))
    if (view !== undefined) views.push(view)
  }
  const lately = new Map(activity.flows.map((one) => [one.flow, one]))
  const { at, running, organisation, problem } = list
  return {
    at,
    running,
    organisation,
    flows: views.map((view) => flowOf(view, lately.get(view.id))),
    needs: await needsOf(border, views, { problem, mayHeld, lately: activity.flows }),
    lines: await linesOf(border, views, activity.paces),
  }
}

type Lately = Awaited<ReturnType<BorderView['activity']>>['flows'][number]

function flowOf(view: FlowView, lately: Lately | undefined): OverviewFlow {
  const { id, exporter, phase, heldRows, suspendedTables, reviewOn, from, to, columns, crossed } = view
  const { inserted, updated, deleted } = lately?.crossed ?? { inserted: 0, updated: 0, deleted: 0 }
  return {
    id,
    exporter,
    phase,
    from,
    to,
    state: stateOf(view),
    answers: answersOf(view),
    columns: { cross: columns.cross, changed: columns.changed, stay: columns.stay },
    today: { day: lately?.day ?? '', inserted, updated, deleted },
    rowsLastHour: lately?.rowsLastHour ?? 0,
    rows: crossed.inserted + crossed.updated + crossed.deleted,
    heldRows,
    suspendedTables,
    reviewOn,
  }
}

function stateOf({ plan, heldRows, suspendedTables, phase, datasets }: FlowView): FlowState {
  if (plan.accepted === null || heldRows > 0 || suspendedTables > 0) return 'waits'
  if (phase !== 'streaming') return 'begins'
  const stays = ({ role, columns }: TableView) =>
    role === 'refused' || (role === 'crosses' && columns.some(({ treatment }) => treatment === 'drop'))
  return datasets.some(stays) ? 'part' : 'whole'
}

const order = ['permitted', 'out-of-scope', 'conditional', 'undetermined', 'prohibited']

/** One for each verdict: over the classes of people, and the tables about nobody. */
function answersOf({ classes, datasets }: FlowView): readonly OverviewAnswer[] {
  const found = new Map<string, OverviewAnswer>()
  const put = (answer: OverviewAnswer) => {
    const known = found.get(answer.verdict)
    // Of two with one verdict the one that says a way.
    if (known === undefined || (known.freedBy.length === 0 && answer.freedBy.length > 0))
      found.set(answer.verdict, answer)
  }
  for (const one of classes) put({ verdict: one.verdict, ...one.why, freedBy: waysOfClass(one) })
  for (const { about, role, nobody } of datasets) {
    if (about !== 'nobody' || role === 'facts') continue
    const verdict = nobody.permitted ? 'permitted' : nobody.why?.code
    if (verdict === undefined || !order.includes(verdict)) continue
    const { code = verdict, cite = [], text = null } = nobody.why ?? {}
    put({ verdict, code, cite, text, freedBy: nobody.permitted ? [] : stated(text) })
  }
  return order.flatMap((verdict) => found.get(verdict) ?? [])
}

/** As the columns of a plan say what frees them. */
function waysOfClass({ mechanisms, why, verdict }: ClassView): readonly string[] {
  if (mechanisms.length > 0) return mechanisms.map((steps) => steps.join(' and '))
  return verdict === 'permitted' ? [] : stated(why.text)
}

function stated(text: string | null): readonly string[] {
  const { missing } = partsOf(text ?? '')
  return missing.length === 0 ? [] : [`state ${missing.join(', ')} in the manifest`]
}

interface Asked {
  readonly problem: string | null
  readonly mayHeld: boolean
  readonly lately: readonly Lately[]
}

async function needsOf(border: BorderView, views: readonly FlowView[], asked: Asked): Promise<Needs> {
  const held = asked.mayHeld ? await reading(border.held()) : null
  const ids = (is: (view: FlowView) => boolean) => views.filter(is).map(({ id }) => id)
  return {
    held: held === null ? null : byReason(held.groups),
    heldRows: sumOf(views, ({ heldRows }) => heldRows),
    heldPeople: sumOf(views, ({ heldPeople }) => heldPeople),
    planProblem: asked.problem,
    notAccepted: ids(({ plan }) => plan.accepted === null),
    otherPlan: ids(({ plan }) => plan.accepted !== null && plan.inForce !== null && plan.inForce !== plan.accepted),
    suspended: views
      .filter((view) => view.suspendedTables > 0)
      .map(({ id, suspendedTables }) => ({ flow: id, tables: suspendedTables })),
    nextChange: nextChangeOf(views),
    endings: endingsOf(asked.lately),
  }
}

const sumOf = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((sum, one) => sum + of(one), 0)

function byReason(groups: readonly { readonly reason: string; readonly text: string; readonly rows: number }[]) {
  const found = new Map<string, { reason: string; text: string; rows: number }>()
  for (const { reason, text, rows } of groups)
    found.set(text, { reason, text, rows: rows + (found.get(text)?.rows ?? 0) })
  return [...found.values()].sort((a, b) => b.rows - a.rows)
}

function nextChangeOf(views: readonly FlowView[]): Needs['nextChange'] {
  const due = views.filter(({ reviewOn }) => reviewOn !== null)
  const [day] = due.map(({ reviewOn }) => reviewOn!).sort()
  const first = due.filter(({ reviewOn }) => reviewOn === day)
  if (day === undefined || first[0] === undefined) return null
  return { day, country: first[0].from.country, flows: first.map(({ id }) => id) }
}

function endingsOf(lately: readonly Lately[]): Needs['endings'] {
  const found = new Map<string, { mechanism: string; until: string; flows: string[] }>()
  for (const { flow, endings } of lately)
    for (const { mechanism, until } of endings) {
      const key = `${until} ${mechanism}`
      const known = found.get(key) ?? { mechanism, until, flows: [] }
      found.set(key, known)
      known.flows.push(flow)
    }
  return [...found.keys()].sort().map((key) => found.get(key)!)
}

type Paces = Awaited<ReturnType<BorderView['activity']>>['paces']

async function linesOf(border: BorderView, views: readonly FlowView[], paces: Paces): Promise<readonly LineAhead[]> {
  const { exporters } = await reading(border.counts())
  const atLine = new Map(views.map(({ id, onLimit }) => [id, onLimit]))
  return exporters.flatMap(({ exporter, entity, year, basis, lines, ...counts }) =>
    lines.map(({ left, ...line }): LineAhead => {
      const { axis, flows } = line
      const pace = paces.find((one) => one.exporter === exporter)
      const forecast = forecastOf({
        left,
        today: pace?.today ?? `${year}-12-31`,
        days: (pace?.days ?? []).map((day) => day[axis]),
        restartsOn: `${Number(year) + 1}-01-01`,
      })
      const does = [...new Set(flows.flatMap((flow) => atLine.get(flow) ?? []))]
      return { exporter, entity, year, basis, ...line, count: counts[axis], left, atLine: does, forecast }
    }),
  )
}
