/** Off the shelf of law: every book, the measure that a rule is, the digest of an agreement. */

import { type Book, canonicalJson, type Day, nearest } from '../law/index.ts'
import type { Agreement, Measure } from '../law/treaty/index.ts'
import { type MeasureSource, measureOf, ReviewError } from '../review/index.ts'
import { booksFor } from './deciding.ts'
import type { LawShelf } from './law-shelf.ts'
import { type Fault, Problem } from './problem.ts'
import { fault } from './query.ts'

export const allBooks = (shelf: LawShelf): Promise<readonly Book[]> => booksFor(shelf, { countries: [], all: true })

/** The measure as it was written, or read off the book. Throws Problem 422 with the path below `measure`. */
export async function measureFrom(shelf: LawShelf, source: MeasureSource): Promise<Measure> {
  if ('measure' in source) return source.measure
  const { rule, asOf } = source
  const id = rule.slice(0, rule.indexOf('.'))
  const book = await shelf.book(id)
  if (book === undefined) throw refused([fault('measure.rule', 'there is no such book', nearest(id, shelf.bookIds))])
  try {
    return measureOf(book, rule, asOf)
  } catch (error) {
    if (!(error instanceof ReviewError)) throw error
    const rules = book.instruments.flatMap(({ articles }) => articles.map((article) => article.id))
    const near = rules.includes(rule) ? undefined : nearest(rule, rules)
    throw refused([fault('measure.rule', 'the book has no such rule, or it restricts nothing by itself', near)])
  }
}

export const refused = (faults: readonly Fault[]): Problem => new Problem(422, 'The input is not understood.', faults)

/** A question that names what a review cannot answer: our own words, without the path before them. */
export function reviewFault({ path, message }: ReviewError): Fault {
  return { path, message: message.slice(`${path}: `.length) }
}

/** The last day on which some part of the book was compared with its source. */
export function lastChecked({ instruments }: Book): Day {
  return (
    instruments
      .map(({ checked }) => checked)
      .sort()
      .at(-1) ?? ''
  )
}

const digests = new WeakMap<Agreement, string>()

/** `sha256:` and the digest of the agreement’s canonical JSON, as books have it. */
export function digestOfAgreement(agreement: Agreement, sha256Hex: (text: string) => string): string {
  const digest = digests.get(agreement) ?? `sha256:${sha256Hex(canonicalJson(agreement))}`
  digests.set(agreement, digest)
  return digest
}
