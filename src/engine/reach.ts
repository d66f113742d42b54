/** Whether a book can say anything of a transfer, whatever of it is still unknown. */

import type { Book, Transfer } from '../law/index.ts'
import { questionFor, stateOf } from './answer.ts'
import { givenBy } from './given.ts'
import { Evaluation } from './interpret.ts'
import { silent } from './program.ts'
import { no } from './ternary.ts'

/** False only where, in every completion, every gate is silent, no place is demanded and no act ordered; what is absent or null is unknown. */
export function mayReach(book: Book, transfer: Transfer): boolean {
  const question = questionFor(book, givenBy(transfer, true), transfer.asOf)
  if (stateOf(question) !== silent) return true
  const evaluation = new Evaluation(question.program, question.record)
  return question.program.articles.some(
    ({ index, effects }) =>
      effects.some((e) => e.kind === 'place' || e.kind === 'demands') && evaluation.isEffective(index) !== no,
  )
}
