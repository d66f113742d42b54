/** A book: the law of one jurisdiction, as plain frozen data. `JSON.stringify(book)` is the book. */

import type { Day } from './day.ts'
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
  /** The act that the gate judges, where another law may order it (`disclose-to-authority`); read for conflicts. */
  readonly act?: string
}

/** A country or zone whose law the book is, on the days given. */
export interface Territory {
  readonly place: string
  readonly from?: Day
  readonly until?: Day
}

/** Working days of a jurisdiction, for clocks that run in them. Outside `from` to `until` they are not known. */
export interface Calendar {
  /** Days of the week on which no work is done, 0 for Sunday. */
  readonly weekend: readonly number[]
  readonly holidays: readonly Day[]
  /** Days of the weekend on which work is done. */
  readonly workdays?: readonly Day[]
  readonly from: Day
  readonly until: Day
  readonly source: string
}

export interface Book {
  readonly format: number
  /** ISO 3166-1 code, lower case: the key of the digest in a decision. */
  readonly id: string
  /** The jurisdiction's code as transfers write it: `CN`. */
  readonly jurisdiction: string
  /** The countries whose law it is; absent: the jurisdiction itself. */
  readonly territory?: readonly Territory[]
  readonly calendar?: Calendar
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
