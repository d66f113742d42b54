/** Measures of law against what is owed to one complainant: which measures are told, what each is found to be, and which obligations nothing turns on. */

import type { Book, Day } from '../law/index.ts'
import type { Agreement, Measure, MeasureEffect, Reading, Topic } from '../law/treaty/index.ts'
import {
  type AssumedParty,
  type Cell,
  disciplineOn,
  matrixOf,
  measuresOn,
  partyFor,
  sameParty,
} from '../review/index.ts'
import type { LawShelf } from './law-shelf.ts'
import type { Clause } from './trade-paths.ts'
import { inTurns } from './turns.ts'

export interface TradeAsked {
  readonly complainant: string
  readonly asOf: Day
  readonly assume: readonly AssumedParty[]
  /** Books whose measures are all shown; empty: the most telling of some. */
  readonly countries: readonly string[]
  /** One agreement, whatever it says; null: those to which both sides are parties. */
  readonly agreement: string | null
}

export interface TradeMatrix {
  readonly rows: readonly TradeRow[]
  /** Each is a key of the cells of a row. */
  readonly clauses: ReadonlyMap<string, Clause>
}

export interface TradeRow {
  readonly book: Book
  readonly measure: Measure
  /** By clause; a clause on finance has none where no finance is concerned. */
  readonly cells: ReadonlyMap<string, Cell>
}

/** Whose measures are shown where no country is named. */
export const everydayCountries = ['CN', 'VN', 'RU', 'ID', 'IN', 'EU', 'US', 'KR'] as const

const keptMax = 8
const kept = new WeakMap<LawShelf, Map<string, Promise<TradeMatrix>>>()

/** Worked out once for each question, a measure at a time between the requests of others. */
export function tradeMatrix(shelf: LawShelf, asked: TradeAsked): Promise<TradeMatrix> {
  const known = kept.get(shelf) ?? new Map<string, Promise<TradeMatrix>>()
  kept.set(shelf, known)
  const key = JSON.stringify(asked)
  const found = known.get(key) ?? made(shelf, asked)
  known.delete(key)
  known.set(key, found)
  found.catch(() => known.delete(key))
  for (const oldest of known.keys()) {
    if (known.size <= keptMax) break
    known.delete(oldest)
  }
  return found
}

async function made(shelf: LawShelf, asked: TradeAsked): Promise<TradeMatrix> {
  const agreements = await shelf.agreements()
  const measures: { readonly book: Book; readonly measure: Measure }[] = []
  for (const country of asked.countries.length > 0 ? asked.countries : everydayCountries) {
    if (sameParty(country, asked.complainant)) continue
    const book = shelf.bookIds.includes(country.toLowerCase()) ? await shelf.book(country) : undefined
    if (book === undefined) continue
    const all = measuresOn(book, asked.asOf)
    for (const measure of asked.countries.length > 0 ? all : telling(all)) measures.push({ book, measure })
  }
  const respondents = [...new Set(measures.map(({ measure }) => measure.country))]
  const chosen = agreements.filter((one) => isShown(one, asked, respondents)).sort((a, b) => rank(a) - rank(b))
  const rows = await inTurns(rowsOf(measures, asked, chosen))
  const clauses = new Map<string, Clause>()
  for (const agreement of chosen)
    for (const { cells } of rows)
      for (const cell of cells.values())
        if (cell.finding.agreement === agreement.code) put(clauses, cell, agreement, asked.asOf)
  return { rows, clauses }
}

/** Agreements that speak of data flow or its place come first. */
const rank = ({ disciplines }: Agreement): number =>
  disciplines.some(({ topic }) => topic === 'data-flow' || topic === 'localisation') ? 0 : 1

function put(clauses: Map<string, Clause>, { topics, reading }: Cell, agreement: Agreement, day: Day): void {
  const [topic] = topics as readonly Topic[]
  const of = reading as Reading | null
  const key = keyOf(agreement.code, topic!, of)
  if (clauses.has(key)) return
  const discipline = disciplineOn(agreement, topic!, of === null ? {} : { reading: of }, day)
  if (discipline !== undefined) clauses.set(key, { agreement, discipline, topic: topic!, reading: of })
}

const keyOf = (code: string, topic: string, reading: string | null) => `${code} ${topic} ${reading ?? ''}`

/** Both sides stand among its parties, whatever the day, or are taken to. */
function isShown(
  agreement: Agreement,
  { agreement: named, complainant, assume, asOf }: TradeAsked,
  respondents: readonly string[],
): boolean {
  if (named !== null) return agreement.code === named
  // What nobody is bound by is shown to whoever asks for it.
  const isAssumed = assume.some((one) => (one.agreement ?? agreement.code) === agreement.code)
  if (agreement.kind === 'proposal' && !isAssumed) return false
  const isListed = (party: string) => partyFor(agreement, party, assume, asOf) !== undefined
  return isListed(complainant) && respondents.some(isListed)
}

function* rowsOf(
  measures: readonly { readonly book: Book; readonly measure: Measure }[],
  { complainant, assume }: TradeAsked,
  agreements: readonly Agreement[],
): Generator<void, readonly TradeRow[]> {
  const rows: TradeRow[] = []
  for (const { book, measure } of measures) {
    const cells = new Map<string, Cell>()
    for (const { code } of agreements) {
      const against = { agreement: code, disciplines: 'all', complainant, assumeParty: assume } as const
      for (const cell of matrixOf(measure, against, agreements).cells)
        cells.set(keyOf(code, cell.topics[0]!, cell.reading), cell)
      yield
    }
    rows.push({ book, measure, cells })
  }
  return rows
}

/** One measure of each kind: that keeps data at home, lets it go by leave only, bans it, lets it go on conditions. */
const kindsTold: readonly (readonly MeasureEffect[])[] = [
  ['local-storage', 'local-processing', 'local-copy'],
  ['transfer-approval', 'export-ban-default'],
  ['export-ban', 'transfer-ban-destination'],
  ['transfer-conditions'],
]

/** In the order of the book. The more a review can say of a measure, and the more it reaches, the sooner it is taken. */
export function telling(measures: readonly Measure[]): readonly Measure[] {
  const taken = new Set<Measure>()
  for (const kind of kindsTold) {
    const [best] = measures
      .filter((one) => !taken.has(one) && one.effect.some((effect) => kind.includes(effect)))
      .sort((a, b) => doubts(a) - doubts(b))
    if (best !== undefined) taken.add(best)
  }
  return measures.filter((one) => taken.has(one))
}

function doubts({ discretionary, toAuthorities, sector, statedObjectives, aimsUnverified }: Measure): number {
  const aims = statedObjectives === null ? 2 : aimsUnverified === true ? 1 : 0
  return (
    (discretionary === true ? 8 : 0) + (toAuthorities === true ? 8 : 0) + (sector === 'cross-sector' ? 0 : 4) + aims
  )
}
