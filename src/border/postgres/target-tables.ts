/** Tables at headquarters: made where they are missing, refused where they do not fit. */

import type { CatalogTable, TargetCatalog, TargetTable } from '../../plan/catalog.ts'
import type { ColumnPlan, DatasetPlan } from '../../plan/plan.ts'
import { quoteIdent, quoteLiteral, quoteTable } from './sql.ts'

/** Column names and types as they stand abroad. */
export function crossingColumns(
  plan: DatasetPlan,
): readonly (ColumnPlan & { readonly target: NonNullable<ColumnPlan['target']> })[] {
  return plan.columns.flatMap((c) => (c.target === undefined ? [] : [{ ...c, target: c.target }]))
}

export function targetName(plan: DatasetPlan): string {
  return quoteTable({ schema: plan.target.schema, name: plan.target.table })
}

/** What keeps a dataset's table abroad from taking its rows; empty when nothing does. `flowTables`: tables of the flow, as `schema.table`. */
export function misfits(
  plan: DatasetPlan,
  table: TargetTable,
  catalog: TargetCatalog,
  flowTables: ReadonlySet<string>,
): readonly string[] {
  const name = `${plan.target.schema}.${plan.target.table}`
  if (!table.exists) {
    if (table.nameTaken) return [`${name} is there, and is no table`]
    return table.creatable ? missingTypes(plan, name, catalog) : [`${name} is missing, and this role may not make it`]
  }
  const problems = existingMisfits(plan, table.table, name, flowTables)
  return table.uniqueOnKey ? problems : [...problems, `${name} has no unique key on (${plan.key.join(', ')})`]
}

/** Of types made by somebody only enums are made here; the plan prints the statements for the others. */
function missingTypes(plan: DatasetPlan, name: string, { types, enums }: TargetCatalog): readonly string[] {
  return crossingColumns(plan).flatMap(({ type, treatment, target }) => {
    const isType = (t: { readonly schema: string; readonly name: string }) =>
      t.schema === type.schema && t.name === type.name
    if (type.builtIn || treatment.kind === 'tokenise' || types.some(isType)) return []
    const there = enums.find(isType)
    if (type.kind !== 'enum')
      return [
        `${name}.${target.name} needs type ${type.schema}.${type.name}, which is made by hand: see \`waybill plan\``,
      ]
    return there === undefined || type.labels.every((label) => there.labels.includes(label))
      ? []
      : [`${name}.${target.name}: ${addLabels}`]
  })
}

const addLabels = 'the enum there lacks some of its labels: ALTER TYPE … ADD VALUE'

function existingMisfits(
  plan: DatasetPlan,
  table: CatalogTable,
  name: string,
  flowTables: ReadonlySet<string>,
): readonly string[] {
  const problems: string[] = []
  const there = new Map(table.columns.map((c) => [c.name, c]))
  for (const column of crossingColumns(plan)) {
    const found = there.get(column.target.name)
    there.delete(column.target.name)
    if (found === undefined) problems.push(`${name} lacks column ${column.target.name} (${column.target.type})`)
    else if (found.formatted !== column.target.type) {
      problems.push(
        `${name}.${column.target.name} is ${found.formatted}; the rows that cross need ${column.target.type}`,
      )
    } else if (lacksLabels(column, found)) {
      problems.push(`${name}.${column.target.name}: ${addLabels}`)
    } else if (found.generated !== null) problems.push(`${name}.${column.target.name} is a generated column`)
  }
  for (const column of there.values()) {
    const filled = column.hasDefault || column.generated !== null || column.identity !== null
    if (column.notNull && !filled)
      problems.push(`${name}.${column.name} must not be null, has no default, and does not cross`)
  }
  for (const key of table.foreignKeys) {
    const to = `${key.references.schema}.${key.references.name}`
    if (flowTables.has(to))
      problems.push(`${name} has foreign key ${key.name} to ${to}, some of whose rows may be held: drop it`)
  }
  return problems
}

function lacksLabels(column: ColumnPlan, found: CatalogTable['columns'][number]): boolean {
  return column.treatment.kind === 'cross' && column.type.labels.some((label) => !found.type.labels.includes(label))
}

/** Statements that make what is missing: schema, enum types, table with key. No foreign keys, defaults, sequences or triggers. */
export function creation(plan: DatasetPlan, table: TargetTable, catalog: TargetCatalog): readonly string[] {
  if (table.exists) return []
  const columns = crossingColumns(plan)
  const enums = columns.flatMap(({ type, treatment }) =>
    type.kind === 'enum' &&
    treatment.kind === 'cross' &&
    !catalog.enums.some((e) => e.schema === type.schema && e.name === type.name)
      ? [
          `CREATE SCHEMA IF NOT EXISTS ${quoteIdent(type.schema)}`,
          `CREATE TYPE ${quoteIdent(type.schema)}.${quoteIdent(type.name)} AS ENUM (${type.labels.map(quoteLiteral).join(', ')})`,
        ]
      : [],
  )
  const lines = columns.map(
    (c) => `${quoteIdent(c.target.name)} ${c.target.type}${plan.key.includes(c.name) ? ' NOT NULL' : ''}`,
  )
  const key = plan.key.map(quoteIdent).join(', ')
  return [
    ...(table.schemaExists ? [] : [`CREATE SCHEMA IF NOT EXISTS ${quoteIdent(plan.target.schema)}`]),
    ...enums,
    `CREATE TABLE IF NOT EXISTS ${targetName(plan)} (${lines.join(', ')}, PRIMARY KEY (${key}))`,
  ]
}
