/** Loads a book from JSON: the same book as its builders made, or every reason why it is none. */

import { type Book, bookFormat } from './book.ts'
import { bookShape, type Names } from './bookShape.ts'
import { BookFormatError } from './errors.ts'
import { isPlainObject, type Problem, Problems } from './problems.ts'

/** Returns an equal, frozen book. Throws BookFormatError, with every problem found, on anything else. */
export function loadBook(json: unknown): Book {
  const found = new Problems()
  const copy = frozenCopy(json, found)
  if (found.all.length === 0) findProblems(copy, found)
  if (found.all.length > 0) throw new BookFormatError(found.all)
  return copy as Book
}

/** What keeps the data from being a book: its format, its shape, and names that refer to nothing. */
export function bookProblems(json: unknown): readonly Problem[] {
  const found = new Problems()
  const copy = frozenCopy(json, found)
  if (found.all.length === 0) findProblems(copy, found)
  return found.all
}

function findProblems(json: unknown, found: Problems): void {
  if (!isPlainObject(json)) found.add('', 'a book is a JSON object')
  else if (json.format !== bookFormat) found.add('format', `this program reads books of format ${bookFormat} only`)
  else {
    const names = namesOf(json)
    refuseDuplicates(names, found)
    bookShape(names)(json, '', found)
  }
}

/** A copy without prototypes or accessors of its own: what was checked is what is used. */
function frozenCopy(json: unknown, found: Problems): unknown {
  try {
    return copied(json)
  } catch (error) {
    const deep = error instanceof RangeError
    found.add('', deep ? 'nested too deeply' : `a book is plain data: ${(error as Error).message}`)
    return undefined
  }
}

function copied(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return Object.freeze(value.map(copied))
  if (!isPlainObject(value)) throw new TypeError(`no ${typeof value} can stand in it`)
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw new TypeError('no key can be called __proto__')
    if (value[key] !== undefined) copy[key] = copied(value[key])
  }
  return Object.freeze(copy)
}

function namesOf(json: Readonly<Record<string, unknown>>): Names {
  const each = (value: unknown, key: string): readonly string[] =>
    Array.isArray(value)
      ? value.flatMap((item: unknown) =>
          isPlainObject(item) && Object.hasOwn(item, key) && typeof item[key] === 'string' ? [item[key]] : [],
        )
      : []
  const instruments: readonly unknown[] = Array.isArray(json.instruments) ? json.instruments : []
  return {
    gates: each(json.gates, 'id'),
    articles: instruments.flatMap((i) => (isPlainObject(i) ? each(i.articles, 'id') : [])),
    lists: each(json.lists, 'id'),
    mechanisms: each(json.mechanisms, 'id'),
    derived: each(json.derived, 'path'),
  }
}

function refuseDuplicates(names: Names, found: Problems): void {
  for (const [kind, ids] of Object.entries(names) as [keyof Names, readonly string[]][]) {
    const seen = new Set<string>()
    for (const id of ids) {
      if (seen.has(id)) found.add(kind, `two of them are called ${id}`)
      seen.add(id)
    }
  }
}
