/** The days on which a book changes, and what changes on each. */

import { datesOf, stretchStart, versionOn, within } from '../../engine/dates.ts'
import { type Article, addDays, type Book, type Day, type Instrument, lawHeldFrom } from '../../law/index.ts'

export interface ChangeDay {
  readonly day: Day
  /** Codes of instruments. */
  readonly begins: readonly string[]
  readonly ends: readonly string[]
  /** Citations of articles, each once, without those of instruments that begin or end. */
  readonly articles: readonly string[]
  /** Ids of lists. */
  readonly lists: readonly string[]
  /** Whether something changes in when a step can be taken. */
  readonly steps: boolean
}

export interface LawTime {
  readonly today: Day
  readonly asOf: Day
  readonly days: readonly ChangeDay[]
  /** Place in `days` of the last on or before the day. */
  readonly at: number
  /** Changes on either side of the day. */
  readonly previous: Day | null
  readonly next: Day | null
  /** The first change after today. */
  readonly announced: Day | null
}

/** How something stands to the last change on or before the day. */
export type Mark = 'new' | 'amended' | 'ended'

const known = new WeakMap<Book, readonly ChangeDay[]>()

/** From the day from which law is held; that day is the first, whether or not anything changed on it. */
export function changeDays(book: Book): readonly ChangeDay[] {
  let days = known.get(book)
  if (days === undefined) {
    const later = datesOf(book).filter((day) => day > lawHeldFrom)
    days = [lawHeldFrom, ...later].map((day) => changeOn(book, day))
    known.set(book, days)
  }
  return days
}

export function timeOf(book: Book, asOf: Day, today: Day): LawTime {
  const days = changeDays(book)
  const at = days.findLastIndex(({ day }) => day <= asOf)
  const before = days.findLast(({ day }) => day < asOf)
  const after = days.find(({ day }) => day > asOf)
  return {
    today,
    asOf,
    days,
    at: Math.max(at, 0),
    previous: before?.day ?? null,
    next: after?.day ?? null,
    announced: days.find(({ day }) => day > today)?.day ?? null,
  }
}

/** The day of the last change, which a mark is about. */
export const lastChange = (book: Book, asOf: Day): Day => stretchStart(book, asOf)

export function markOfInstrument(i: Instrument, change: Day): Mark | null {
  if (isDraft(i)) return null
  if (i.inForce === change) return 'new'
  if (i.until === change) return 'ended'
  return i.articles.some((article) => markOfArticle(article, i, change) !== null) ? 'amended' : null
}

/** An article shares the beginning and the end of its instrument. */
export function markOfArticle({ versions }: Article, i: Instrument, change: Day): Mark | null {
  if (isDraft(i)) return null
  const stands = (day: Day) =>
    i.inForce !== undefined && within({ from: i.inForce, ...(i.until === undefined ? {} : { until: i.until }) }, day)
      ? versionOn(versions, day)
      : undefined
  const [was, is] = [stands(addDays(change, -1)), stands(change)]
  if (was === is) return null
  if (was === undefined) return 'new'
  return is === undefined ? 'ended' : 'amended'
}

export const isDraft = ({ status }: Instrument): boolean => status === 'draft' || status === 'proposal'

function changeOn(book: Book, day: Day): ChangeDay {
  const law = book.instruments.filter((i) => !isDraft(i))
  const lasting = law.filter((i) => i.inForce !== day && i.until !== day)
  const touched = lasting.flatMap((i) => i.articles.filter((article) => markOfArticle(article, i, day) !== null))
  const turns = (stretch: { readonly from?: Day; readonly until?: Day }) =>
    stretch.from === day || stretch.until === day
  return {
    day,
    begins: law.filter((i) => i.inForce === day).map(({ code }) => code),
    ends: law.filter((i) => i.until === day).map(({ code }) => code),
    articles: [...new Set(touched.map(({ cite }) => cite))],
    lists: book.lists.filter(({ entries }) => entries.some(turns)).map(({ id }) => id),
    steps: book.mechanisms.some(
      (m) =>
        [...(m.obtainable ?? []), ...(m.with ?? [])].some(turns) ||
        (m.windows ?? []).some(({ countsUntil }) => countsUntil === day),
    ),
  }
}
