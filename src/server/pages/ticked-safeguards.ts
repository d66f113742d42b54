/** Safeguards that were only ticked, as records: in a status that their law accepts, since a day that is still to be asked. */

import { factOf, stateFact } from '../../law/index.ts'
import type { LawShelf } from '../law-shelf.ts'
import type { Stated } from './transfer-query.ts'

/** Changes the transfer in place, and gives what it was given. */
export async function withTypesAsSafeguards(shelf: LawShelf, stated: Stated): Promise<Stated> {
  const list = factOf(stated.transfer, 'safeguards')
  if (!Array.isArray(list)) return stated
  const made = await Promise.all(list.map((one: unknown) => safeguardOf(shelf, one)))
  stateFact(stated.transfer, 'safeguards', made)
  return stated
}

async function safeguardOf(shelf: LawShelf, one: unknown): Promise<unknown> {
  if (typeof one !== 'string') return one
  const book = await shelf.book(one.slice(0, Math.max(0, one.indexOf('.'))))
  const accepts = book?.mechanisms.find(({ id }) => id === one)?.accepts
  return { type: one, status: accepts?.[0] ?? 'in-force', from: null }
}
