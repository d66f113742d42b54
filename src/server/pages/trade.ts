/** The matrix of trade review: measures of law against the obligations owed to one country, each cell a finding. */

import type { Day } from '../../law/index.ts'
import { countryName, type Language } from '../../law/labels/index.ts'
import {
  type Agreement,
  type BoundReason,
  type FindingWord,
  findings,
  type MeasureEffect,
  type Reading,
  type ScopeReason,
  type Topic,
} from '../../law/treaty/index.ts'
import type { Cell } from '../../review/index.ts'
import { Problem } from '../problem.ts'
import { type TradeMatrix, type TradeRow, tradeMatrix } from '../trade-matrix.ts'
import { type Clause, clauseKeys, clauseSlug, measureSlug } from '../trade-paths.ts'
import { agreementIn, type TradeQuery, tradeQueryOf, wordIn } from '../trade-query.ts'
import { lawPaths } from './law-path.ts'
import { LawWords, type Said } from './law-words.ts'
import type { PageAsk, PageRoute } from './page.ts'

export interface TradePage extends TradeChoices {
  readonly complainants: readonly Place[]
  readonly books: readonly Place[]
  readonly agreements: readonly { readonly code: string; readonly title: string }[]
  readonly rows: readonly MeasureShown[]
  readonly columns: readonly ClauseShown[]
  /** By row, then by column; null where the clause does not come into question. */
  readonly cells: readonly (readonly (CellShown | null)[])[]
  /** Before the filter by finding. */
  readonly tally: { readonly [finding in FindingWord]: number }
  /** Agreements that oblige none of the shown countries towards the complainant on the day, and why. */
  readonly notOwed: readonly NotOwed[]
  /** Clauses that bind and that no measure shown engages. */
  readonly notEngaged: readonly { readonly agreement: string; readonly article: string; readonly topic: Topic }[]
  readonly laws: { readonly [cite: string]: string }
}

export interface TradeChoices {
  readonly complainant: Place
  readonly asOf: Day
  readonly assume: string
  readonly countries: readonly string[]
  readonly agreement: string | null
  readonly finding: FindingWord | null
  readonly transpose: boolean
  /** Also the clauses that nothing turns on. */
  readonly all: boolean
}

export interface Place {
  readonly code: string
  readonly name: string
}

export interface MeasureShown {
  readonly slug: string
  readonly cite: string
  readonly gist: Said
  readonly country: Place
  readonly effect: readonly MeasureEffect[]
}

export interface ClauseShown {
  readonly slug: string
  readonly keys: { readonly [key: string]: string }
  readonly agreement: string
  readonly title: string
  readonly article: string
  readonly topic: Topic
  readonly reading: Reading | null
  readonly unverified: boolean
}

export interface CellShown {
  readonly finding: FindingWord
  readonly reason: BoundReason | ScopeReason | null
  readonly until: Day | null
  /** Whether a panel may hear it: on the day, from a day on, or not. */
  readonly heard: 'now' | Day | null
  readonly hypothetical: boolean
  /** It rests on a text that nobody has compared. */
  readonly unverified: boolean
}

export interface NotOwed {
  readonly agreement: string
  readonly reasons: readonly { readonly reason: BoundReason; readonly countries: readonly string[] }[]
}

const countriesMax = 8

export const tradePage: PageRoute<'trade'> = {
  name: 'trade',
  path: '/trade',
  permission: 'read-law',
  async load(ask) {
    const { choices, matrix } = await matrixAsked(ask)
    const agreements = await ask.served.shelf.agreements()
    const columns = columnsOf(matrix, choices)
    const shown = filtered(matrix.rows, columns.shown, choices.finding)
    const rows = await measuresShown(shown.rows, ask)
    return {
      ...choices,
      complainants: complainantsOf(agreements, ask.lang),
      books: placesOf(new Set(ask.served.shelf.bookIds.map((id) => id.toUpperCase())), ask.lang),
      agreements: agreements.map(({ code, title }) => ({ code, title })),
      rows,
      columns: shown.columns.map(([, clause]) => clauseShown(clause)),
      cells: shown.rows.map(({ cells }) =>
        shown.columns.map(([key]) => {
          const cell = cells.get(key)
          return cell === undefined ? null : cellShown(cell)
        }),
      ),
      tally: tallyOf(matrix.rows, columns.shown),
      notOwed: notOwedOf(matrix, choices.agreement),
      notEngaged: columns.hidden.map(({ agreement, discipline, topic }) => ({
        agreement: agreement.code,
        article: discipline.article,
        topic,
      })),
      laws: await lawPaths(
        ask.served.shelf,
        rows.map(({ cite }) => cite),
      ),
    }
  },
}

/** Also for the same as a file. Throws Problem 400. */
export async function matrixAsked({
  served,
  query,
  principal,
  lang,
}: Pick<PageAsk, 'served' | 'query' | 'principal' | 'lang'>): Promise<{
  readonly choices: TradeChoices
  readonly asked: TradeQuery
  readonly matrix: TradeMatrix
}> {
  const agreements = await served.shelf.agreements()
  const asked = await tradeQueryOf({ served, query, role: principal.role }, agreements)
  const { complainant, asOf, assume, assumeText } = asked
  const agreement = agreementIn(query, agreements)
  const countries = countriesIn(query, served.shelf.bookIds)
  const choices: TradeChoices = {
    complainant: placeOf(complainant, lang),
    asOf,
    assume: assumeText,
    countries,
    agreement,
    finding: wordIn(query, 'finding', findings),
    transpose: query.get('transpose') === 'yes',
    all: query.get('clauses') === 'all',
  }
  return {
    choices,
    asked,
    matrix: await tradeMatrix(served.shelf, { complainant, asOf, assume, countries, agreement }),
  }
}

function countriesIn(query: URLSearchParams, bookIds: readonly string[]): readonly string[] {
  const given = query
    .getAll('country')
    .flatMap((text) => text.split(','))
    .flatMap((text) => (text.trim() === '' ? [] : [text.trim().toLowerCase()]))
  const strange = given.find((id) => !bookIds.includes(id))
  if (strange !== undefined)
    throw new Problem(
      400,
      `There is no book of law of ${strange.slice(0, 20).toUpperCase()}; there is one of ${bookIds.join(', ').toUpperCase()}.`,
    )
  if (given.length > countriesMax) throw new Problem(400, `At most ${countriesMax} countries fit one page.`)
  return [...new Set(given)].map((id) => id.toUpperCase())
}

type Column = readonly [key: string, clause: Clause]

/** Without those that nothing turns on, unless they are asked for. */
function columnsOf({ rows, clauses }: TradeMatrix, { all, agreement }: TradeChoices) {
  const told = (key: string) => rows.flatMap(({ cells }) => cells.get(key) ?? [])
  const isOwed = (key: string) => told(key).some(({ finding }) => finding.finding !== 'not-bound')
  const isEngaged = (key: string) =>
    told(key).some(
      ({ finding: { finding, exception } }) => !['not-bound', 'consistent'].includes(finding) || exception !== null,
    )
  const columns = [...clauses]
  if (all || agreement !== null) return { shown: columns, hidden: [] }
  const owed = columns.filter(([key]) => isOwed(key))
  return {
    shown: owed.filter(([key]) => isEngaged(key)),
    hidden: owed.filter(([key]) => !isEngaged(key)).map(([, clause]) => clause),
  }
}

/** Rows and columns in which the finding stands somewhere. */
function filtered(rows: readonly TradeRow[], columns: readonly Column[], finding: FindingWord | null) {
  if (finding === null) return { rows, columns }
  const stands = ({ cells }: TradeRow, [key]: Column) => cells.get(key)?.finding.finding === finding
  return {
    rows: rows.filter((row) => columns.some((column) => stands(row, column))),
    columns: columns.filter((column) => rows.some((row) => stands(row, column))),
  }
}

function tallyOf(rows: readonly TradeRow[], columns: readonly Column[]): TradePage['tally'] {
  const counts = new Map<FindingWord, number>(findings.map((word) => [word, 0]))
  for (const { cells } of rows)
    for (const [key] of columns) {
      const word = cells.get(key)?.finding.finding
      if (word !== undefined) counts.set(word, counts.get(word)! + 1)
    }
  return Object.fromEntries(counts) as TradePage['tally']
}

function notOwedOf({ rows, clauses }: TradeMatrix, named: string | null): readonly NotOwed[] {
  if (named !== null) return []
  const byAgreement = new Map<string, Cell[]>()
  const respondents = new Map<Cell, string>()
  for (const { measure, cells } of rows)
    for (const cell of cells.values()) {
      respondents.set(cell, measure.country)
      byAgreement.set(cell.finding.agreement, [...(byAgreement.get(cell.finding.agreement) ?? []), cell])
    }
  return [...new Set([...clauses.values()].map(({ agreement }) => agreement.code))].flatMap((agreement): NotOwed[] => {
    const cells = byAgreement.get(agreement) ?? []
    if (cells.some(({ finding }) => finding.finding !== 'not-bound')) return []
    const reasons = new Map<BoundReason, Set<string>>()
    for (const cell of cells) {
      const reason = cell.finding.reason as BoundReason
      reasons.set(reason, (reasons.get(reason) ?? new Set()).add(respondents.get(cell)!))
    }
    return [{ agreement, reasons: [...reasons].map(([reason, countries]) => ({ reason, countries: [...countries] })) }]
  })
}

async function measuresShown(
  rows: readonly TradeRow[],
  { served: { shelf }, lang }: PageAsk,
): Promise<readonly MeasureShown[]> {
  const words = new LawWords(shelf, lang)
  const shown: MeasureShown[] = []
  for (const { measure } of rows) {
    const cite = measure.cite ?? measure.instrument
    const gist = await words.gist(cite, measure.name)
    const country = placeOf(measure.country, lang)
    shown.push({ slug: measureSlug(measure.rule ?? ''), cite, gist, country, effect: measure.effect })
  }
  return shown
}

export function clauseShown(clause: Clause): ClauseShown {
  const { agreement, discipline, topic, reading } = clause
  return {
    slug: clauseSlug(agreement.code, discipline.article),
    keys: clauseKeys(clause),
    agreement: agreement.code,
    title: agreement.title,
    article: discipline.article,
    topic,
    reading,
    unverified: discipline.confidence === 'memory',
  }
}

function cellShown({ finding }: Cell): CellShown {
  const { finding: word, reason, until, enforceable, hypothetical, unverified } = finding
  const matters = word === 'inconsistent' || word === 'inconsistent-defence-available' || word === 'undetermined'
  const heard = matters && enforceable !== null ? (enforceable.from ?? 'now') : null
  return { finding: word, reason, until, heard, hypothetical, unverified: unverified.length > 0 }
}

export const placeOf = (code: string, lang: Language): Place => ({ code, name: countryName(code, lang) })

export function placesOf(codes: Iterable<string>, lang: Language): readonly Place[] {
  const { compare } = new Intl.Collator(lang)
  return [...codes].map((code) => placeOf(code, lang)).sort((a, b) => compare(a.name, b.name))
}

/** The complainants there can be: whoever is a party to something. */
export const complainantsOf = (agreements: readonly Agreement[], lang: Language): readonly Place[] =>
  placesOf(new Set(agreements.flatMap(({ parties }) => parties.map(({ party }) => party))), lang)
