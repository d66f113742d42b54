/** What a target lacks before the rows of a plan can land there, and what it holds already. */

import { printTable } from '../manifest/index.ts'
import type { CatalogTable, ColumnType, TargetCatalog, TargetTable } from './catalog.ts'
import type { ColumnPlan, DatasetPlan, FlowPlan } from './plan.ts'

export interface TargetFinding {
  readonly dataset: string
  /** `waits`: rows cannot land until somebody has acted. `made`: Waybill makes it. `holds`: rows stand there already. */
  readonly kind: 'waits' | 'made' | 'holds'
  readonly text: string
  /** Statements for the owner of the target; empty where there are none. */
  readonly ddl: readonly string[]
  readonly rows?: number
}

/** Tables of a flow by the names they have abroad, with their keys: what the target is asked about. */
export function targetTables(flow: FlowPlan): readonly { schema: string; name: string; key: readonly string[] }[] {
  return flow.datasets
    .filter((d) => d.role === 'crosses')
    .map((d) => ({ schema: d.target.schema, name: d.target.table, key: d.key }))
}

export function targetFindings(flow: FlowPlan, target: TargetCatalog): readonly TargetFinding[] {
  return flow.datasets
    .filter((d) => d.role === 'crosses')
    .flatMap((dataset) => {
      const { schema, table } = dataset.target
      const found = target.tables.find((t) => t.schema === schema && t.name === table)
      const types = typeFindings(dataset, target, found)
      if (found === undefined) return types
      return [...types, ...(found.exists ? existing(dataset, found) : missing(dataset, found))]
    })
}

function missing(dataset: DatasetPlan, found: Extract<TargetTable, { exists: false }>): readonly TargetFinding[] {
  const name = printTable(found)
  const say = (kind: TargetFinding['kind'], text: string): readonly TargetFinding[] => [
    { dataset: dataset.dataset, kind, text, ddl: [] },
  ]
  if (found.nameTaken) return say('waits', `the name ${name} is taken by something that is no table`)
  if (!found.creatable)
    return say(
      'waits',
      found.schemaExists
        ? `the role may not create in schema ${found.schema}`
        : `the role may not create schema ${found.schema}`,
    )
  const columns = dataset.columns.filter((c) => c.target !== undefined).length
  return say(
    'made',
    `table ${name} is made, with ${columns} columns and the key ${dataset.key.join(', ')}; no foreign keys, unique constraints, defaults, sequences or triggers`,
  )
}

function existing(
  dataset: DatasetPlan,
  { table, uniqueOnKey }: Extract<TargetTable, { exists: true }>,
): readonly TargetFinding[] {
  const waits = (text: string, ddl: readonly string[] = []): TargetFinding => ({
    dataset: dataset.dataset,
    kind: 'waits',
    text,
    ddl,
  })
  const rows = table.exactRows
  return [
    ...columnProblems(dataset, table).map((text) => waits(text)),
    ...(uniqueOnKey ? [] : [waits(`${printTable(table)} has no unique index on exactly ${dataset.key.join(', ')}`)]),
    ...strangers(dataset, table).map((text) => waits(text)),
    ...table.foreignKeys.map((key) =>
      waits(`foreign key ${key.name} leads to ${printTable(key.references)}, rows of which may be held: drop it`),
    ),
    ...(rows === null || rows > 0
      ? [
          {
            dataset: dataset.dataset,
            kind: 'holds' as const,
            text: `${printTable(table)} holds ${rows === null ? 'rows that could not be counted' : `${rows} rows`}`,
            ddl: [],
            ...(rows === null ? {} : { rows }),
          },
        ]
      : []),
  ]
}

function columnProblems(dataset: DatasetPlan, table: CatalogTable): readonly string[] {
  const there = new Map(table.columns.map((c) => [c.name, c]))
  return dataset.columns.flatMap((column) => {
    const { target } = column
    if (target === undefined) return []
    const found = there.get(target.name)
    const at = `${printTable(table)} column ${target.name}`
    if (found === undefined) return [`${at} is missing (${target.type})`]
    if (found.generated !== null || found.identity === 'always') return [`${at} makes its own values`]
    if (found.formatted !== target.type) return [`${at} has type ${found.formatted} and would need ${target.type}`]
    const labels =
      column.treatment.kind === 'tokenise' ? [] : column.type.labels.filter((l) => !found.type.labels.includes(l))
    return labels.length === 0 ? [] : [`${at}: the enum there lacks ${labels.length} of its labels`]
  })
}

function isToken(column: ColumnPlan): boolean {
  return column.treatment.kind === 'tokenise'
}

/** Columns abroad that nothing of ours fills and that must be filled. */
function strangers(dataset: DatasetPlan, table: CatalogTable): readonly string[] {
  const crossing = new Set(dataset.columns.flatMap((c) => c.target?.name ?? []))
  return table.columns
    .filter((c) => c.notNull && !c.hasDefault && c.generated === null && c.identity === null && !crossing.has(c.name))
    .map((c) => `${printTable(table)} column ${c.name} is NOT NULL without a default, and nothing crosses for it`)
}

function typeFindings(
  dataset: DatasetPlan,
  target: TargetCatalog,
  found: TargetTable | undefined,
): readonly TargetFinding[] {
  if (found?.exists === true) return []
  const needed = dataset.columns.filter((c) => c.target !== undefined && !isToken(c)).map((c) => c.type)
  const seen = new Set<string>()
  return needed.flatMap((type): readonly TargetFinding[] => {
    const name = printTable(type)
    if (type.builtIn || seen.has(name)) return []
    seen.add(name)
    if (type.kind !== 'enum' && target.types.some((t) => t.schema === type.schema && t.name === type.name)) return []
    if (type.kind !== 'enum')
      return [
        { dataset: dataset.dataset, kind: 'waits', text: `type ${name} is not made by Waybill`, ddl: typeDdl(type) },
      ]
    const there = target.enums.find((e) => e.schema === type.schema && e.name === type.name)
    if (there === undefined) return [{ dataset: dataset.dataset, kind: 'made', text: `enum ${name} is made`, ddl: [] }]
    const lacks = type.labels.filter((label) => !there.labels.includes(label)).length
    return lacks === 0
      ? []
      : [{ dataset: dataset.dataset, kind: 'waits', text: `enum ${name} there lacks ${lacks} of its labels`, ddl: [] }]
  })
}

/** What the owner of the target may run; checks, defaults and operators of the original are not known here. */
export function typeDdl(type: ColumnType): readonly string[] {
  const name = quoted(type)
  switch (type.kind) {
    case 'domain':
      return type.element === null
        ? []
        : [...elementDdl(type.element), `CREATE DOMAIN ${name} AS ${quoted(type.element)};`]
    case 'composite':
      return [
        ...type.fields.flatMap((f) => elementDdl(f.type)),
        `CREATE TYPE ${name} AS (${type.fields.map((f) => `${ident(f.name)} ${quoted(f.type)}`).join(', ')});`,
      ]
    case 'range':
      return type.element === null
        ? []
        : [...elementDdl(type.element), `CREATE TYPE ${name} AS RANGE (subtype = ${quoted(type.element)});`]
    case 'enum':
      return [`CREATE TYPE ${name} AS ENUM (${type.labels.map((l) => `'${l.replaceAll("'", "''")}'`).join(', ')});`]
    case 'array':
    case 'multirange':
      return type.element === null ? [] : typeDdl(type.element)
    default:
      return [`-- ${name} comes with an extension: CREATE EXTENSION it.`]
  }
}

function elementDdl(type: ColumnType): readonly string[] {
  return type.builtIn ? [] : typeDdl(type)
}

function quoted(type: ColumnType): string {
  return type.builtIn ? type.name : `${ident(type.schema)}.${ident(type.name)}`
}

function ident(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
