/** One reading of a book: by whom, in which language, on which day, with which filters; what every part of its pages asks. */

import { Wording } from '../../engine/prose-words.ts'
import { type Book, type Day, dayIn, isDay, lawHeldFrom, nearest, type Words } from '../../law/index.ts'
import type { Language } from '../../law/labels/index.ts'
import { speechIn } from '../../prose/speech.ts'
import { Problem } from '../problem.ts'
import type { ArticleEntry } from './law-entries.ts'
import { type Mine, mineOf } from './law-mine.ts'
import { LawLinks } from './law-spans.ts'
import type { Said } from './law-words.ts'
import type { PageAsk } from './page.ts'

export interface LawFilters {
  /** Only what the last change touched. */
  readonly changes: boolean
  /** Only what the company’s own flows rest on; null: no border is shown to this person. */
  readonly mine: boolean | null
  /** Original titles first. */
  readonly original: boolean
}

export class LawReader {
  readonly book: Book
  readonly lang: Language
  readonly asOf: Day
  readonly today: Day
  readonly filters: LawFilters
  readonly links: LawLinks
  readonly wording: Wording
  private readonly words: Words | undefined
  private readonly mine: Mine | null

  constructor(book: Book, about: About, ask: Pick<PageAsk, 'lang' | 'query'>) {
    this.book = book
    this.lang = ask.lang
    this.today = about.today
    this.words = about.words
    this.mine = about.mine
    this.asOf = dayAsked(ask.query, 'asOf') ?? about.today
    this.filters = filtersOf(ask.query, about.mine !== null)
    this.links = new LawLinks(book, ask.lang, keptQuery(ask.query))
    this.wording = new Wording(book, speechIn(ask.lang), about.words)
  }

  /** In the reader’s language where somebody has translated it. */
  gist(article: string, english: string): Said {
    return this.told(this.words?.gists, article, english)
  }

  step(id: string, english: string): Said {
    return this.told(this.words?.steps, id, english)
  }

  /** The book’s own words. */
  own(text: string): Said {
    return { text, english: this.lang !== 'en' }
  }

  private told(texts: Readonly<Record<string, string>> | undefined, id: string, english: string): Said {
    const told = texts !== undefined && Object.hasOwn(texts, id) ? texts[id] : undefined
    return told === undefined ? this.own(english) : { text: told, english: false }
  }

  flowsOf(cite: string): readonly string[] {
    return this.mine?.get(cite) ?? []
  }

  /** Whether the filters leave the article. */
  wants({ mark, flows }: Pick<ArticleEntry, 'mark' | 'flows'>): boolean {
    return (!this.filters.changes || mark !== null) && (this.filters.mine !== true || flows.length > 0)
  }
}

interface About {
  readonly today: Day
  readonly words: Words | undefined
  readonly mine: Mine | null
}

/** Throws Problem where there is no such book, or where the query names no day of law. */
export async function readerOf(ask: PageAsk): Promise<LawReader> {
  const { served, lang, principal } = ask
  const book = await bookAsked(ask)
  const words = lang === 'en' ? undefined : await served.shelf.words(book.id, lang)
  const mine = await mineOf(served.border, principal.role)
  return new LawReader(book, { today: dayIn(book.timeZone, served.now()), words, mine }, ask)
}

/** Throws Problem. */
export async function bookAsked({ served: { shelf }, params }: Pick<PageAsk, 'served' | 'params'>): Promise<Book> {
  const cc = params.get('cc') ?? ''
  const book = /^[a-z]{2}$/i.test(cc) ? await shelf.book(cc) : undefined
  if (book === undefined) throw missing('There is no book of law of this name', nearest(cc, shelf.bookIds))
  return book
}

/** @param near what was perhaps meant */
export const missing = (what: string, near: string | undefined): Problem =>
  new Problem(404, near === undefined ? `${what}.` : `${what}; the nearest is ${near}.`)

/** Throws Problem. */
export function dayAsked(query: URLSearchParams, key: string): Day | undefined {
  const given = query.get(key)
  if (given === null || given === '') return undefined
  if (!isDay(given)) throw new Problem(400, `${key} must be a day that exists, written YYYY-MM-DD.`)
  if (given < lawHeldFrom) throw new Problem(400, `${key}: the law is held from ${lawHeldFrom} on.`)
  return given
}

function filtersOf(query: URLSearchParams, hasFlows: boolean): LawFilters {
  return {
    changes: query.get('changes') === 'yes',
    mine: hasFlows ? query.get('mine') === 'yes' : null,
    original: query.get('titles') === 'original',
  }
}

/** What a link within the book keeps: a day that was chosen, and the filters. */
function keptQuery(query: URLSearchParams): string {
  const kept = new URLSearchParams()
  for (const key of ['asOf', 'changes', 'mine', 'titles']) {
    const value = query.get(key)
    if (value !== null && value !== '') kept.set(key, value)
  }
  return kept.toString()
}
