/** The books of law: whose, how much is in force, when it was last compared with its sources, what is announced. */

import { decides } from '../../engine/dates.ts'
import { type Book, type Day, dayIn } from '../../law/index.ts'
import { countryName } from '../../law/labels/index.ts'
import { allBooks } from '../shelf-books.ts'
import { changeDays } from './law-days.ts'
import { type Reread, rereadOf } from './law-entries.ts'
import type { Said } from './law-words.ts'
import type { PageAsk, PageRoute } from './page.ts'

export interface LawPage {
  readonly q: string
  /** Of all books, found or not. */
  readonly total: number
  readonly books: readonly BookShown[]
}

export interface BookShown {
  readonly id: string
  readonly jurisdiction: string
  readonly place: string
  readonly title: Said
  readonly inForce: number
  readonly instruments: number
  /** Of the part that was compared longest ago. */
  readonly reread: Reread | null
  /** The next day on which something announced begins or ends. */
  readonly next: Day | null
  readonly open: number
}

export const lawPage: PageRoute<'law'> = {
  name: 'law',
  path: '/law',
  permission: 'read-law',
  async load(ask) {
    const books = await allBooks(ask.served.shelf)
    const q = (ask.query.get('q') ?? '').slice(0, 100).trim()
    const shown = books.map((book) => bookShown(book, ask)).filter((book) => q === '' || names(book, q))
    const byPlace = new Intl.Collator(ask.lang)
    return { q, total: books.length, books: shown.sort((a, b) => byPlace.compare(a.place, b.place)) }
  },
}

function bookShown(book: Book, { served, lang }: PageAsk): BookShown {
  const today = dayIn(book.timeZone, served.now())
  const inForce = book.instruments.filter((i) => decides(i, today))
  const checked = book.instruments.map((i) => i.checked).sort()
  return {
    id: book.id,
    jurisdiction: book.jurisdiction,
    place: countryName(book.jurisdiction, lang),
    title: { text: book.title, english: lang !== 'en' },
    inForce: inForce.length,
    instruments: book.instruments.length,
    reread: checked[0] === undefined ? null : rereadOf(checked[0], today),
    next: changeDays(book).find(({ day }) => day > today)?.day ?? null,
    open: inForce.reduce((sum, { articles }) => sum + articles.filter(leavesOpen).length, 0),
  }
}

const leavesOpen = ({ versions }: Book['instruments'][number]['articles'][number]): boolean =>
  versions.some(({ unclear }) => unclear !== undefined)

/** By name, code or title, whatever the case. */
function names({ place, jurisdiction, title }: BookShown, q: string): boolean {
  const wanted = q.toLocaleLowerCase()
  const where = [place, jurisdiction, title.text, countryName(jurisdiction, 'en')]
  return where.some((text) => text.toLocaleLowerCase().includes(wanted))
}
