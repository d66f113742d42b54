/** Decides a transfer with the books that can speak about it, and tells where their law was last compared with its sources. */

import { type DecideOptions, type Decision, deciding, placesTouched } from '../engine/index.ts'
import { type Book, byCodeUnit, type Day, type Transfer } from '../law/index.ts'
import { inTurns } from '../server/turns.ts'
import { booksFor } from './books.ts'
import { sha256Hex } from './sha256.ts'

export interface Decided {
  readonly decision: Decision
  /** The books that were loaded for it. */
  readonly books: readonly Book[]
}

/** Loads what the transfer touches; where it would be lawful to another country, that country's law is asked before it is said. */
export async function decideWithBooks(transfer: Transfer, options: DecideOptions = {}): Promise<Decided> {
  let books = await booksFor(placesTouched(transfer, options.strict))
  for (;;) {
    const decision = await inTurns(deciding(transfer, books, { ...options, hash: sha256Hex }))
    const countries = decision.wouldBePermittedIf.flatMap(({ changes }) =>
      changes.flatMap((c) => (c.fact === 'importer.country' && c.to !== undefined ? [c.to.slice(0, 2)] : [])),
    )
    const wanted = await booksFor({ countries, all: false })
    const more = wanted.filter((book) => !books.includes(book))
    if (more.length === 0) return { decision, books }
    books = [...books, ...more].sort((a, b) => byCodeUnit(a.id, b.id))
  }
}

/** The last day on which some part of the book was compared with its source. */
export function lastChecked(book: Book): Day {
  return (
    book.instruments
      .map((i) => i.checked)
      .sort()
      .at(-1) ?? ''
  )
}

/** Books that were asked about a day after their last comparison, each with the latest such day. */
export class LaterThanChecked {
  private readonly found = new Map<Book, Day>()

  note({ decision, books }: Decided): void {
    for (const book of books) {
      if (!Object.hasOwn(decision.law.books, book.id) || decision.asOf <= lastChecked(book)) continue
      const known = this.found.get(book)
      if (known === undefined || known < decision.asOf) this.found.set(book, decision.asOf)
    }
  }

  /** Sentences for stderr. */
  get warnings(): readonly string[] {
    return [...this.found].map(
      ([book, day]) =>
        `warning: ${book.jurisdiction} law compared with its sources up to ${lastChecked(book)}, asked as of ${day}`,
    )
  }
}
