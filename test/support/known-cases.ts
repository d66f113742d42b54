/** Worked cases with what the law makes of them: the program of their day, and every condition as far as it is known. */

import { questionFor } from '../../src/engine/answer.ts'
import { givenBy } from '../../src/engine/given.ts'
import type { WorkedCase } from '../../src/engine/index.ts'
import { Evaluation } from '../../src/engine/interpret.ts'
import { no } from '../../src/engine/ternary.ts'
import { type Book, type Day, parseTransfer, type Transfer } from '../../src/law/index.ts'

export interface Known {
  readonly worked: WorkedCase
  readonly transfer: Transfer
  readonly day: Day
  readonly text: string
  readonly evaluation: Evaluation
  /** Steps on the ways of articles whose situation may be given. */
  readonly steps: ReadonlySet<string>
}

/** In the order of the days on which the law turns; without those whose transfer cannot be read. */
export function knownCases(book: Book, cases: readonly WorkedCase[]): readonly Known[] {
  return cases
    .flatMap((worked) => know(book, worked))
    .sort((a, b) => (a.evaluation.program.since < b.evaluation.program.since ? -1 : 1))
}

function know(book: Book, worked: WorkedCase): readonly Known[] {
  const { transfer } = parseTransfer(worked.transfer, { anyDay: true })
  if (transfer === undefined) return []
  const { program, record } = questionFor(book, givenBy(transfer, false), transfer.asOf)
  const evaluation = new Evaluation(program, record)
  const text = JSON.stringify(worked.transfer)
  return [{ worked, transfer, day: transfer.asOf, text, evaluation, steps: stepsOnTheWay(evaluation) }]
}

function stepsOnTheWay(evaluation: Evaluation): ReadonlySet<string> {
  const { articles, steps } = evaluation.program
  const found = new Set<number>()
  for (const { effects, when } of articles)
    if (evaluation.value(when) !== no) for (const e of effects) for (const step of e.paths.flat()) found.add(step)
  for (const step of found) for (const other of steps[step]!.impliedBy) found.add(other)
  return new Set([...found].map((step) => steps[step]!.id))
}
