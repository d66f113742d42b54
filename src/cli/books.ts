/** The books of law that come with this release, each loaded when it is asked for. */

import type { Book } from '../law/index.ts'
import { BadInput } from './exit.ts'

const shelf: ReadonlyMap<string, () => Promise<{ default: Book }>> = new Map([
  ['cn', () => import('../../rulebooks/cn/index.ts')],
])

/** Ids of the books, in alphabetical order. */
export const bookIds: readonly string[] = [...shelf.keys()].sort()

export async function allBooks(): Promise<readonly Book[]> {
  return Promise.all(bookIds.map(bookOf))
}

/** @param id a country's code, in either case. Throws BadInput where there is no such book. */
export async function bookOf(id: string): Promise<Book> {
  const load = shelf.get(id.toLowerCase())
  if (load !== undefined) return (await load()).default
  throw new BadInput(`there is no book for ${id}; there is ${bookIds.join(', ')}`)
}
