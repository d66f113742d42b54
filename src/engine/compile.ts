/** `compile`: a book for a day as one function over a flat record; it answers and never explains (DESIGN §4). */

import type { Book, Day, Transfer } from '../law/index.ts'
import { questionFor } from './answer.ts'
import { settled, walkVerdict } from './branch.ts'
import { decidingArticles, verdictGates } from './explain.ts'
import { completeFunction, masksOf } from './fast.ts'
import { givenBy } from './given.ts'
import { Evaluation } from './interpret.ts'
import { type DayProgram, type FactSlot, highestState, type Verdict, verdicts } from './program.ts'
import type { RecordOfFacts } from './record.ts'
import { programOf } from './resolve.ts'
import { no, unknown } from './ternary.ts'

export interface Outcome {
  readonly verdict: Verdict
  /** The state of each gate, in the book's order: 0 silent, 1 open, 2 need, 3 open question, 4 closed. */
  readonly gates: readonly number[]
  /** Ids of the articles that decided, in the book's order. */
  readonly deciding: readonly string[]
}

export interface CompiledBook {
  readonly program: DayProgram
  /** The flat record of a transfer; build once, run often. */
  record(transfer: Transfer, strict?: boolean): RecordOfFacts
  /** Whether nothing that the day's law reads is unknown. */
  isComplete(record: RecordOfFacts): boolean
  /** Of a complete record; on any other its answer means nothing. */
  run(record: RecordOfFacts): Outcome
  /** Of any record: the verdict in every completion, `undetermined` where they differ. */
  verdictOf(record: RecordOfFacts): Verdict
}

/** Remembered for each book and stretch of days, as far as it can be: calling again is cheap. */
export function compile(book: Book, day: Day): CompiledBook {
  const program = programOf(book, day)
  const complete = completeFunction(program)
  const ids = program.articles.map((a) => a.id)
  const silentGates = program.gates.map(() => 0)
  return {
    program,
    record: (transfer, strict = false) => questionFor(book, givenBy(transfer, strict), day).record,
    isComplete: (record) => isComplete(program, record),
    run: (record) => {
      const gates = silentGates.slice()
      const articles: number[] = []
      const state = complete(record.m, record.n, gates, articles)
      return { verdict: verdicts[state]!, gates, deciding: namesOf(articles, ids) }
    },
    verdictOf: (record) => verdicts[verdictState(program, record)]!,
  }
}

function verdictState(program: DayProgram, record: RecordOfFacts): number {
  return settled(masksOf(program, record)) ?? walkVerdict(program, record, (r) => masksOf(program, r), true).state
}

function namesOf(articles: number[], ids: readonly string[]): readonly string[] {
  sort(articles)
  const names: string[] = []
  let last = -1
  for (const article of articles) {
    if (article !== last) names.push(ids[article]!)
    last = article
  }
  return names
}

/** By insertion: they are few and nearly in order, and the platform's sort costs more than the whole decision. */
function sort(articles: number[]): void {
  for (let i = 1; i < articles.length; i++) {
    const article = articles[i]!
    let at = i
    for (; at > 0 && articles[at - 1]! > article; at--) articles[at] = articles[at - 1]!
    articles[at] = article
  }
}

export function isComplete(program: DayProgram, record: RecordOfFacts): boolean {
  return (
    program.flags.every((flag) => record.m[flag.m] !== unknown) && program.slots.every((slot) => isKnown(slot, record))
  )
}

export function isKnown(slot: FactSlot, { m, n }: RecordOfFacts): boolean {
  switch (slot.kind) {
    case 'number':
      return n[slot.n] === n[slot.n + 1]
    case 'day':
      return m[slot.m] !== unknown && (m[slot.m] === no || n[slot.n] === n[slot.n + 1])
    case 'set': {
      let bits = 0
      for (let w = 0; w < slot.classes.width; w++) bits += countBits(m[slot.m + w]!)
      return bits === 1
    }
    case 'words': {
      const { width } = slot.classes
      for (let w = 0; w < width; w++) if (m[slot.m + width + w] !== 0) return false
      return true
    }
  }
}

function countBits(word: number): number {
  let count = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) count++
  return count
}

/** The interpreter's answer in the same shape: it walks the law's tree and shares no code with the compiled form. */
export function interpret(program: DayProgram, record: RecordOfFacts): Outcome {
  const evaluation = new Evaluation(program, record)
  const masks = evaluation.gateMasks()
  const walked =
    settled(masks) ?? walkVerdict(program, record, (r) => new Evaluation(program, r).gateMasks(), true).state
  const articles = verdictGates(evaluation, walked).flatMap((g) =>
    decidingArticles(evaluation, g).map((d) => d.article),
  )
  const gates = masks.map(highestState)
  return {
    verdict: verdicts[walked]!,
    gates,
    deciding: namesOf(
      articles,
      program.articles.map((a) => a.id),
    ),
  }
}
