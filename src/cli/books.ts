/** The books of law that come with this release, each loaded when it is needed. */

import { readFile } from 'node:fs/promises'
import { type Book, deepFreeze } from '../law/index.ts'
import { BadInput } from './exit.ts'

interface Shelved {
  readonly load: () => Promise<{ readonly default: Book }>
  /** Countries whose law it is, or was on some day; absent: the one of its id. A test compares it with the book. */
  readonly places?: readonly string[]
}

/** The European Economic Area with the regions of it that have codes of their own, and the Union as a whole. */
const placesOfUnion =
  'EU AT AX BE BG CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IS IT LI LT LU LV MF MQ MT NL NO PL PT RE RO SE SI SK YT'.split(
    ' ',
  )

const shelf: ReadonlyMap<string, Shelved> = new Map<string, Shelved>([
  ['ae', { load: () => import('../../rulebooks/ae/index.ts') }],
  ['ar', { load: () => import('../../rulebooks/ar/index.ts') }],
  ['au', { load: () => import('../../rulebooks/au/index.ts') }],
  ['br', { load: () => import('../../rulebooks/br/index.ts') }],
  ['ca', { load: () => import('../../rulebooks/ca/index.ts') }],
  ['ch', { load: () => import('../../rulebooks/ch/index.ts') }],
  ['cn', { load: () => import('../../rulebooks/cn/index.ts') }],
  ['eg', { load: () => import('../../rulebooks/eg/index.ts') }],
  ['eu', { load: () => import('../../rulebooks/eu/index.ts'), places: placesOfUnion }],
  ['gb', { load: () => import('../../rulebooks/gb/index.ts') }],
  ['hk', { load: () => import('../../rulebooks/hk/index.ts') }],
  ['id', { load: () => import('../../rulebooks/id/index.ts') }],
  ['il', { load: () => import('../../rulebooks/il/index.ts') }],
  ['in', { load: () => import('../../rulebooks/in/index.ts') }],
  ['jp', { load: () => import('../../rulebooks/jp/index.ts') }],
  ['ke', { load: () => import('../../rulebooks/ke/index.ts') }],
  ['kr', { load: () => import('../../rulebooks/kr/index.ts') }],
  ['kz', { load: () => import('../../rulebooks/kz/index.ts') }],
  ['mo', { load: () => import('../../rulebooks/mo/index.ts') }],
  ['mx', { load: () => import('../../rulebooks/mx/index.ts') }],
  ['my', { load: () => import('../../rulebooks/my/index.ts') }],
  ['ng', { load: () => import('../../rulebooks/ng/index.ts') }],
  ['ph', { load: () => import('../../rulebooks/ph/index.ts') }],
  ['ru', { load: () => import('../../rulebooks/ru/index.ts') }],
  ['rw', { load: () => import('../../rulebooks/rw/index.ts') }],
  ['sa', { load: () => import('../../rulebooks/sa/index.ts') }],
  ['sg', { load: () => import('../../rulebooks/sg/index.ts') }],
  ['th', { load: () => import('../../rulebooks/th/index.ts') }],
  ['tr', { load: () => import('../../rulebooks/tr/index.ts') }],
  ['tw', { load: () => import('../../rulebooks/tw/index.ts') }],
  ['ua', { load: () => import('../../rulebooks/ua/index.ts') }],
  ['us', { load: () => import('../../rulebooks/us/index.ts') }],
  ['vn', { load: () => import('../../rulebooks/vn/index.ts') }],
  ['za', { load: () => import('../../rulebooks/za/index.ts') }],
])

/** Other names under which people ask for a book. */
const aliases: ReadonlyMap<string, string> = new Map([['uk', 'gb']])

/** Ids of the books, in alphabetical order. */
export const bookIds: readonly string[] = [...shelf.keys()].sort()

/** Countries whose law a book is or was, without loading it. */
export function placesOfBook(id: string): readonly string[] {
  return shelf.get(id)?.places ?? [id.toUpperCase()]
}

export async function allBooks(): Promise<readonly Book[]> {
  return Promise.all(bookIds.map(bookOf))
}

/** @param id a country's code, in either case. Throws BadInput where there is no such book. */
export async function bookOf(id: string): Promise<Book> {
  const code = id.toLowerCase()
  const own = aliases.get(code) ?? code
  if (shelf.has(own)) return fromShelf(own)
  const of = bookIds.find((known) => placesOfBook(known).includes(id.toUpperCase()))
  if (of !== undefined) return bookOf(of)
  throw new BadInput(`there is no book for ${id}; there is ${bookIds.join(', ')}`)
}

const loaded = new Map<string, Promise<Book>>()

/** Every caller gets the same object: what the engine works out for a book it keeps with it. */
function fromShelf(id: string): Promise<Book> {
  let book = loaded.get(id)
  if (book === undefined) {
    book = load(id)
    loaded.set(id, book)
  }
  return book
}

/** From the one file of JSON that a build writes of a book; from its modules where nothing was built. */
async function load(id: string): Promise<Book> {
  try {
    const text = await readFile(new URL(`../../rulebooks/${id}/book.json`, import.meta.url), 'utf8')
    return deepFreeze(JSON.parse(text) as Book)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    return (await shelf.get(id)!.load()).default
  }
}

/** The books that can speak for these countries, and no others loaded; `all`: every book. */
export async function booksFor(touched: {
  readonly countries: readonly string[]
  readonly all: boolean
}): Promise<readonly Book[]> {
  const wanted = new Set(touched.countries)
  const ids = bookIds.filter((id) => touched.all || placesOfBook(id).some((place) => wanted.has(place)))
  const books: Book[] = []
  // One after the other: a server answers others between two books.
  for (const id of ids) books.push(await bookOf(id))
  return books
}
