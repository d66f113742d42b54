/** What the address of a flow asks to see of its columns. */

import type { ColumnView, TableView } from '../border-view.ts'
import { Problem } from '../problem.ts'

export const fates = ['unclassified', 'cross', 'changed', 'hold', 'stay'] as const
/** What becomes of a column; an unclassified one stays, and is told apart because somebody only has to classify it. */
export type Fate = (typeof fates)[number]

/** The plan’s own words may be asked for too. */
const treatments = ['drop', 'tokenise', 'year'] as const
type Wanted = Fate | (typeof treatments)[number]

export interface FlowFilter {
  /** Name of a dataset; null: all. */
  readonly table: string | null
  readonly treatment: Wanted | null
  readonly group: 'table' | 'category'
  /** Part of a column’s name, type or category. */
  readonly q: string
  /** From 1. */
  readonly page: number
}

const searchMax = 100

/** Throws Problem 422. */
export function filterOf(query: URLSearchParams, tables: readonly TableView[]): FlowFilter {
  const table = query.get('table') || null
  const found = table === null ? undefined : tables.find((one) => one.dataset === table || one.table === table)
  if (table !== null && found === undefined) throw new Problem(422, 'The flow has no table of the name in `table`.')
  const q = (query.get('q') ?? '').trim()
  if (q.length > searchMax) throw new Problem(422, `\`q\` must be at most ${searchMax} characters.`)
  const page = query.get('page') ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(page)) throw new Problem(422, '`page` must be a number from 1.')
  return {
    table: found?.dataset ?? null,
    treatment: oneOf(query, 'treatment', [...fates, ...treatments]),
    group: oneOf(query, 'group', ['table', 'category'] as const) ?? 'table',
    q,
    page: Number(page),
  }
}

function oneOf<W extends string>(query: URLSearchParams, key: string, words: readonly W[]): W | null {
  const given = query.get(key)
  if (given === null || given === '') return null
  const found = words.find((word) => word === given)
  if (found === undefined) throw new Problem(422, `\`${key}\` must be one of ${words.join(', ')}.`)
  return found
}

const opens = (verdict: string | null) => verdict === 'permitted' || verdict === 'out-of-scope'

/** What the plan lets cross waits none the less where the law lets nobody’s row go. */
export function fateOf(table: TableView, column: ColumnView): Fate {
  if (column.category === 'unclassified' && column.treatment === 'drop') return 'unclassified'
  if (column.treatment === 'drop' || table.role !== 'crosses') return 'stay'
  if (table.suspended !== null || !opens(column.verdict)) return 'hold'
  return column.treatment === 'cross' ? 'cross' : 'changed'
}

export interface Placed {
  readonly table: TableView
  readonly column: ColumnView
  readonly fate: Fate
}

export const columnsOf = (tables: readonly TableView[]): readonly Placed[] =>
  tables.flatMap((table) => table.columns.map((column) => ({ table, column, fate: fateOf(table, column) })))

/** All that the address asks for but the treatment: what the tabs count. */
export function within(placed: readonly Placed[], { table, q }: FlowFilter): readonly Placed[] {
  const part = q.toLowerCase()
  return placed.filter(
    ({ table: { dataset }, column: { name, type, category } }) =>
      (table === null || dataset === table) &&
      (part === '' || [name, type, category].some((text) => text.toLowerCase().includes(part))),
  )
}

export const ofTreatment = (placed: readonly Placed[], wanted: FlowFilter['treatment']): readonly Placed[] =>
  wanted === null ? placed : placed.filter(({ column, fate }) => wantedOf(column, fate).includes(wanted))

function wantedOf({ treatment }: ColumnView, fate: Fate): readonly Wanted[] {
  const also: readonly Wanted[] = fate === 'unclassified' ? ['stay'] : []
  return treatment === 'cross' ? [fate, ...also] : [fate, treatment, ...also]
}

/** An unclassified column is counted among those that stay, too. */
export function countsOf(placed: readonly Placed[]): { readonly [F in Fate]: number } {
  const counts = fates.map((fate) => [fate, ofTreatment(placed, fate).length])
  return Object.fromEntries(counts) as Record<Fate, number>
}
