/** What the server needs to know of the law, given by whoever composes it: the server itself sees no rulebook. */

import type { DecideOptions, Decision } from '../engine/index.ts'
import type { Book, Transfer } from '../law/index.ts'
import type { Agreement, RecordEntry } from '../law/treaty/index.ts'

export interface LawShelf {
  readonly bookIds: readonly string[]
  /** Undefined where there is no such book. @param id a country’s code, in either case */
  book(id: string): Promise<Book | undefined>
  agreements(): Promise<readonly Agreement[]>
  negotiationRecord(): Promise<readonly RecordEntry[]>
  /** Decides with the books that can speak, loading no more. */
  decide(transfer: Transfer, options?: DecideOptions): Promise<Decision>
  sha256Hex(text: string): string
}
