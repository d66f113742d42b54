/** What to ask next about a transfer: of the facts that still matter, the one that can be expected to settle most. */

import { type Book, type FactDeclaration, factAt, partsOfCounts, type Transfer } from '../law/index.ts'
import { type Question, questionFor } from './answer.ts'
import { settled } from './branch.ts'
import { deciding } from './decide.ts'
import type { Decision } from './decision.ts'
import { masksOf } from './fast.ts'
import { givenBy } from './given.ts'
import { finished } from './pauses.ts'
import { type FactSlot, need, open } from './program.ts'
import { propagate } from './ranges.ts'
import { copyOf, fill, reopenDerived } from './record.ts'
import { whoseLaw } from './whose.ts'

export interface InterviewQuestion {
  readonly fact: FactDeclaration
  /** The path in `missing` that it answers: of a safeguard's details, more than the fact (`safeguards[cn.scc].from`). */
  readonly path: string
  /** Words, places or steps that some law asked tells apart; any other answer is all one to it. */
  readonly options: readonly string[]
  /** Bits of what is open that the answer can be expected to settle. */
  readonly gain: number
}

export interface InterviewStep {
  /** What is decided so far: what is not stated is unknown. */
  readonly decision: Decision
  /** Undefined when no answer would change anything that is asked for. */
  readonly question?: InterviewQuestion
}

/**
 * @param transfer what has been stated; a key that is absent has not been asked, null has been asked
 * @param declined paths that the person asked cannot answer
 */
export function nextQuestion(transfer: Transfer, books: readonly Book[], declined: ReadonlySet<string>): InterviewStep {
  return finished(questioning(transfer, books, declined))
}

/** As `nextQuestion`, with a pause after each book and each fact. */
export function* questioning(
  transfer: Transfer,
  books: readonly Book[],
  declined: ReadonlySet<string>,
): Generator<void, InterviewStep> {
  const decision = yield* deciding(transfer, books, { strict: true, brief: true })
  const open = [...new Set(decision.jurisdictions.flatMap((j) => j.missing))].filter((path) => !declined.has(path))
  const given = givenBy(transfer, true)
  const asked = whoseLaw(given, books)
  const questions = [...asked.always, ...asked.also].map((book) => questionFor(book, given, transfer.asOf))
  let best: InterviewQuestion | undefined
  for (const path of open) {
    const fact = factAt(path.replace(/\[.*$/, ''))
    if (fact === undefined) continue
    const gain = gainOf(questions, fact)
    if (best === undefined || gain > best.gain) best = { fact, path, options: optionsFor(questions, fact), gain }
    yield
  }
  const whole = partsOfCounts.find(([part]) => part === best?.path)?.[1]
  const first = whole === undefined || !open.includes(whole) ? undefined : factAt(whole)
  if (best !== undefined && first !== undefined) best = { ...best, fact: first, path: first.path }
  return best === undefined ? { decision } : { decision, question: best }
}

/** How much of what is open the answers settle on average; the everyday answer counts for as much as three others. */
function gainOf(questions: readonly Question[], fact: FactDeclaration): number {
  const reading = questions.flatMap((q) => {
    const slot = q.program.layout.slotOf.get(fact.path)
    return slot === undefined ? [] : [{ q, slot }]
  })
  const cells = new Set(reading.flatMap(({ q, slot }) => cellsOf(q, slot)))
  if (cells.size === 0) return 0
  const before = reading.reduce((sum, { q }) => sum + uncertainty(q), 0)
  const usual = 'value' in fact.default ? fact.default.value : undefined
  let [weights, after] = [0, 0]
  for (const cell of cells) {
    const weight = cell === usual || (Array.isArray(usual) && cell === '') ? 3 : 1
    weights += weight
    for (const { q, slot } of reading) after += weight * uncertainty(answered(q, slot, cell))
  }
  return before - after / weights
}

/** Bits of the gates' states; of a question whose verdict is certain, only what keeps its lists open. */
function uncertainty({ program, record }: Question): number {
  const masks = masksOf(program, record)
  const state = settled(masks)
  let bits = 0
  for (let g = 0; g < masks.length; g++) bits += Math.log2(states(masks[g]!))
  if (state === undefined) return bits + 1
  return state === need ? bits / 4 : state === open ? 0 : bits / 16
}

function states(mask: number): number {
  let count = 0
  for (let m = mask; m !== 0; m &= m - 1) count++
  return count
}

type Cell = string | number | null

/** One answer for each set of answers that the law of the day tells apart. An empty text stands for an empty list. */
function cellsOf({ program }: Question, slot: FactSlot): readonly Cell[] {
  switch (slot.kind) {
    case 'set':
      return slot.classes.named
    case 'words':
      return ['', ...slot.classes.named.filter((name) => name !== null)]
    case 'day':
      return []
    case 'number': {
      const limits = program.atoms.flatMap((a) => (a.kind === 'atLeast' ? [a.value] : []))
      return [0, ...limits.filter(Number.isInteger).flatMap((limit) => [limit - 1, limit])].filter((n) => n >= 0)
    }
  }
}

function answered(q: Question, slot: FactSlot, cell: Cell): Question {
  const record = copyOf(q.record)
  fill(record, slot, slot.kind === 'words' ? (cell === '' ? [] : [cell]) : cell)
  if (slot.kind === 'number') {
    reopenDerived(record, q.program.layout)
    if (!propagate(q.program.layout, record.n)) return q
  }
  return { ...q, record }
}

function optionsFor(questions: readonly Question[], fact: FactDeclaration): readonly string[] {
  if (fact.path === 'safeguards') return stepsOpen(questions)
  const named = questions.flatMap((q) => {
    const slot = q.program.layout.slotOf.get(fact.path)
    return slot?.kind === 'set' || slot?.kind === 'words' ? slot.classes.named.filter((name) => name !== null) : []
  })
  const words = new Set([...(fact.kind === 'choice' ? (fact.values ?? []) : []), ...named])
  return fact.values === undefined ? [...words] : fact.values.filter((word) => words.has(word))
}

/** Steps of the day's law that a safeguard of the transfer could have done. */
function stepsOpen(questions: readonly Question[]): readonly string[] {
  return [...new Set(questions.flatMap((q) => q.program.steps.filter((s) => s.mechanism?.accepts).map((s) => s.id)))]
}
