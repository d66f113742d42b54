/** Loads a book from JSON: the same book as its builders made, or every reason why it is none. */

import { type Book, bookFormat } from './book.ts'
import { bookShape, type Names } from './bookShape.ts'
import { canonicalJson } from './canonical.ts'
import { BookFormatError } from './errors.ts'
import { deepFreeze } from './freeze.ts'
import { isPlainObject, type Problem, Problems } from './problems.ts'

/** Returns an equal, frozen book. Throws BookFormatError, with every problem found, on anything else. */
export function loadBook(json: unknown): Book {
  const problems = bookProblems(json)
  if (problems.length > 0) throw new BookFormatError(problems)
  return deepFreeze(structuredCopy(json)) as Book
}

/** What keeps the data from being a book: its format, its shape, and names that refer to nothing. */
export function bookProblems(json: unknown): readonly Problem[] {
  const found = new Problems()
  if (!isPlainObject(json)) {
    found.add('', 'a book is a JSON object')
    return found.all
  }
  if (json.format !== bookFormat) {
    found.add('format', `this program reads books of format ${bookFormat} only`)
    return found.all
  }
  try {
    canonicalJson(json)
  } catch (error) {
    found.add('', error instanceof RangeError ? 'nested too deeply' : `not plain data: ${(error as Error).message}`)
    return found.all
  }
  const names = namesOf(json)
  refuseDuplicates(names, found)
  bookShape(names)(json, '', found)
  return found.all
}

/** A copy without prototypes or accessors of its own: what was checked is what is used. */
function structuredCopy(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json))
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
