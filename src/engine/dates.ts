/** The days on which a book's law changes, and what is in force on a day (LANGUAGE §4.1, §8). */

import type { ArticleVersion, Book, Day, Instrument } from '../law/index.ts'

interface Stretch {
  readonly from?: Day
  readonly until?: Day
}

export function within(stretch: Stretch, day: Day): boolean {
  return (stretch.from === undefined || stretch.from <= day) && (stretch.until === undefined || day < stretch.until)
}

/** Whether the instrument may decide on the day: drafts and proposals never do. */
export function decides(instrument: Instrument, day: Day): boolean {
  if (instrument.status === 'draft' || instrument.status === 'proposal') return false
  if (instrument.inForce === undefined || instrument.inForce > day) return false
  return instrument.until === undefined || day < instrument.until
}

/** Adopted law that will begin after the day. */
export function notBegun(instrument: Instrument, day: Day): boolean {
  if (instrument.status === 'draft' || instrument.status === 'proposal') return false
  return instrument.inForce !== undefined && day < instrument.inForce
}

/** The version in force among those of one article of an instrument that decides. */
export function versionOn(versions: readonly ArticleVersion[], day: Day): ArticleVersion | undefined {
  return versions.find((v) => within(v, day))
}

const datesOfBooks = new WeakMap<Book, readonly Day[]>()

/** Every day on which something of the book begins or ends, sorted; remembered for each book. */
export function datesOf(book: Book): readonly Day[] {
  const known = datesOfBooks.get(book)
  if (known !== undefined) return known
  const days = new Set<Day>()
  const add = (stretch: Stretch): void => {
    if (stretch.from !== undefined) days.add(stretch.from)
    if (stretch.until !== undefined) days.add(stretch.until)
  }
  for (const i of book.instruments) {
    if (i.status === 'draft' || i.status === 'proposal') continue
    add({
      ...(i.inForce === undefined ? {} : { from: i.inForce }),
      ...(i.until === undefined ? {} : { until: i.until }),
    })
    for (const article of i.articles) for (const version of article.versions) add(version)
  }
  for (const list of book.lists) for (const entry of list.entries) add(entry)
  for (const m of book.mechanisms) {
    for (const stretch of [...(m.obtainable ?? []), ...(m.with ?? [])]) add(stretch)
    for (const w of m.windows ?? []) if (w.countsUntil !== undefined) days.add(w.countsUntil)
  }
  const sorted = Object.freeze([...days].sort())
  datesOfBooks.set(book, sorted)
  return sorted
}

/** The first day of the stretch around `day` in which no date of the book falls; `0000-01-01` before the first. */
export function stretchStart(book: Book, day: Day): Day {
  const dates = datesOf(book)
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dates[middle]! <= day) low = middle + 1
    else high = middle
  }
  return low === 0 ? '0000-01-01' : dates[low - 1]!
}
