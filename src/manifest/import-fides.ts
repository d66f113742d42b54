/** Reads Fides dataset manifests (fideslang) into a `datasets` section: their annotations are somebody's classification. */

import * as words from '../law/vocabulary.ts'
import { childOf } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import type { SchemaTable } from './subjects.ts'
import type { Node } from './tree.ts'
import type { Category, Problem } from './types.ts'
import { writeDatasets } from './write.ts'

export interface FidesImport {
  /** The `datasets` section, ending in a newline. */
  readonly text: string
  /** Columns whose annotation has no category here, as `table.column`; they are unclassified or guessed. */
  readonly left: readonly string[]
}

/** `schema` is that of the tables, which Fides does not name. Nested fields stay with the column they lie in. */
export function importFides(
  text: string,
  options: { readonly fileName: string; readonly store: string; readonly schema: string },
): FidesImport | { readonly problems: readonly Problem[] } {
  const read = readYaml(text, options.fileName)
  if ('problems' in read) return read
  const categories = new Map<string, Category>()
  const left: string[] = []
  const tables: SchemaTable[] = []
  for (const collection of items(childOf(read.tree, 'dataset')).flatMap((set) => items(childOf(set, 'collections')))) {
    const name = textAt(collection, 'name')
    if (name === undefined || tables.some((table) => table.name === name)) continue
    const fields = items(childOf(collection, 'fields')).filter((field) => textAt(field, 'name') !== undefined)
    if (fields.length === 0) continue
    tables.push(tableOf(options.schema, name, fields))
    for (const field of fields) {
      const key = columnKey(name, textAt(field, 'name')!)
      const stated = annotations(field)
      const category = common(stated.map(categoryOf))
      if (category !== undefined) categories.set(key, category)
      else if (stated.length > 0) left.push(`${name}.${textAt(field, 'name')}`)
    }
  }
  const lines = writeDatasets(tables, options.store, (table, column) => categories.get(columnKey(table.name, column)))
  return { text: `${lines.join('\n')}\n`, left }
}

function columnKey(table: string, column: string): string {
  return JSON.stringify([table, column])
}

function tableOf(schema: string, name: string, fields: readonly Node[]): SchemaTable {
  const meta = (field: Node) => childOf(field, 'fides_meta') ?? childOf(field, 'fidesops_meta')
  return {
    schema,
    name,
    columns: fields.map((field) => ({ name: textAt(field, 'name')!, type: textAt(meta(field), 'data_type') ?? '' })),
    primaryKey: fields.filter((field) => isTrue(childOf(meta(field), 'primary_key'))).map((f) => textAt(f, 'name')!),
    foreignKeys: fields.flatMap((field) =>
      items(childOf(meta(field), 'references'))
        .filter((reference) => textAt(reference, 'direction') === 'to')
        .map((reference) => ({
          columns: [textAt(field, 'name')!],
          references: { schema, name: (textAt(reference, 'field') ?? '').split('.')[0]! },
        })),
    ),
  }
}

/** Annotations of the field and of the fields within it. */
function annotations(field: Node): readonly string[] {
  const here = items(childOf(field, 'data_categories')).flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
  return [...here, ...items(childOf(field, 'fields')).flatMap(annotations)]
}

/** Words of Fides that the vocabulary files elsewhere. */
const renamed: ReadonlyMap<string, Category> = new Map<string, Category>([
  ['user.childrens', 'user.child'],
  ['user.financial.bank_account', 'user.financial.account'],
  ['user.financial.credit_card', 'user.payment'],
  ['user.health_and_medical.genetic', 'user.genetic'],
  ['user.authorization', 'user.authentication'],
  ['user.authorization.biometric', 'user.biometric'],
  ['user.demographic.political_opinion', 'user.political_opinion'],
  ['user.demographic.religious_belief', 'user.religious_belief'],
  ['user.demographic.sexual_orientation', 'user.sexual_orientation'],
  ['user.government_id.national_identification_number', 'user.government_id.national'],
  ['user.criminal_history', 'user.criminal_record'],
  ['user.job_title', 'user.employment'],
  ['user.device.cookie_id', 'user.device.cookie'],
])

/** The same category or the nearest above it. `system.*` says what a field is for, not that it is about nobody. */
function categoryOf(fides: string): Category | undefined {
  const known: readonly string[] = words.categories
  for (let word = fides; word !== ''; word = word.slice(0, Math.max(0, word.lastIndexOf('.')))) {
    const same = renamed.get(word) ?? (known.includes(word) ? (word as Category) : undefined)
    if (same !== undefined) return same
  }
  return undefined
}

/** Of several, the one when all agree; otherwise none is right for the whole column. */
function common(categories: readonly (Category | undefined)[]): Category | undefined {
  return new Set(categories).size === 1 ? categories[0] : undefined
}

function items(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : []
}

function textAt(node: Node | undefined, key: string): string | undefined {
  const value = childOf(node, key)
  return value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '' ? value.value : undefined
}

function isTrue(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true
}
