/** A flow: what of each table crosses, is changed, waits or stays, by which article, and what would free it. */

import { countryName, type Language, labelOf } from '../../law/labels/index.ts'
import { type ClassView, type FlowView, given, reading, type TableView } from '../border-view.ts'
import { Problem } from '../problem.ts'
import {
  columnsOf,
  countsOf,
  type Fate,
  type FlowFilter,
  filterOf,
  ofTreatment,
  type Placed,
  within,
} from './flow-filter.ts'
import { FlowSaid, type ReasonShown } from './flow-said.ts'
import { verdictOfFlow } from './flow-verdict.ts'
import { lawPaths } from './law-path.ts'
import { LawWords, type Said } from './law-words.ts'
import type { PageAsk, PageRoute } from './page.ts'
import { basisOf, waysOfTable } from './table-ways.ts'
import type { Way } from './ways.ts'

/** Rows of a page; beyond them the address pages. */
export const columnsPerPage = 500

type FromView =
  | 'id'
  | 'exporter'
  | 'phase'
  | 'batch'
  | 'position'
  | 'lag'
  | 'day'
  | 'plan'
  | 'reviewOn'
  | 'at'
  | 'running'
type Shown = Pick<FlowView, FromView | 'crossed' | 'heldRows' | 'heldPeople' | 'shownFrom' | 'onLimit' | 'notAsked'>

export interface FlowPage extends Shown {
  readonly from: EndShown
  readonly to: EndShown
  readonly verdict: { readonly best: string; readonly worst: string; readonly why: number | null } | null
  readonly filter: FlowFilter
  readonly tabs: { readonly all: number } & { readonly [F in Fate]: number }
  readonly pages: number
  /** Names of all tables of the flow. */
  readonly names: readonly { readonly dataset: string; readonly table: string }[]
  readonly tables: readonly TableShown[]
  /** In the order shown: those of a group stand together. */
  readonly columns: readonly ColumnShown[]
  /** By code, in the reader’s language. */
  readonly categories: { readonly [code: string]: string }
  readonly reasons: readonly ReasonShown[]
  readonly ways: readonly (readonly Way[])[]
  readonly classes: readonly ClassShown[]
  readonly obligations: readonly ({ readonly duty: string; readonly cite: string; readonly within?: string } & Said)[]
  readonly unclear: readonly string[]
  /** By citation: where its article is shown. */
  readonly laws: { readonly [cite: string]: string }
}

export interface EndShown {
  readonly store: string
  readonly place: string
  readonly country: string
  readonly countryName: string
  readonly entity: string
}

export interface TableShown
  extends Pick<TableView, 'dataset' | 'table' | 'role' | 'suspended' | 'about' | 'crossed' | 'heldRows'> {
  readonly refusal: number | null
  /** Of rows about nobody: whether and why. */
  readonly nobody: { readonly permitted: boolean; readonly why: number | null }
}

export interface ColumnShown {
  readonly dataset: string
  readonly name: string
  readonly type: string
  readonly category: string
  readonly sensitive: boolean
  readonly fate: Fate
  readonly treatment: 'cross' | 'drop' | 'tokenise' | 'year'
  readonly domain?: string
  readonly verdict: string | null
  /** Place in `reasons`. */
  readonly why: number | null
  /** On which article the verdict rests, where a rule of the house is why; place in `reasons`. */
  readonly law?: number
  /** Place in `ways`. */
  readonly ways: number | null
}

export interface ClassShown
  extends Pick<ClassView, 'child' | 'verdict' | 'counted' | 'ordinaryLine' | 'sensitiveLine'> {
  readonly kind: string
  readonly consent: string | null
  readonly residence: { readonly code: string; readonly name: string } | null
  readonly why: number | null
  readonly mechanisms: readonly (readonly ({ readonly id: string } & Said)[])[]
}

export const flowPage: PageRoute<'flow'> = {
  name: 'flow',
  path: '/flows/:id',
  permission: 'read-flows',
  async load(ask) {
    onlyToday(ask)
    const flow = await reading(given(ask.served.border).flow(ask.params.get('id') ?? ''))
    if (flow === undefined) throw new Problem(404, 'The manifest has no flow of this name.')
    return flowShown(flow, ask)
  },
}

/** The border shows what it does; of another day it knows nothing. */
export function onlyToday({ query, served }: Pick<PageAsk, 'query' | 'served'>): void {
  const asOf = query.get('asOf')
  if (asOf === null || asOf === served.now().toISOString().slice(0, 10)) return
  throw new Problem(
    422,
    'A border is shown as it is today. The law of another day: /law; a transfer on another day: /ask.',
  )
}

type Needs = Pick<PageAsk, 'query' | 'lang'> & { readonly served: Pick<PageAsk['served'], 'shelf'> }

export async function flowShown(flow: FlowView, { served: { shelf }, query, lang }: Needs): Promise<FlowPage> {
  const filter = filterOf(query, flow.datasets)
  const inside = within(columnsOf(flow.datasets), filter)
  const wanted = ordered(ofTreatment(inside, filter.treatment), filter.group)
  const pages = Math.max(1, Math.ceil(wanted.length / columnsPerPage))
  if (filter.page > pages) throw new Problem(404, `There are ${pages} pages of these columns.`)
  const on = wanted.slice((filter.page - 1) * columnsPerPage, filter.page * columnsPerPage)
  const said = new FlowSaid(shelf, new LawWords(shelf, lang))
  const answer = verdictOfFlow(flow)
  const why = answer === null ? null : await said.reason(answer.worst.why)
  const columns = await columnsShown(flow, on, said)
  const tables = await tablesShown(flow.datasets, on, said)
  const classes = await Promise.all(flow.classes.map((one) => classShown(one, said, lang)))
  const obligations = await Promise.all(
    flow.obligations.map(async ({ detail, ...rest }) => ({ ...rest, ...(await said.words.duty(rest.cite, detail)) })),
  )
  return {
    ...partOf(flow),
    notAsked: flow.notAsked.map((code) => countryName(code, lang)),
    from: endShown(flow.from, lang),
    to: endShown(flow.to, lang),
    verdict: answer === null ? null : { best: answer.best.verdict, worst: answer.worst.verdict, why },
    filter,
    tabs: { all: inside.length, ...countsOf(inside) },
    pages,
    names: flow.datasets.map(({ dataset, table }) => ({ dataset, table })),
    tables,
    columns,
    categories: labelsOf(on, lang),
    reasons: said.reasons,
    ways: said.ways,
    classes,
    obligations,
    unclear: flow.unclear,
    laws: await lawPaths(shelf, [...said.cites(), ...obligations.map(({ cite }) => cite)]),
  }
}

function partOf(flow: FlowView): Shown {
  const { id, exporter, phase, batch, position, lag, day, plan, reviewOn, at, running } = flow
  const { crossed, heldRows, heldPeople, shownFrom, onLimit, notAsked } = flow
  const first = { id, exporter, phase, batch, position, lag, day, plan, reviewOn, at, running }
  return { ...first, crossed, heldRows, heldPeople, shownFrom, onLimit, notAsked }
}

export function endShown({ store, place, country, entity }: FlowView['from'], lang: Language): EndShown {
  return { store, place, country, countryName: country === '' ? '' : countryName(country.slice(0, 2), lang), entity }
}

function ordered(placed: readonly Placed[], group: FlowFilter['group']): readonly Placed[] {
  if (group === 'table') return placed
  const groups = new Map<string, Placed[]>()
  for (const one of placed) groups.set(one.column.category, [...(groups.get(one.column.category) ?? []), one])
  return [...groups.keys()].sort().flatMap((category) => groups.get(category)!)
}

async function columnsShown(flow: FlowView, on: readonly Placed[], said: FlowSaid): Promise<readonly ColumnShown[]> {
  const shown: ColumnShown[] = []
  for (const { table, column, fate } of on) {
    const { name, type, category, sensitive, treatment, domain, verdict, why, freedBy } = column
    const ways = fate === 'hold' ? waysOfTable(flow, table) : (freedBy ?? [])
    const ofHouse = verdict !== null && why !== null && why.cite.length === 0
    const law = ofHouse ? await said.reason(basisOf(flow, table)) : null
    shown.push({
      dataset: table.dataset,
      name,
      type,
      category,
      sensitive,
      fate,
      treatment,
      ...(domain === undefined ? {} : { domain }),
      verdict,
      why: await said.reason(fate === 'stay' && why === null ? table.refusal : why),
      ...(law === null ? {} : { law }),
      ways: await said.waysOut(ways),
    })
  }
  return shown
}

async function tablesShown(
  all: readonly TableView[],
  on: readonly Placed[],
  said: FlowSaid,
): Promise<readonly TableShown[]> {
  const seen = new Set(on.map(({ table }) => table.dataset))
  const shown: TableShown[] = []
  for (const { dataset, table, role, refusal, suspended, about, nobody, crossed, heldRows } of all) {
    if (!seen.has(dataset) && suspended === null) continue
    const kept = { dataset, table, role, suspended, about, crossed, heldRows }
    const open = { permitted: nobody.permitted, why: await said.reason(nobody.why) }
    shown.push({ ...kept, refusal: await said.reason(refusal), nobody: open })
  }
  return shown
}

async function classShown(one: ClassView, said: FlowSaid, lang: Language): Promise<ClassShown> {
  const { kind, consent, residence, child, verdict, counted, ordinaryLine, sensitiveLine, mechanisms, why } = one
  const steps = async (id: string) => ({ id, ...(await said.words.step(id)) })
  return {
    kind: labelOf('data.subjects.kinds', kind, lang),
    consent: consent === null ? null : labelOf('data.subjects.consent', consent, lang),
    residence:
      residence === null ? null : { code: residence, name: residence === '*' ? '' : countryName(residence, lang) },
    child,
    verdict,
    counted,
    ordinaryLine,
    sensitiveLine,
    why: await said.reason(why),
    mechanisms: await Promise.all(mechanisms.map((list) => Promise.all(list.map(steps)))),
  }
}

function labelsOf(on: readonly Placed[], lang: Language): FlowPage['categories'] {
  const codes = [...new Set(on.map(({ column }) => column.category))].filter((code) => code !== '')
  return Object.fromEntries(codes.map((code) => [code, labelOf('data.categories', code, lang)]))
}
