/** SQL that counts a flow's rows and people as the law groups them. No value of the data is in its answers, but words of the plan. */

import type { MeasuredRows } from '../../plan/figures.ts'
import type { ColumnPlan, DatasetPlan, FlowPlan } from '../../plan/plan.ts'
import type { SqlClient } from './catalog.ts'
import { quoteIdent, quoteLiteral, quoteTable } from './sql.ts'
import { codecOf } from './types.ts'

/** Rows of a dataset by whom they are about and what is known of her, read in one scan. `day`: YYYY-MM-DD. */
export function rowsSql(flow: FlowPlan, dataset: DatasetPlan, day: string): string {
  const chain = chainOf(flow, dataset)
  const own = chain.at(-1)
  if (own === undefined)
    return `SELECT 'nobody' AS about, NULL AS residence, NULL AS consent, 'adult' AS age, count(*)::text AS rows FROM ${from(dataset, 0)}`
  const last = chain.length - 1
  return `SELECT ${about(chain)} AS about, ${facts(flow, own, `t${last}`, day)}, count(*)::text AS rows
FROM ${joins(chain)}
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`
}

/** People of an own dataset of whom some row would cross: all of them where the dataset itself is in the flow. */
export function peopleSql(flow: FlowPlan, own: DatasetPlan, day: string): string {
  const where = own.role === 'facts' ? `WHERE ${exists(flow, own).join(' OR ') || 'false'}` : ''
  return `SELECT 'person' AS about, ${facts(flow, own, 't0', day)}, count(*)::text AS rows
FROM ${from(own, 0)}
${where}
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`
}

/** How many values a column has, and how often the most frequent stands in it. */
export function frequencySql(dataset: DatasetPlan, column: string): string {
  return `SELECT count(*)::text AS distinct, coalesce(max(n), 0)::text AS most, coalesce(sum(n), 0)::text AS rows
FROM (SELECT count(*) AS n FROM ${from(dataset, 0)} WHERE t0.${quoteIdent(column)} IS NOT NULL GROUP BY t0.${quoteIdent(column)}) AS f`
}

export async function measureRows(client: SqlClient, sql: string): Promise<readonly MeasuredRows[]> {
  const { rows } = await client.query(sql)
  return rows.map((row) => ({
    about: row.about as MeasuredRows['about'],
    residence: row.residence as string | null,
    consent: row.consent as string | null,
    age: row.age as MeasuredRows['age'],
    rows: Number(row.rows),
  }))
}

/** From the dataset to the people's own, as the rows lead; empty for data about nobody. */
function chainOf(flow: FlowPlan, dataset: DatasetPlan): readonly DatasetPlan[] {
  const chain: DatasetPlan[] = []
  let at: DatasetPlan | undefined = dataset
  while (at !== undefined && !chain.includes(at)) {
    const { subject }: DatasetPlan = at
    if (subject.kind === 'none') return []
    chain.push(at)
    if (subject.kind === 'own') return chain
    at = flow.datasets.find((d) => d.dataset === subject.of)
  }
  return []
}

function from({ relation }: DatasetPlan, at: number, prefix = 't'): string {
  return `${quoteTable({ schema: relation.schema, name: relation.table })} AS ${prefix}${at}`
}

function joins(chain: readonly DatasetPlan[]): string {
  const parts = chain.slice(1).map((d, i) => ` LEFT JOIN ${from(d, i + 1)} ON ${meets(chain, i)}`)
  return `${from(chain[0]!, 0)}${parts.join('')}`
}

function meets(chain: readonly DatasetPlan[], at: number, prefix = 't'): string {
  const next = `${prefix}${at + 1}.${quoteIdent(namedColumn(chain[at + 1]!))}`
  return `${prefix}${at}.${quoteIdent(leadingColumn(chain[at]!))} = ${next}`
}

function leadingColumn({ subject }: DatasetPlan): string {
  return subject.kind === 'path' ? subject.by : subject.kind === 'own' ? subject.column : ''
}

function namedColumn(dataset: DatasetPlan): string {
  return dataset.subject.kind === 'own' ? dataset.subject.column : dataset.key[0]!
}

function about(chain: readonly DatasetPlan[]): string {
  const last = chain.length - 1
  const nulls = chain.slice(0, -1).map((d, i) => {
    const there = i === 0 ? '' : ` AND t${i}.${quoteIdent(namedColumn(d))} IS NOT NULL`
    const means = d.subject.kind === 'path' && d.subject.whenNull === 'nobody' ? 'nobody' : 'no-subject'
    return `WHEN t${i}.${quoteIdent(leadingColumn(d))} IS NULL${there} THEN '${means}'`
  })
  return `CASE ${nulls.join(' ')} WHEN t${last}.${quoteIdent(namedColumn(chain[last]!))} IS NULL THEN 'stranger' ELSE 'person' END`
}

function facts(flow: FlowPlan, own: DatasetPlan, at: string, day: string): string {
  return `${residence(flow, own, at)} AS residence, ${consent(own, at)} AS consent, ${age(flow, own, at, day)} AS age`
}

function residence(flow: FlowPlan, own: DatasetPlan, at: string): string {
  const source = own.person?.residence
  const named = [
    ...new Set(
      flow.classes.flatMap((c) => (c.of.residence === null || c.of.residence === '*' ? [] : [c.of.residence])),
    ),
  ]
  if (source == null || 'value' in source || named.length === 0) return 'NULL::text'
  const text = asText(own, source.column, at)
  return `CASE WHEN ${text} IN (${named.map(quoteLiteral).join(', ')}) THEN ${text} END`
}

function consent(own: DatasetPlan, at: string): string {
  const source = own.person?.consent
  if (source == null || 'value' in source || source.values.size === 0) return 'NULL::text'
  const text = asText(own, source.column, at)
  const cases = [...source.values].map(([value, word]) => `WHEN ${quoteLiteral(value)} THEN ${quoteLiteral(word)}`)
  return `CASE ${text} ${cases.join(' ')} END`
}

/** By the calendar, as the gate reckons: a person born on 29 February grows up on 1 March. */
function age(flow: FlowPlan, own: DatasetPlan, at: string, day: string): string {
  const born = own.person?.born
  if (born == null || flow.childUnder === null) return "'adult'"
  const column = columnOf(own, born)
  const name = `${at}.${quoteIdent(born)}`
  const today = Number(day.replaceAll('-', '')) - flow.childUnder * 10_000
  const isText = column !== undefined && codecOf(column.type)?.family === 'text'
  const number = isText
    ? `CASE WHEN ${name}::text ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]|$)' AND ${name}::text NOT LIKE '%BC' THEN replace(left(${name}::text, 10), '-', '')::int END`
    : `CASE WHEN isfinite(${name}) AND extract(year FROM ${name}) BETWEEN 1 AND 9999 THEN (extract(year FROM ${name}) * 10000 + extract(month FROM ${name}) * 100 + extract(day FROM ${name}))::int END`
  return `CASE WHEN (${number}) IS NULL THEN 'unknown' WHEN (${number}) > ${today} THEN 'child' ELSE 'adult' END`
}

/** The text by which the gate compares: PostgreSQL's output, `t` and `f` for booleans, `char(n)` without its padding. */
function asText(own: DatasetPlan, column: string, at: string): string {
  const name = `${at}.${quoteIdent(column)}`
  const plan = columnOf(own, column)
  const isBoolean = plan !== undefined && codecOf(plan.type)?.family === 'boolean'
  return isBoolean ? `CASE ${name} WHEN true THEN 't' WHEN false THEN 'f' END` : `${name}::text`
}

function columnOf(dataset: DatasetPlan, name: string): ColumnPlan | undefined {
  return dataset.columns.find((c) => c.name === name)
}

/** One EXISTS for each crossing dataset that leads to these people. */
function exists(flow: FlowPlan, own: DatasetPlan): readonly string[] {
  return flow.datasets.flatMap((dataset) => {
    if (dataset.role !== 'crosses' || dataset === own) return []
    const chain = chainOf(flow, dataset)
    if (chain.at(-1) !== own) return []
    // Aliases of the path begin at u0, so that t0 stays the person outside.
    const between = chain.slice(0, -1)
    const tables = between.map((d, i) => from(d, i, 'u')).join(', ')
    const steps = between.slice(0, -1).map((_, i) => meets(chain, i, 'u'))
    const last = between.length - 1
    const end = `u${last}.${quoteIdent(leadingColumn(between[last]!))} = t0.${quoteIdent(namedColumn(own))}`
    return [`EXISTS (SELECT FROM ${tables} WHERE ${[...steps, end].join(' AND ')})`]
  })
}
