/** What the server needs to know of the law, given by whoever composes it: the server itself sees no rulebook. */

import type { DecideOptions, Decision } from '../engine/index.ts'
import type { Book, Transfer, Words } from '../law/index.ts'
import type { Language } from '../law/labels/index.ts'
import type { Agreement, RecordEntry } from '../law/treaty/index.ts'

export interface LawShelf {
  readonly bookIds: readonly string[]
  /** Undefined where there is no such book. @param id a country’s code, in either case */
  book(id: string): Promise<Book | undefined>
  /** What of a book stands beside it in the language; undefined where nothing does, and for the law’s own English. */
  words(bookId: string, language: Language): Promise<Words | undefined>
  agreements(): Promise<readonly Agreement[]>
  negotiationRecord(): Promise<readonly RecordEntry[]>
  /** Decides with the books that can speak, loading no more. */
  decide(transfer: Transfer, options?: DecideOptions): Promise<Decision>
  sha256Hex(text: string): string
}
