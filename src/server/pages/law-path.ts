/** Where the console shows the law that a citation names: its article, else its instrument, else nowhere. */

import type { Book } from '../../law/index.ts'
import type { LawShelf } from '../law-shelf.ts'

/** `/law/cn/provisions-2024` of `cn.provisions-2024`. */
export const instrumentPath = (bookId: string, instrumentId: string): string =>
  `/law/${bookId}/${encodeURIComponent(instrumentSlug(instrumentId))}`

/** `/law/cn/provisions-2024/art-5(1)(4)` of `art 5(1)(4)`. @param key of the article in its instrument */
export const articlePath = (bookId: string, instrumentId: string, key: string): string =>
  `${instrumentPath(bookId, instrumentId)}/${encodeURIComponent(articleSlug(key))}`

/** The id without the prefix of its book. Unique within a book. */
export const instrumentSlug = (id: string): string => id.slice(id.indexOf('.') + 1)

/** Unique within an instrument: a test compares all of them. */
export const articleSlug = (key: string): string => key.replaceAll(' ', '-')

/** Undefined where no book is sure to have what is cited. @param cite as decisions write it: `CN Provisions 2024 art 8` */
export async function lawPath(shelf: LawShelf, cite: string): Promise<string | undefined> {
  const book = await bookOfCite(shelf, cite)
  return book === undefined ? undefined : pathIn(book, cite)
}

/** By citation; those that lead nowhere are left out. */
export async function lawPaths(shelf: LawShelf, cites: Iterable<string>): Promise<{ readonly [cite: string]: string }> {
  const found: [string, string][] = []
  for (const cite of new Set(cites)) {
    const path = await lawPath(shelf, cite)
    if (path !== undefined) found.push([cite, path])
  }
  return Object.fromEntries(found)
}

/** Citations begin with the country, or with a part of it: `CA-QC P-39.1`. */
export async function bookOfCite(shelf: LawShelf, cite: string): Promise<Book | undefined> {
  const country = /^([A-Z]{2})(?:-[A-Z]{1,3})?(?= |$)/.exec(cite)?.[1]
  return country === undefined ? undefined : shelf.book(country)
}

const indexes = new WeakMap<Book, ReadonlyMap<string, string>>()

function pathIn(book: Book, cite: string): string | undefined {
  let index = indexes.get(book)
  if (index === undefined) {
    index = indexOf(book)
    indexes.set(book, index)
  }
  // A paragraph of an article that is encoded as a whole; at last the instrument, whose code begins the citation.
  for (let rest = cite; rest !== ''; rest = shorter(rest)) {
    const path = index.get(rest)
    if (path !== undefined) return path
  }
  return undefined
}

function shorter(cite: string): string {
  const paragraph = /^(.+)\([^()]*\)$/.exec(cite)
  return paragraph?.[1] ?? cite.slice(0, Math.max(0, cite.lastIndexOf(' ')))
}

function indexOf(book: Book): ReadonlyMap<string, string> {
  const index = new Map<string, string>()
  const disputed = new Set<string>()
  const put = (cite: string, path: string, whole: string) => {
    const known = index.get(cite)
    if (known === undefined) index.set(cite, path)
    // Several rules of one article: the instrument. Several instruments of one code: nobody can tell.
    else if (known.startsWith(whole)) index.set(cite, whole)
    else disputed.add(cite)
  }
  for (const { id, code, articles } of book.instruments) {
    const whole = instrumentPath(book.id, id)
    const own = articles.filter(({ key, cite }) => cite === `${code} ${key}`)
    const rest = articles.filter(({ cite }) => cite !== code && !own.some((one) => one.cite === cite))
    put(code, whole, whole)
    for (const { cite, key } of [...own, ...rest]) put(cite, articlePath(book.id, id, key), whole)
  }
  for (const cite of disputed) index.delete(cite)
  return index
}
