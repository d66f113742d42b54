/** Instruments and articles of a book as they stand on a day: heads, gists, marks. */

import { decides, notBegun, versionOn } from '../../engine/dates.ts'
import {
  type Article,
  type ArticleVersion,
  type Confidence,
  type Day,
  dayNumber,
  type Instrument,
} from '../../law/index.ts'
import { isDraft, lastChange, type Mark, markOfArticle, markOfInstrument } from './law-days.ts'
import { languageOfTitle } from './law-original.ts'
import { articlePath, instrumentPath } from './law-path.ts'
import type { LawReader } from './law-reader.ts'
import type { Said } from './law-words.ts'

/** Of a day: `later` was not even adopted then. */
export type State = 'in-force' | 'adopted' | 'later' | 'draft' | 'proposal' | 'struck-down' | 'ended'

export interface TitleShown {
  readonly text: string
  readonly lang: string
}

export interface InstrumentEntry {
  readonly to: string
  readonly code: string
  /** In the order of reading: the first is the heading. */
  readonly titles: readonly TitleShown[]
  readonly state: State
  readonly mark: Mark | null
}

export interface InstrumentShown extends InstrumentEntry {
  readonly issuer: string
  readonly adopted: Day | null
  readonly inForce: Day | null
  readonly until: Day | null
  /** Codes of what began on the day on which it ended. */
  readonly followedBy: readonly string[]
  readonly source: string
  readonly confidence: Confidence
  readonly reread: Reread
  /** How many of its articles leave something open on the day. */
  readonly open: number
  readonly articles: readonly ArticleEntry[]
}

export interface Reread {
  readonly day: Day
  /** Days before today. */
  readonly days: number
  readonly stale: boolean
}

export interface ArticleEntry {
  readonly to: string
  readonly cite: string
  /** The citation without the instrument’s code; empty: the instrument as a whole. */
  readonly short: string
  readonly gist: Said
  readonly mark: Mark | null
  /** Whether it stands on the day. */
  readonly stands: boolean
  readonly from: Day | null
  readonly until: Day | null
  readonly open: boolean
  /** Flows of the company that rest on it. */
  readonly flows: readonly string[]
}

/** Law that nobody has compared with its source for so many days is stale. */
const staleDays = 90

export function entryOf(i: Instrument, reader: LawReader): InstrumentEntry {
  const { book, asOf, links } = reader
  return {
    to: links.kept(instrumentPath(book.id, i.id)),
    code: i.code,
    titles: titlesOf(i, reader),
    state: stateOf(i, asOf),
    mark: markOfInstrument(i, lastChange(book, asOf)),
  }
}

export function shownOf(i: Instrument, reader: LawReader): InstrumentShown {
  const { book, today } = reader
  const articles = i.articles.map((article) => articleEntry(article, i, reader))
  const after = i.until === undefined ? [] : book.instruments.filter((o) => !isDraft(o) && o.inForce === i.until)
  return {
    ...entryOf(i, reader),
    issuer: i.issuer,
    adopted: i.adopted ?? null,
    inForce: i.inForce ?? null,
    until: i.until ?? null,
    followedBy: after.map(({ code }) => code),
    source: i.source,
    confidence: i.confidence,
    reread: rereadOf(i.checked, today),
    open: articles.filter(({ open, stands }) => open && stands).length,
    articles: articles.filter((article) => reader.wants(article)),
  }
}

export function articleEntry(article: Article, i: Instrument, reader: LawReader): ArticleEntry {
  const { book, asOf, links } = reader
  const stands = decides(i, asOf) && versionOn(article.versions, asOf) !== undefined
  const version = versionShown(article, asOf)
  return {
    to: links.kept(articlePath(book.id, i.id, article.key)),
    cite: article.cite,
    short: article.cite.slice(i.code.length + 1),
    gist: reader.gist(article.id, version.gist),
    mark: markOfArticle(article, i, lastChange(book, asOf)),
    stands,
    from: version.from ?? null,
    until: version.until ?? null,
    open: version.unclear !== undefined,
    flows: reader.flowsOf(article.cite),
  }
}

/** The version of the day; else the next to come; else the last. */
export function versionShown({ versions }: Article, day: Day): ArticleVersion {
  return versionOn(versions, day) ?? versions.find(({ from }) => from !== undefined && from > day) ?? versions.at(-1)!
}

export function stateOf(i: Instrument, day: Day): State {
  if (i.status === 'draft' || i.status === 'proposal')
    return i.adopted !== undefined && i.adopted > day ? 'later' : i.status
  if (notBegun(i, day)) return i.adopted !== undefined && i.adopted > day ? 'later' : 'adopted'
  if (i.until !== undefined && i.until <= day) return i.status === 'struck-down' ? 'struck-down' : 'ended'
  return 'in-force'
}

export function rereadOf(checked: Day, today: Day): Reread {
  const days = Math.max(0, dayNumber(today) - dayNumber(checked))
  return { day: checked, days, stale: days > staleDays }
}

/** The reader’s own language first, or the original where asked for. */
function titlesOf(i: Instrument, { book, lang, filters }: LawReader): readonly TitleShown[] {
  const title = { text: i.title, lang: 'en' }
  if (i.original === undefined) return [title]
  const original = { text: i.original, lang: languageOfTitle(i.original, book.id) }
  return filters.original || original.lang === lang ? [original, title] : [title, original]
}
