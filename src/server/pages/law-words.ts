/** Sentences of the law as a page shows them: in the reader’s language where somebody translated them, else in English and marked so. */

import type { Book, Words } from '../../law/index.ts'
import { factName, type Language } from '../../law/labels/index.ts'
import type { LawShelf } from '../law-shelf.ts'
import { bookOfCite } from './law-path.ts'

export interface Said {
  readonly text: string
  /** Whether it is English before a reader of another language. */
  readonly english: boolean
}

export class LawWords {
  private readonly shelf: LawShelf
  private readonly lang: Language

  constructor(shelf: LawShelf, lang: Language) {
    this.shelf = shelf
    this.lang = lang
  }

  /** The gist of an article. @param cite of the article @param text the gist in English */
  async gist(cite: string | undefined, text: string): Promise<Said> {
    if (this.lang === 'en' || cite === undefined) return this.untold(text)
    const book = await bookOfCite(this.shelf, cite)
    const words = book === undefined ? undefined : await this.wordsOf(book)
    if (book === undefined || words === undefined) return this.untold(text)
    const article = articlesOf(book)
      .get(cite)
      ?.find(({ gists }) => gists.includes(text))
    return this.told(article === undefined ? undefined : own(words.gists, article.id), text)
  }

  /** What a duty demands: of a translated article its gist, since no translation holds the detail. */
  async duty(cite: string, detail: string): Promise<Said> {
    const book = this.lang === 'en' ? undefined : await bookOfCite(this.shelf, cite)
    const words = book === undefined ? undefined : await this.wordsOf(book)
    if (book === undefined || words === undefined) return this.untold(detail)
    const article = articlesOf(book)
      .get(cite)
      ?.find(({ duties }) => duties.includes(detail))
    return this.told(article === undefined ? undefined : own(words.gists, article.id), detail)
  }

  /** The title of a step of a mechanism. @param step `cn.scc` */
  async step(step: string): Promise<Said> {
    const id = step.slice(0, Math.max(0, step.indexOf('.')))
    const book = id === '' ? undefined : await this.shelf.book(id)
    const title = book?.mechanisms.find((mechanism) => mechanism.id === step)?.title
    if (book === undefined || title === undefined) return { text: step, english: false }
    return this.told(own((await this.wordsOf(book))?.steps, step), title)
  }

  /** A fact of a transfer, or a number that a book derives. */
  async fact(path: string): Promise<string> {
    const name = factName(path, this.lang)
    if (name !== path) return name
    const book = await this.shelf.book(path.slice(0, Math.max(0, path.indexOf('.'))))
    return (book === undefined ? undefined : own((await this.wordsOf(book))?.numbers, path)) ?? path
  }

  untold(text: string): Said {
    return { text, english: this.lang !== 'en' }
  }

  private told(translated: string | undefined, text: string): Said {
    return translated === undefined ? this.untold(text) : { text: translated, english: false }
  }

  private wordsOf(book: Book): Promise<Words | undefined> {
    return this.lang === 'en' ? Promise.resolve(undefined) : this.shelf.words(book.id, this.lang)
  }
}

const own = (texts: Readonly<Record<string, string>> | undefined, key: string): string | undefined =>
  texts !== undefined && Object.hasOwn(texts, key) ? texts[key] : undefined

interface ArticleTexts {
  readonly id: string
  /** Of its versions, as are its duties. */
  readonly gists: readonly string[]
  readonly duties: readonly string[]
}

const known = new WeakMap<Book, ReadonlyMap<string, readonly ArticleTexts[]>>()

/** By citation. */
function articlesOf(book: Book): ReadonlyMap<string, readonly ArticleTexts[]> {
  const found = known.get(book)
  if (found !== undefined) return found
  const made = new Map<string, ArticleTexts[]>()
  for (const { id, cite, versions } of book.instruments.flatMap(({ articles }) => articles)) {
    const effects = versions.flatMap((version) => ('then' in version ? version.then : []))
    const duties = effects.flatMap((effect) => (effect.effect === 'duty' ? [effect.detail] : []))
    made.set(cite, [...(made.get(cite) ?? []), { id, gists: versions.map(({ gist }) => gist), duties }])
  }
  known.set(book, made)
  return made
}
