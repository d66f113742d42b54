/** The smallest changes of fact that would make a transfer lawful (LANGUAGE §9.4). Steps are never repeated here. */

import type { Book } from '../law/index.ts'
import { passingState, type Question, questionFor, stateOf } from './answer.ts'
import type { Counterfactual } from './decision.ts'
import { masksOf } from './fast.ts'
import type { Given } from './given.ts'
import { ordinalsOf } from './measure.ts'
import { inWords, type Move, type Scale, scales } from './moves.ts'
import { highestState, open, verdicts } from './program.ts'
import { propagate } from './ranges.ts'
import { copyOf, fill, reopenDerived } from './record.ts'
import { whoseLaw } from './whose.ts'

const evaluationLimit = 200
const resultLimit = 5

/**
 * Changes of up to three facts, fewest and mildest first, under which every law asked lets the transfer pass. No change
 * told contains a smaller one that would do.
 */
export function wouldBePermitted(
  books: readonly Book[],
  given: Given,
  questions: readonly Question[],
): readonly Counterfactual[] {
  return new Search(books, given, questions).found()
}

class Search {
  private readonly books: readonly Book[]
  private readonly given: Given
  private readonly questions: readonly Question[]
  private readonly results: Counterfactual[] = []
  private left = evaluationLimit

  constructor(books: readonly Book[], given: Given, questions: readonly Question[]) {
    this.books = books
    this.given = given
    this.questions = questions
  }

  found(): readonly Counterfactual[] {
    const failing: Failing[] = []
    const blocked = blockedGates(this.questions)
    for (const scale of scales(this.questions, this.given)) {
      if (this.single(scale) || this.over) continue
      failing.push({ scale, clears: this.cleared(scale.at(-1)!, blocked) })
    }
    failing.sort((a, b) => b.clears.size - a.clears.size)
    for (const size of [2, 3])
      for (const chosen of combinations(failing.slice(0, joined[size]), size, blocked.size)) {
        if (this.over) return this.results
        this.together(chosen)
      }
    return this.results
  }

  private get over(): boolean {
    return this.left <= 0 || this.results.length >= resultLimit
  }

  private single(scale: Scale): boolean {
    return scale.some((move) => !this.over && this.succeeds([move]))
  }

  /** Where the strongest of each succeed together, each is made as mild as the others allow. */
  private together(chosen: readonly Scale[]): void {
    const moves = chosen.map((scale) => scale.at(-1)!)
    if (this.results.some((r) => r.changes.every((c) => moves.some((m) => m.change.fact === c.fact)))) return
    if (!this.passes(moves)) return
    chosen.forEach((scale, i) => {
      const milder = scale.slice(0, -1).find((move) => this.left > 0 && this.passes(moves.with(i, move)))
      if (milder !== undefined) moves[i] = milder
    })
    this.succeeds(moves)
  }

  private passes(moves: readonly Move[]): boolean {
    return this.state(moves) <= open
  }

  private succeeds(moves: readonly Move[]): boolean {
    const state = this.state(moves)
    if (state > open) return false
    const changes = moves.map((m) => m.change)
    this.results.push({ changes, verdict: verdicts[state]!, text: changes.map(inWords).join(' and ') })
    return true
  }

  private state(moves: readonly Move[]): number {
    this.left--
    return overall(this.books, this.questions, moves, applied(this.given, moves))
  }

  /** Gates that keep the transfer from passing and no longer would: what makes a change worth joining to others. */
  private cleared(move: Move, blocked: ReadonlySet<string>): ReadonlySet<string> {
    const given = applied(this.given, [move])
    const still = blockedGates(this.questions.map((q) => changed(q, given)))
    return new Set([...blocked].filter((gate) => !still.has(gate)))
  }
}

function applied(given: Given, moves: readonly Move[]): Given {
  return moves.reduce((so, move) => move.apply(so), given)
}

function blockedGates(questions: readonly Question[]): ReadonlySet<string> {
  const blocked = new Set<string>()
  questions.forEach(({ program, record }, i) => {
    const masks = masksOf(program, record)
    for (let g = 0; g < masks.length; g++) if (highestState(masks[g]!) > open) blocked.add(`${i} ${g}`)
  })
  return blocked
}

/** Of how many scales, those that clear most first, so many are joined: there are hundreds of pairs, and thousands of threes. */
const joined: Readonly<Record<number, number>> = { 2: 40, 3: 12 }

interface Failing {
  readonly scale: Scale
  readonly clears: ReadonlySet<string>
}

/** Sets of so many scales of different facts: first those that clear every blocked gate between them, then the others. */
function combinations(from: readonly Failing[], size: number, blocked: number): readonly (readonly Scale[])[] {
  const [clearing, others]: [(readonly Scale[])[], (readonly Scale[])[]] = [[], []]
  for (const set of subsets(from, size)) {
    const chosen = set.map((s) => s.scale)
    if (new Set(chosen.map((scale) => scale[0]!.ordinal)).size < size) continue
    const cleared = new Set(set.flatMap((s) => [...s.clears])).size === blocked
    if (cleared) clearing.push(chosen)
    else others.push(chosen)
  }
  return [...clearing, ...others]
}

function* subsets<T>(from: readonly T[], size: number, start = 0): Iterable<readonly T[]> {
  if (size === 0) yield []
  else
    for (let i = start; i <= from.length - size; i++)
      for (const rest of subsets(from, size - 1, i + 1)) yield [from[i]!, ...rest]
}

/** The strictest state under the changes; anything above `open` where some completion would not pass. */
function overall(books: readonly Book[], questions: readonly Question[], moves: readonly Move[], given: Given): number {
  if (moves.some((m) => m.change.fact === 'importer.country')) return elsewhere(books, questions, given)
  let state = 0
  for (const q of questions) {
    state = Math.max(state, verdictState(changed(q, given)))
    if (state > open) return state
  }
  return state
}

/** Deciding again must give one verdict: that every completion passes does not yet say which. */
function verdictState(q: Question): number {
  const state = passingState(q)
  return state > open || q.record.complete ? state : stateOf(q)
}

/** With another importer, other countries' law may speak. */
function elsewhere(books: readonly Book[], questions: readonly Question[], given: Given): number {
  const asked = books.length === questions.length ? questions.map((q) => q.program.book) : booksAsked(books, given)
  let state = 0
  for (const book of asked) {
    const known = questions.find((q) => q.program.book === book)
    const q = known === undefined ? questionFor(book, given, given.transfer.asOf) : changed(known, given)
    state = Math.max(state, verdictState(q))
    if (state > open) return state
  }
  return state
}

function booksAsked(books: readonly Book[], given: Given): readonly Book[] {
  const asked = whoseLaw(given, books)
  return [...asked.always, ...asked.also]
}

/** The same question with some facts changed; what is laid out already stays. */
function changed(q: Question, given: Given): Question {
  const measuredAnew = q.program.layout.measures.some(({ slot }) =>
    ordinalsOf(slot.measure.derivation).some((ordinal) => given.values[ordinal] !== q.given.values[ordinal]),
  )
  if (q.presumed.length > 0 || measuredAnew) return questionFor(q.program.book, given, q.day)
  const record = copyOf(q.record)
  const { layout } = q.program
  let counts = false
  for (const slot of layout.slots) {
    if (slot.ordinal < 0 || given.values[slot.ordinal] === q.given.values[slot.ordinal]) continue
    fill(record, slot, given.values[slot.ordinal])
    counts ||= slot.kind === 'number'
  }
  if (counts) {
    reopenDerived(record, layout)
    if (!propagate(layout, record.n)) return questionFor(q.program.book, given, q.day)
  }
  return { ...q, given, record }
}
