/** What agreements would lift of the law, as it was last worked out: each holds two books, so few are kept. */

import type { Book, Day } from '../law/index.ts'
import type { Agreement } from '../law/treaty/index.ts'
import { type Relief, type ReliefQuestion, Reliefs, relief } from '../review/index.ts'

export const reliefsMax = 64

/** As `Reliefs`, forgetting what was not asked for the longest. */
export class ReliefsKept extends Reliefs {
  /** In the order in which they were last asked for. */
  private readonly kept = new Map<string, { readonly book: Book; readonly relief: Relief }>()

  constructor(agreements: readonly Agreement[]) {
    super(agreements)
  }

  get size(): number {
    return this.kept.size
  }

  override of(book: Book, day: Day, question: ReliefQuestion): Relief {
    const key = JSON.stringify([book.id, day, question])
    const known = this.kept.get(key)
    const own = known?.book === book ? known : { book, relief: relief(book, day, question, this.agreements) }
    this.kept.delete(key)
    this.kept.set(key, own)
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= reliefsMax) break
      this.kept.delete(oldest)
    }
    return own.relief
  }
}
