/** The child of `books.ts`: loads one book of the release, or all, and says what that took. */

import { allBooks, bookOf } from '../../src/cli/books.ts'
import { processorNs } from './measure.ts'

export interface BooksTimes {
  readonly books: number
  readonly clockMs: number
  readonly busyMs: number
  /** What stays on the heap, after a collection where the platform offers one. */
  readonly heapMb: number
  readonly residentMb: number
}

export async function booksOnce(id: string): Promise<BooksTimes> {
  const before = memory()
  const [start, busy] = [performance.now(), processorNs()]
  const books = id === 'all' ? await allBooks() : [await bookOf(id)]
  const [loaded, loadedBusy] = [performance.now(), processorNs()]
  const after = memory()
  return {
    books: books.length,
    clockMs: loaded - start,
    busyMs: (loadedBusy - busy) / 1e6,
    heapMb: (after.heapUsed - before.heapUsed) / 1e6,
    residentMb: (after.rss - before.rss) / 1e6,
  }
}

function memory(): NodeJS.MemoryUsage {
  globalThis.gc?.()
  return process.memoryUsage()
}
