/** An example of a transfer in the reader’s words: what is not everyday about it. */

import { unusualFacts } from '../../engine/difference-prose.ts'
import { isPlainObject, type Transfer } from '../../law/index.ts'
import { factName, labelOf } from '../../law/labels/index.ts'
import type { LawReader } from './law-reader.ts'

export interface Trait {
  readonly name: string
  readonly values: readonly (string | number)[]
}

export function traitsOf(transfer: Transfer, { lang }: LawReader): readonly Trait[] {
  const trait = (path: string, value: unknown): Trait => ({
    name: factName(path, lang),
    values: [value].flat().flatMap((one) => valuesOf(path, one, (fact, word) => labelOf(fact, word, lang))),
  })
  const people = transfer.data.subjects?.count
  return [
    ...(typeof people === 'number' ? [trait('data.subjects.count', people)] : []),
    trait('data.categories', transfer.data.categories ?? []),
    trait('exporter.country', transfer.exporter.country),
    ...(transfer.importer.country == null ? [] : [trait('importer.country', transfer.importer.country)]),
    ...unusualFacts(transfer).map(({ path, value }) => trait(path, value)),
  ].filter(({ values }) => values.length > 0)
}

/** Of a record, its fields one after the other. */
function valuesOf(path: string, value: unknown, label: (fact: string, word: string) => string): (string | number)[] {
  if (typeof value === 'number') return [value]
  if (typeof value === 'string') return [label(path, value)]
  if (!isPlainObject(value)) return [String(value)]
  return Object.entries(value).flatMap(([field, one]) => valuesOf(`${path}.${field}`, one, label))
}
