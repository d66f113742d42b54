/** The law as the server asks for it, from the books and agreements of this release. */

import type { LawShelf } from '../server/law-shelf.ts'
import { allAgreements, negotiationRecord } from './agreements.ts'
import { bookIds, bookOf } from './books.ts'
import { decideWithBooks } from './deciding.ts'
import { BadInput } from './exit.ts'
import { sha256Hex } from './sha256.ts'
import { wordsBeside } from './words/translation.ts'

export const lawShelf: LawShelf = {
  bookIds,
  async book(id) {
    try {
      return await bookOf(id)
    } catch (error) {
      if (error instanceof BadInput) return undefined
      throw error
    }
  },
  words: wordsBeside,
  agreements: allAgreements,
  negotiationRecord,
  decide: async (transfer, options) => (await decideWithBooks(transfer, options)).decision,
  sha256Hex,
}
