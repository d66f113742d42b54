/** A book: the law of one jurisdiction, as plain frozen data. `JSON.stringify(book)` is the book. */

import type { DerivedFact } from './fact.ts'
import { deepFreeze } from './freeze.ts'
import type { Instrument } from './instrument.ts'
import type { LawList } from './list.ts'
import type { Mechanism } from './mechanism.ts'

/** The format of books this code reads and writes. */
export const bookFormat = 1

/** One independent legal question that a transfer must pass. */
export interface Gate {
  /** `cn.formality`; naming `cn` names all below it. */
  readonly id: string
  readonly question: string
}

export interface Book {
  readonly format: number
  /** ISO 3166-1 code, lower case: the key of the digest in a decision. */
  readonly id: string
  /** The jurisdiction's code as transfers write it: `CN`. */
  readonly jurisdiction: string
  readonly title: string
  /** IANA time zone in which the law's days run. */
  readonly timeZone: string
  readonly gates: readonly Gate[]
  readonly derived: readonly DerivedFact[]
  readonly lists: readonly LawList[]
  readonly mechanisms: readonly Mechanism[]
  readonly instruments: readonly Instrument[]
}

export function book(about: Omit<Book, 'format'>): Book {
  return deepFreeze({ format: bookFormat, ...about })
}
