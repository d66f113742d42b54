/** Whose law is asked about a transfer: CONTRACT §2, "Whose law is asked". */

import { type Book, byCodeUnit, type Day, factOrdinal, type Territory, type Transfer } from '../law/index.ts'
import { within } from './dates.ts'
import { type Given, givenBy, unknownValue } from './given.ts'

export interface Asked {
  /** Books of the exporter's country and of the place of collection: they always answer. */
  readonly always: readonly Book[]
  /** Books of other countries touched: they answer where a rule of theirs reaches the transfer. */
  readonly also: readonly Book[]
  /** Countries that must be asked and have no book. */
  readonly without: readonly string[]
  /** Countries whose law could speak and that have no book. */
  readonly notAsked: readonly string[]
  /** The place of collection is not known: some country's law may be left out. */
  readonly unknownPlace: boolean
}

const at = {
  exporter: factOrdinal('exporter.country'),
  collectedIn: factOrdinal('data.collectedIn'),
  importer: factOrdinal('importer.country'),
  residence: factOrdinal('data.subjects.residence'),
  citizenship: factOrdinal('data.subjects.citizenship'),
  ownership: factOrdinal('importer.ownership'),
  onward: factOrdinal('onward'),
}

export function whoseLaw(given: Given, books: readonly Book[]): Asked {
  const day = given.transfer.asOf
  const { must, could, unknownPlace } = touched(given)
  const always = books.filter((b) => coversOne(b, must, day))
  const without = (country: string): boolean => !books.some((b) => covers(b, country, day))
  return {
    always,
    also: books.filter((b) => !always.includes(b) && (unknownPlace || coversOne(b, could, day))),
    without: [...must].filter(without).sort(byCodeUnit),
    notAsked: [...could].filter((c) => !must.has(c) && without(c)).sort(byCodeUnit),
    unknownPlace,
  }
}

export interface PlacesTouched {
  /** Countries, zones taken as part of their country; `EU` is one. */
  readonly countries: readonly string[]
  /** The place of collection is not known: every book could speak. */
  readonly all: boolean
}

/** The countries whose books a decision about the transfer can ask. @param strict as in `DecideOptions` */
export function placesTouched(transfer: Transfer, strict = false): PlacesTouched {
  const { must, could, unknownPlace } = touched(givenBy(transfer, strict))
  return { countries: [...new Set([...must, ...could])].sort(byCodeUnit), all: unknownPlace }
}

interface Touched {
  readonly must: ReadonlySet<string>
  readonly could: ReadonlySet<string>
  readonly unknownPlace: boolean
}

function touched(given: Given): Touched {
  const value = (ordinal: number): unknown => given.values[ordinal]
  return {
    must: new Set([value(at.exporter), value(at.collectedIn)].flatMap(countries)),
    could: new Set([
      ...[value(at.importer), value(at.residence), value(at.citizenship)].flatMap(countries),
      ...[value(at.ownership), value(at.onward)].flatMap(countriesOfRecords),
    ]),
    unknownPlace: value(at.collectedIn) === unknownValue,
  }
}

/** Stretches of days on which a book is the law of a country. */
const territories = new WeakMap<Book, ReadonlyMap<string, readonly Territory[]>>()

/** Whether the book is the law of the country on the day. Its own code always is: `EU` names the Union as a whole. */
export function covers(book: Book, country: string, day: Day): boolean {
  if (country === book.jurisdiction) return true
  if (book.territory === undefined) return false
  let known = territories.get(book)
  if (known === undefined) {
    const byPlace = new Map<string, Territory[]>()
    for (const t of book.territory) byPlace.set(t.place, [...(byPlace.get(t.place) ?? []), t])
    known = byPlace
    territories.set(book, known)
  }
  return known.get(country)?.some((stretch) => within(stretch, day)) === true
}

/** The countries whose law the book is on the day. */
export function placesOf(book: Book, day: Day): readonly string[] {
  const more = (book.territory ?? []).filter((stretch) => within(stretch, day)).map((t) => t.place)
  return [...new Set([book.jurisdiction, ...more])]
}

function coversOne(book: Book, among: ReadonlySet<string>, day: Day): boolean {
  for (const country of among) if (covers(book, country, day)) return true
  return false
}

/** A zone belongs to its country. */
function countries(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.slice(0, 2)]
  return Array.isArray(value) ? value.flatMap(countries) : []
}

/** Of owners and their owners, of onward recipients and theirs. */
function countriesOfRecords(value: unknown): readonly string[] {
  const found: string[] = []
  const open: unknown[] = Array.isArray(value) ? [...value] : []
  for (let r = open.pop(); r !== undefined; r = open.pop()) {
    const { country, ownership, onward } = r as Nesting
    if (typeof country === 'string') found.push(...countries(country))
    for (const nested of [ownership, onward]) if (Array.isArray(nested)) open.push(...nested)
  }
  return found
}

interface Nesting {
  readonly country?: unknown
  readonly ownership?: unknown
  readonly onward?: unknown
}
