/** What is wrong with a book, in sentences. */

import { datesOf } from '../engine/dates.ts'
import { BookError } from '../engine/index.ts'
import { programOf } from '../engine/resolve.ts'
import { type Book, bookProblems } from '../law/index.ts'

/** Format and names, and then whether the law of each day makes a program. */
export function bookFaults(book: Book): readonly string[] {
  const shape = bookProblems(book)
  if (shape.length > 0) return shape.map((p) => `${p.path}: ${p.message}`)
  const found = new Set<string>()
  for (const day of datesOf(book)) {
    try {
      programOf(book, day)
    } catch (error) {
      if (!(error instanceof BookError)) throw error
      found.add(error.message)
    }
  }
  return [...found]
}
