/** A book of law on a day: its contents, and one part of it open: all heads, an instrument, an article, a list or the steps. */

import { decides } from '../../engine/dates.ts'
import { digestOf } from '../../engine/index.ts'
import { type Day, nearest } from '../../law/index.ts'
import { countryName } from '../../law/labels/index.ts'
import {
  type ArticleInFull,
  type ArticleShown,
  articleInFull,
  articleShown,
  type FactShown,
  factsShown,
} from './law-article.ts'
import { type LawTime, timeOf } from './law-days.ts'
import { entryOf, type InstrumentEntry, type InstrumentShown, type Reread, rereadOf, shownOf } from './law-entries.ts'
import { type ListEntryShown, type ListHead, listEntries, listHead, type StepShown, stepsShown } from './law-parts.ts'
import { articleSlug, instrumentSlug } from './law-path.ts'
import { type LawFilters, type LawReader, missing, readerOf } from './law-reader.ts'
import type { Said } from './law-words.ts'
import type { PageAsk, PageRoute } from './page.ts'

export interface LawBookPage {
  readonly id: string
  readonly jurisdiction: string
  readonly place: string
  readonly title: Said
  readonly digest: string
  readonly timeZone: string
  readonly time: LawTime
  readonly filters: LawFilters
  readonly status: {
    readonly inForce: number
    readonly instruments: number
    /** Changes after the first day of law up to the day. */
    readonly changes: number
    readonly reread: Reread | null
  }
  /** Of all instruments, in the gazette’s order. */
  readonly contents: readonly InstrumentEntry[]
  readonly lists: readonly ListHead[]
  readonly steps: number
  readonly open: Open
}

export type Open =
  | { readonly kind: 'book'; readonly instruments: readonly InstrumentShown[] }
  | {
      readonly kind: 'instrument'
      readonly instrument: InstrumentShown
      readonly articles: readonly ArticleShown[]
      readonly facts: readonly FactShown[]
    }
  | {
      readonly kind: 'article'
      readonly instrument: InstrumentShown
      readonly article: ArticleInFull
      readonly facts: readonly FactShown[]
    }
  | {
      readonly kind: 'list'
      readonly list: ListHead
      readonly entries: readonly ListEntryShown[]
      readonly facts: readonly FactShown[]
    }
  | { readonly kind: 'steps'; readonly steps: readonly StepShown[]; readonly facts: readonly FactShown[] }

const page = (below: string, open: (reader: LawReader, ask: PageAsk) => Open): PageRoute<'law-book'> => ({
  name: 'law-book',
  path: `/law/:cc${below}`,
  permission: 'read-law',
  async load(ask) {
    const reader = await readerOf(ask)
    return { ...aboutOf(reader, ask), open: open(reader, ask) }
  },
})

export const lawBookPages: readonly PageRoute<'law-book'>[] = [
  page('', wholeBook),
  page('/steps', (reader) => {
    const steps = stepsShown(reader)
    return { kind: 'steps', steps, facts: factsShown(reader) }
  }),
  page('/lists/:list', openList),
  page('/:instrument', openInstrument),
  page('/:instrument/:article', openArticle),
]

function aboutOf(reader: LawReader, { served }: PageAsk): Omit<LawBookPage, 'open'> {
  const { book, lang, asOf, today, filters } = reader
  const time = timeOf(book, asOf, today)
  return {
    id: book.id,
    jurisdiction: book.jurisdiction,
    place: countryName(book.jurisdiction, lang),
    title: reader.own(book.title),
    digest: digestOf(book, served.shelf.sha256Hex),
    timeZone: book.timeZone,
    time,
    filters,
    status: {
      inForce: book.instruments.filter((i) => decides(i, asOf)).length,
      instruments: book.instruments.length,
      changes: time.at,
      reread: oldestReread(reader),
    },
    contents: book.instruments.map((i) => entryOf(i, reader)),
    lists: book.lists.map((list) => listHead(list, reader)),
    steps: book.mechanisms.length,
  }
}

/** The book was read as lately as the part of it that was read longest ago. */
function oldestReread({ book, today }: LawReader): Reread | null {
  const days: Day[] = book.instruments.map(({ checked }) => checked).sort()
  return days[0] === undefined ? null : rereadOf(days[0], today)
}

function wholeBook(reader: LawReader): Open {
  const { filters, book } = reader
  const all = book.instruments.map((i) => shownOf(i, reader))
  const filtered = filters.changes || filters.mine === true
  return { kind: 'book', instruments: filtered ? all.filter(({ articles }) => articles.length > 0) : all }
}

function openInstrument(reader: LawReader, ask: PageAsk): Open {
  const i = instrumentAsked(reader, ask)
  const articles = i.articles.map((article) => articleShown(article, i, reader))
  return {
    kind: 'instrument',
    instrument: shownOf(i, reader),
    articles: articles.filter((article) => reader.wants(article)),
    facts: factsShown(reader),
  }
}

function openArticle(reader: LawReader, ask: PageAsk): Open {
  const i = instrumentAsked(reader, ask)
  const slug = ask.params.get('article') ?? ''
  const found = i.articles.find(({ key }) => articleSlug(key) === slug)
  if (found === undefined) {
    const near = nearest(
      slug,
      i.articles.map(({ key }) => articleSlug(key)),
    )
    throw missing(`${i.code} has no article of this name here`, near)
  }
  const article = articleInFull(found, i, reader)
  return { kind: 'article', instrument: shownOf(i, reader), article, facts: factsShown(reader) }
}

function openList(reader: LawReader, { params }: PageAsk): Open {
  const id = params.get('list') ?? ''
  const list = reader.book.lists.find((one) => one.id === id)
  if (list === undefined) {
    const near = nearest(
      id,
      reader.book.lists.map((one) => one.id),
    )
    throw missing('The book has no list of this name', near)
  }
  const entries = listEntries(list, reader)
  return { kind: 'list', list: listHead(list, reader), entries, facts: factsShown(reader) }
}

/** Throws Problem. */
function instrumentAsked({ book }: LawReader, { params }: PageAsk) {
  const slug = params.get('instrument') ?? ''
  const found = book.instruments.find(({ id }) => instrumentSlug(id) === slug)
  if (found !== undefined) return found
  const near = nearest(
    slug,
    book.instruments.map(({ id }) => instrumentSlug(id)),
  )
  throw missing('The book has no instrument of this name', near)
}
