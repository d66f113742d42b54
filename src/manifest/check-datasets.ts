/** Checks each dataset against its columns, its store and the other datasets. */

import type { CheckContext } from './check.ts'
import { parseTable, printTable } from './names.ts'
import { childOf, shown } from './problem.ts'
import { statementOf } from './statement.ts'
import type { Category, Dataset, OwnSubject, PathSubject } from './types.ts'

export function checkDatasets(c: CheckContext): void {
  const tables = new Map<string, string>()
  for (const dataset of c.manifest.datasets.values()) {
    checkTable(c, dataset, tables)
    if (dataset.subject.type === 'own') checkOwn(c, dataset, dataset.subject)
    const sound =
      dataset.subject.type === 'own' ||
      (dataset.subject.type === 'path' ? checkPath(c, dataset, dataset.subject) : checkNobody(c, dataset))
    if (sound) checkStatements(c, dataset)
  }
}

function checkStatements(c: CheckContext, dataset: Dataset): void {
  for (const fact of ['collectedIn', 'important'] as const) {
    const statement = statementOf(c.manifest, dataset, fact, (at, key) => c.stated(at, key))
    if (statement === 'missing' && needsStatement(dataset) && !saidWhereItLeads(c, dataset))
      c.problemAtKey(['datasets', dataset.name], `${fact} is missing`, statementHint(fact))
    else if (c.stated(dataset.name, fact) && dataset[fact] === null)
      c.warning(['datasets', dataset.name, fact], `${fact} is unknown`, 'What the law makes depend on it stays')
  }
}

/** A path inherits: where the dataset it leads to lacks the same fact, it is told there once. */
function saidWhereItLeads(c: CheckContext, dataset: Dataset): boolean {
  const target = dataset.subject.type === 'path' ? c.manifest.datasets.get(dataset.subject.of) : undefined
  return target !== undefined && (needsStatement(target) || saidWhereItLeads(c, target))
}

function statementHint(fact: 'collectedIn' | 'important'): string {
  return fact === 'collectedIn' ? 'Write where the data was first collected, as CN' : 'Write yes, no or unnotified'
}

/** `business.record` says of itself that it is about no person and not important; what is unclassified stays. */
function needsStatement(dataset: Dataset): boolean {
  return [...dataset.columns.values()].some((category) => category !== 'business.record' && category !== 'unclassified')
}

function checkTable(c: CheckContext, dataset: Dataset, tables: Map<string, string>): void {
  const { name, store } = dataset
  if (!c.manifest.stores.has(store))
    c.unknownName(['datasets', name, 'store'], 'store', store, c.manifest.stores.keys())
  const node = childOf(childOf(childOf(c.tree, 'datasets'), name), 'table')
  const written = node?.kind === 'scalar' ? node.text : ''
  if (parseTable(written) === undefined) {
    c.problem(['datasets', name, 'table'], 'this is not a table with its schema', 'Write it as public.customers')
    return
  }
  const key = `${store}\n${printTable(dataset.table)}`
  const other = tables.get(key)
  if (other !== undefined)
    c.problem(['datasets', name, 'table'], `dataset ${shown(other)} describes the same table`, 'Describe a table once')
  tables.set(key, name)
}

function checkOwn(c: CheckContext, dataset: Dataset, subject: OwnSubject): void {
  const at = ['datasets', dataset.name, 'subject']
  hasColumn(c, dataset, [...at, 'key'], subject.key)
  if (subject.residence !== null && 'column' in subject.residence)
    hasColumn(c, dataset, [...at, 'residence'], subject.residence.column)
  if (subject.born !== null) hasColumn(c, dataset, [...at, 'born'], subject.born.column)
  if (subject.consent === null || !('column' in subject.consent)) return
  hasColumn(c, dataset, [...at, 'consent', 'column'], subject.consent.column)
  const node = childOf(
    childOf(childOf(childOf(childOf(c.tree, 'datasets'), dataset.name), 'subject'), 'consent'),
    'values',
  )
  if (node?.kind !== 'map') return
  for (const [value, entry] of node.entries)
    if (entry.plainKey && /^(true|false|null|~|)$/i.test(value))
      c.problemAtKey(
        [...at, 'consent', 'values', value],
        'a value is compared as text, and this is not written as text',
        'Quote it; PostgreSQL writes booleans "t" and "f"; NULL is always unknown',
      )
}

/** Whether the path ends at a person. */
function checkPath(c: CheckContext, dataset: Dataset, subject: PathSubject): boolean {
  const at = ['datasets', dataset.name, 'subject']
  hasColumn(c, dataset, [...at, 'by'], subject.by)
  if (!c.manifest.datasets.has(subject.of)) {
    c.unknownName([...at, 'of'], 'dataset', subject.of, c.manifest.datasets.keys())
    return false
  }
  const problem = brokenPath(c, dataset, subject)
  if (problem !== undefined) c.problem([...at, 'of'], problem[0], problem[1])
  return problem === undefined
}

function brokenPath(c: CheckContext, dataset: Dataset, subject: PathSubject): readonly [string, string] | undefined {
  const seen = new Set([dataset.name])
  for (let next = subject; ; ) {
    const target = c.manifest.datasets.get(next.of)
    if (target === undefined) return ['the path does not end', 'Correct the dataset it leads to']
    if (seen.has(target.name))
      return ['the path leads back to where it began', 'Let it end at a dataset with a key of its own']
    seen.add(target.name)
    if (target.store !== dataset.store && c.manifest.stores.has(dataset.store) && c.manifest.stores.has(target.store))
      return [`the path leads to store ${shown(target.store)}`, 'A path stays within one store']
    if (target.subject.type === 'own') return undefined
    if (target.subject.type === 'none')
      return [`dataset ${shown(target.name)} is about nobody`, 'Let the path end at a person']
    next = target.subject
  }
}

/** Whether it is about nobody indeed. */
function checkNobody(c: CheckContext, dataset: Dataset): boolean {
  for (const [column, category] of dataset.columns) {
    if (!isPersonal(category)) continue
    c.problem(
      ['datasets', dataset.name, 'subject'],
      `the table has the column ${shown(column)} (${category}) and is said to be about nobody`,
      'State whose data it is: { key, kind } or { of, by }',
    )
    return false
  }
  if (c.stated(dataset.name, 'whenNull'))
    c.problemAtKey(
      ['datasets', dataset.name, 'whenNull'],
      'a table about nobody has no subject to be NULL',
      'Remove it',
    )
  return true
}

export function isPersonal(category: Category): boolean {
  return category === 'user' || category.startsWith('user.')
}

function hasColumn(c: CheckContext, dataset: Dataset, at: readonly string[], column: string): void {
  if (!dataset.columns.has(column)) c.unknownName(at, 'column', column, dataset.columns.keys())
}
