/** Whose law is asked about a transfer: CONTRACT §2, "Whose law is asked". */

import { type Book, byCodeUnit, factOrdinal, type Onward, type Owner } from '../law/index.ts'
import { type Given, unknownValue } from './given.ts'

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
  const value = (ordinal: number): unknown => given.values[ordinal]
  const must = new Set([value(at.exporter), value(at.collectedIn)].flatMap(countries))
  const could = new Set([
    ...[value(at.importer), value(at.residence), value(at.citizenship)].flatMap(countries),
    ...[value(at.ownership), value(at.onward)].flatMap(countriesOfRecords),
  ])
  const unknownPlace = value(at.collectedIn) === unknownValue
  const covered = (book: Book, among: ReadonlySet<string>): boolean => among.has(book.jurisdiction)
  const always = books.filter((b) => covered(b, must))
  const known = new Set(books.map((b) => b.jurisdiction))
  return {
    always,
    also: books.filter((b) => !always.includes(b) && (unknownPlace || covered(b, could))),
    without: [...must].filter((c) => !known.has(c)).sort(byCodeUnit),
    notAsked: [...could].filter((c) => !known.has(c) && !must.has(c)).sort(byCodeUnit),
    unknownPlace,
  }
}

/** A zone belongs to its country. */
function countries(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.slice(0, 2)]
  return Array.isArray(value) ? value.flatMap(countries) : []
}

function countriesOfRecords(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as readonly (Owner | Onward)[]).flatMap((r) => countries(r.country)) : []
}
