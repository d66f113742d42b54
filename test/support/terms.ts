/** Terms of a book: conditions of several parts that stand in more than one place of it. */

import { type Book, type Condition, isPlainObject } from '../../src/law/index.ts'
import type { Place } from './mutate.ts'
import { readOf } from './read.ts'

export interface Term {
  readonly condition: Condition
  readonly places: readonly Place[]
  /** Where it first stands, and in how many places. */
  readonly name: string
}

const keys = new WeakMap<Condition, string>()

export function keyOf(c: Condition): string {
  const key = keys.get(c) ?? JSON.stringify(c)
  keys.set(c, key)
  return key
}

/** By key. */
export function termsOf(book: Book): ReadonlyMap<string, Term> {
  const found = new Map<string, { condition: Condition; places: Place[]; name: string }>()
  const visit = (value: unknown, place: Place, name: string): void => {
    if (Array.isArray(value)) for (const [n, part] of value.entries()) visit(part, [...place, n], `${name}[${n}]`)
    if (!isPlainObject(value)) return
    if (value.op === 'all' || value.op === 'any') {
      const condition = value as unknown as Condition
      const known = found.get(keyOf(condition))
      if (known !== undefined) known.places.push(place)
      else found.set(keyOf(condition), { condition, places: [place], name })
    }
    for (const key of Object.keys(value)) visit(value[key], [...place, key], `${name}${key === 'of' ? '.' : ' '}${key}`)
  }
  const read = readOf(book)
  for (const [i, instrument] of book.instruments.entries()) {
    if (instrument.status === 'draft' || instrument.status === 'proposal') continue
    for (const [a, article] of instrument.articles.entries())
      for (const [v, version] of article.versions.entries())
        if (!('means' in version) || read.definitions.has(article.id))
          visit(version, ['instruments', i, 'articles', a, 'versions', v], article.id)
  }
  for (const [n, list] of book.lists.entries()) if (read.lists.has(list.id)) visit(list, ['lists', n], list.id)
  for (const [n, m] of book.mechanisms.entries()) visit(m, ['mechanisms', n], m.id)
  const several = [...found].filter(([, { places }]) => places.length > 1)
  return new Map(
    several.map(([key, term]) => [key, { ...term, name: `${term.name} (in ${term.places.length} places)` }]),
  )
}
