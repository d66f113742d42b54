/** Which of the books at hand can speak of a flow: the others are silent whoever its people are, and would only cost time. */

import { covers, mayReach } from '../engine/index.ts'
import type { Book, Day } from '../law/index.ts'
import { type Flow, type Manifest, unitTransfer } from '../manifest/index.ts'

/** Books of the places the data leaves always; any other where some person or kind of data of the flow may be reached by it. */
export function relevantBooks(
  manifest: Manifest,
  flow: Flow,
  { books, day, leaves }: { readonly books: readonly Book[]; readonly day: Day; readonly leaves: readonly string[] },
): readonly Book[] {
  const nobodyKnows = { residence: null, consent: null, kinds: null, sensitive: false }
  const counts = { yearToDate: null, sensitiveYearToDate: null }
  const one = unitTransfer(manifest, flow, { asOf: day, categories: [], person: nobodyKnows, counts })
  const unknown = { count: null, sensitiveCount: null, previousYear: null, sensitivePreviousYear: null }
  const subjects = { ...one.data.subjects, ...unknown }
  const any = { ...one, data: { ...one.data, categories: null, important: null, subjects } }
  return books.filter((book) => leaves.some((code) => covers(book, code, day)) || mayReach(book, any))
}
