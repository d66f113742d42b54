/** A dataset of a flow while it is planned: what the manifest says of it, beside what the database says. */

import { byCodeUnit } from '../law/index.ts'
import type { Dataset, Flow, Manifest } from '../manifest/index.ts'
import type { Catalog, CatalogTable, TableName } from './catalog.ts'
import type { ColumnPlan, DatasetPlan, Reason } from './plan.ts'

export interface Draft {
  readonly name: string
  readonly dataset: Dataset
  /** Undefined where the database has no such table. */
  readonly table: CatalogTable | undefined
  /** False: read for facts of people only. */
  readonly inFlow: boolean
  /** Datasets from here to the people's own, both included; empty for data about nobody. */
  readonly path: readonly string[]
  key: readonly string[]
  columns: ColumnPlan[]
  hidden: NonNullable<DatasetPlan['hidden']>
  refusal: Reason | undefined
}

/** The flow's datasets and the people's own that they lead to, in the order of the copy. */
export function draftsOf(manifest: Manifest, flow: Flow, catalog: Catalog): readonly Draft[] {
  const tables = new Map(catalog.tables.map((table) => [tableKey(table), table]))
  const names = new Set(flow.datasets)
  for (const name of flow.datasets) {
    const path = pathOf(manifest, name)
    const own = path.at(-1)
    if (own !== undefined && path.slice(1, -1).every((between) => names.has(between))) names.add(own)
  }
  const drafts: Draft[] = []
  for (const name of names) {
    const dataset = manifest.datasets.get(name)
    if (dataset === undefined) continue
    const table = tables.get(tableKey(dataset.table))
    drafts.push({
      name,
      dataset,
      table,
      inFlow: flow.datasets.includes(name),
      path: pathOf(manifest, name),
      key: table === undefined ? [] : keyOf(table),
      columns: [],
      hidden: [],
      refusal: undefined,
    })
  }
  return drafts.sort((a, b) => a.path.length - b.path.length || byCodeUnit(a.name, b.name))
}

/** Datasets from this one to the people's own; of a loaded manifest every path ends. */
export function pathOf(manifest: Manifest, name: string): readonly string[] {
  const path: string[] = []
  let at = manifest.datasets.get(name)
  while (at !== undefined && at.subject.type !== 'none' && !path.includes(at.name)) {
    path.push(at.name)
    if (at.subject.type === 'own') return path
    at = manifest.datasets.get(at.subject.of)
  }
  return path.length === 0 ? [] : path
}

/** The columns by which the change stream names a row: of the primary key, or of the index chosen as replica identity. */
export function keyOf(table: CatalogTable): readonly string[] {
  const { kind, columns } = table.replicaIdentity
  if (kind === 'nothing') return []
  return kind === 'full' ? table.primaryKey : columns
}

/** The column that leads to the person. */
export function subjectColumn(dataset: Dataset): string | undefined {
  if (dataset.subject.type === 'none') return undefined
  return dataset.subject.type === 'own' ? dataset.subject.key : dataset.subject.by
}

/** Columns that hold a fact of a person. */
export function factColumns(
  dataset: Dataset,
): readonly { readonly fact: 'residence' | 'born' | 'consent'; readonly column: string }[] {
  const { subject } = dataset
  if (subject.type !== 'own') return []
  const { residence, born, consent } = subject
  return [
    ...(residence !== null && 'column' in residence ? [{ fact: 'residence' as const, column: residence.column }] : []),
    ...(born !== null ? [{ fact: 'born' as const, column: born.column }] : []),
    ...(consent !== null && 'column' in consent ? [{ fact: 'consent' as const, column: consent.column }] : []),
  ]
}

/** Of a key or of the way to the person: never dropped. */
export function isKeyish(draft: Draft, column: string): boolean {
  return draft.key.includes(column) || subjectColumn(draft.dataset) === column
}

export function tableKey(table: TableName): string {
  return JSON.stringify([table.schema, table.name])
}
