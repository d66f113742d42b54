/** Why a table stays whole: each cause with one sentence and the way on. The law comes later; these need no law. */

import { printTable } from '../manifest/index.ts'
import type { TypeAbilities } from './abilities.ts'
import type { Catalog, CatalogColumn, CatalogTable } from './catalog.ts'
import { type Draft, factColumns, isKeyish, keyOf, subjectColumn } from './draft.ts'
import { isPersonal } from './law-words.ts'
import type { Reason } from './plan.ts'

export interface RefusalSetting {
  readonly catalog: Catalog
  readonly abilities: TypeAbilities
  readonly drafts: ReadonlyMap<string, Draft>
  readonly flow: string
  /** Stable number of a dataset's name, as the border keeps it. */
  readonly tagOf: (name: string) => number
}

type Check = (draft: Draft, table: CatalogTable, setting: RefusalSetting) => Reason | undefined

/** The first cause that applies, in an order from the table down to its columns. Precondition: the columns are drafted. */
export function refusalOf(draft: Draft, setting: RefusalSetting): Reason | undefined {
  const { table } = draft
  if (table === undefined)
    return refuse('table-missing', `The database has no table ${printTable(draft.dataset.table)}.`)
  for (const check of checks) {
    const reason = check(draft, table, setting)
    if (reason !== undefined) return reason
  }
  return undefined
}

/** Refuses what leads through a refused table: its rows could not be judged. True when something was refused. */
export function refuseDependents(drafts: ReadonlyMap<string, Draft>): boolean {
  let some = false
  for (const draft of drafts.values()) {
    if (draft.refusal !== undefined) continue
    const through = draft.path.slice(1).find((name) => drafts.get(name)?.refusal !== undefined)
    if (through === undefined) continue
    draft.refusal = refuse('path-refused', `Its rows lead to people through ${through}, which is refused.`)
    some = true
  }
  return some
}

export function refuse(code: string, text: string, cite: readonly string[] = []): Reason {
  return { code, cite, text }
}

const kindOfTable: Check = (_, table) => {
  if (table.root !== null)
    return refuse('partition', `It is a partition: name its root ${printTable(table.root)} in the manifest.`)
  if (table.unlogged)
    return refuse('unlogged', 'It is unlogged: its changes cannot be followed. ALTER TABLE … SET LOGGED.')
  if (table.inheritance)
    return refuse(
      'inheritance',
      'It inherits or is inherited from: a copy shows rows that the stream gives to another table.',
    )
  if (table.rowSecurity.filtersRole)
    return refuse(
      'row-security',
      'Row level security hides rows from the reading role, and not from the change stream: give it BYPASSRLS.',
    )
  if (!table.privileges.select && !table.columns.some((c) => c.readable))
    return refuse('privilege', 'The reading role may not SELECT it.')
  return undefined
}

const key: Check = (draft, table, { catalog }) => {
  const nothing = 'once it is published, the server refuses UPDATE and DELETE of a table whose rows it cannot name'
  if (table.replicaIdentity.kind === 'nothing')
    return refuse('no-key', `Its replica identity is NOTHING: ${nothing}. ALTER TABLE … REPLICA IDENTITY DEFAULT.`)
  if (draft.key.length === 0)
    return refuse('no-key', `It has no key: ${nothing}. Add a primary key, or a replica identity on a unique index.`)
  if (table.kind !== 'partitioned') return undefined
  const other = partitionsOf(table, catalog).find((p) => !sameSet(keyOf(p), draft.key))
  if (other === undefined) return undefined
  return refuse('no-key', `Its partition ${printTable(other)} has another replica identity.`)
}

const tag: Check = (draft, _, { drafts, tagOf }) => {
  const number = tagOf(draft.name)
  const twin = [...drafts.keys()].find((name) => name !== draft.name && tagOf(name) === number)
  return twin === undefined
    ? undefined
    : refuse('same-tag', `Its name and ${twin} share a number at home: rename one of them.`)
}

const columnsThere: Check = (draft, table) => {
  for (const { name, what } of needed(draft)) {
    const column = columnOf(table, name)
    if (column === undefined) return refuse('column-missing', `The table has no column ${name}, which is ${what}.`)
    if (column.generated !== null)
      return refuse('generated', `Column ${name}, which is ${what}, is generated: the change stream does not carry it.`)
    if (!column.readable)
      return refuse('privilege', `The reading role may not SELECT column ${name}, which is ${what}.`)
  }
  return undefined
}

const nobody: Check = (draft) => {
  if (draft.dataset.subject.type !== 'none') return undefined
  const personal = draft.columns.find((c) => isPersonal(c.category) && c.category !== 'unclassified')
  if (personal === undefined) return undefined
  return refuse(
    'personal-nobody',
    `Column ${personal.name} is ${personal.category}, and the table is said to be about nobody: state its subject.`,
  )
}

const keyTypes: Check = (draft, table, { abilities }) => {
  for (const name of draft.key) {
    const column = columnOf(table, name)!
    if (abilities.family(column.type) === undefined)
      return refuse(
        'key-type',
        `Its key column ${name} has type ${column.formatted}, whose values cannot be told apart here.`,
      )
  }
  const subject = subjectColumn(draft.dataset)
  if (subject === undefined) return undefined
  const problem = abilities.subjectKeyProblem(columnOf(table, subject)!)
  return problem === undefined
    ? undefined
    : refuse('subject-type', `Column ${subject} leads to people, and ${problem}.`)
}

const ownKey: Check = (draft, table) => {
  const { subject } = draft.dataset
  if (subject.type !== 'own') return undefined
  if (!table.uniqueKeys.some((k) => k.columns.length === 1 && k.columns[0] === subject.key))
    return refuse(
      'subject-not-unique',
      `Column ${subject.key} names the people and has no unique index: one person could have several rows.`,
    )
  if (draft.key.length === 1 && draft.key[0] === subject.key) return undefined
  return refuse(
    'subject-not-key',
    `Column ${subject.key} names the people, and the change stream names rows by ${draft.key.join(', ')}: a deleted person would not be found. ALTER TABLE … REPLICA IDENTITY USING INDEX of ${subject.key}.`,
  )
}

const path: Check = (draft, table, { drafts, abilities, flow }) => {
  const { subject } = draft.dataset
  if (subject.type !== 'path') return undefined
  const outside = draft.path.slice(1, -1).find((name) => drafts.get(name)?.inFlow !== true)
  if (outside !== undefined)
    return refuse(
      'path-outside',
      `Its rows lead to people through ${outside}, which is not in flow ${flow}: add it to the flow.`,
    )
  const parent = drafts.get(subject.of)
  if (parent?.table === undefined)
    return refuse('path-refused', `Its rows lead to people through ${subject.of}, which cannot be read.`)
  const [first, ...more] = parent.key
  if (first === undefined || more.length > 0)
    return refuse('path-key', `Its rows lead through ${subject.of}, whose key is not one column.`)
  const named = parent.dataset.subject.type === 'own' ? parent.dataset.subject.key : first
  const [from, to] = [columnOf(table, subject.by), columnOf(parent.table, named)]
  if (from === undefined || to === undefined) return undefined
  const [a, b] = [abilities.family(from.type), abilities.family(to.type)]
  if (a === b) return undefined
  return refuse(
    'path-type',
    `Column ${subject.by} (${from.formatted}) cannot meet ${subject.of}.${named} (${to.formatted}).`,
  )
}

const factTypes: Check = (draft, table, { abilities }) => {
  for (const { fact, column: name } of factColumns(draft.dataset)) {
    const column = columnOf(table, name)!
    const family = abilities.family(column.type)
    if (family === undefined)
      return refuse('fact-type', `Column ${name} says the ${fact}, and type ${column.formatted} has no text here.`)
    if (fact === 'born' && !['date', 'timestamp', 'text'].includes(family))
      return refuse(
        'fact-type',
        `Column ${name} says when a person was born, and type ${column.formatted} has no day of its own: use a date.`,
      )
  }
  return undefined
}

const keyStays: Check = (draft) => {
  if (!draft.inFlow) return undefined
  for (const column of draft.columns) {
    if (!isKeyish(draft, column.name)) continue
    const what = draft.key.includes(column.name) ? 'its key' : 'the way to the person'
    const offer = `Offered: treatments: { ${draft.name}.${column.name}: tokenise }.`
    if (column.treatment.kind === 'year')
      return refuse('key-changed', `Column ${column.name} is ${what}: different rows would meet in one year. ${offer}`)
    if (column.treatment.kind !== 'drop') continue
    const why = column.reason?.text ?? ''
    const free = column.freedBy.join('; ')
    return refuse(
      'key-stays',
      `Column ${column.name} is ${what} and would stay: ${why} ${free === '' ? '' : `${sentence(free)} `}${offer}`,
    )
  }
  return undefined
}

const checks: readonly Check[] = [
  kindOfTable,
  key,
  tag,
  columnsThere,
  nobody,
  keyTypes,
  ownKey,
  path,
  factTypes,
  keyStays,
]

function needed(draft: Draft): readonly { readonly name: string; readonly what: string }[] {
  const subject = subjectColumn(draft.dataset)
  return [
    ...draft.key.map((name) => ({ name, what: 'its key' })),
    ...(subject === undefined ? [] : [{ name: subject, what: 'the way to the person' }]),
    ...factColumns(draft.dataset).map(({ fact, column }) => ({ name: column, what: `a fact of the person (${fact})` })),
  ]
}

function columnOf(table: CatalogTable, name: string): CatalogColumn | undefined {
  return table.columns.find((c) => c.name === name)
}

function partitionsOf(table: CatalogTable, catalog: Catalog): readonly CatalogTable[] {
  return catalog.tables.filter((t) => t.root !== null && t.root.schema === table.schema && t.root.name === table.name)
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name))
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
