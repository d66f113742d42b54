/** What is wrong with a book, in sentences. */

import { check } from '../engine/index.ts'
import { type Book, bookProblems } from '../law/index.ts'

/** Format and names, and then what `check` refuses of a book that reads. */
export function bookFaults(book: Book): readonly string[] {
  const shape = bookProblems(book)
  if (shape.length > 0) return shape.map((p) => `${p.path}: ${p.message}`)
  return check(book).refusals.map(({ about, message }) => `${about}: ${message}`)
}
