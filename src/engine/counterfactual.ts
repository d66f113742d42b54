/** The smallest single changes of fact that would make a transfer lawful (LANGUAGE §9.4). Steps are never repeated here. */

import { type Book, factOrdinal, facts } from '../law/index.ts'
import { passingState, type Question, questionFor } from './answer.ts'
import type { Counterfactual, FactChange } from './decision.ts'
import { EngineError } from './errors.ts'
import { type Given, unknownValue, withValue } from './given.ts'
import { open, type SetSlot, verdicts } from './program.ts'
import { propagate } from './ranges.ts'
import { copyOf, fill } from './record.ts'
import { whoseLaw } from './whose.ts'

const evaluationLimit = 200
const resultLimit = 5

interface Move {
  readonly change: FactChange
  readonly given: Given
}

/** Changes, mildest of each fact first, under which every law asked lets the transfer pass. */
export function wouldBePermitted(
  books: readonly Book[],
  given: Given,
  questions: readonly Question[],
): readonly Counterfactual[] {
  const found: Counterfactual[] = []
  let left = evaluationLimit
  for (const scale of scales(questions, given)) {
    for (const move of scale) {
      if (left-- <= 0 || found.length >= resultLimit) return found
      const state = overall(books, questions, move)
      if (state > open) continue
      found.push({ changes: [move.change], verdict: verdicts[state]!, text: inWords(move.change) })
      break
    }
  }
  return found
}

/** The strictest state under the change; anything above `open` where some completion would not pass. */
function overall(books: readonly Book[], questions: readonly Question[], move: Move): number {
  if (move.change.fact === 'importer.country') return elsewhere(books, questions, move.given)
  let state = 0
  for (const q of questions) {
    state = Math.max(state, passingState(changed(q, move.given)))
    if (state > open) return state
  }
  return state
}

/** With another importer, other countries' law may speak. */
function elsewhere(books: readonly Book[], questions: readonly Question[], given: Given): number {
  const asked = books.length === questions.length ? questions.map((q) => q.program.book) : booksAsked(books, given)
  let state = 0
  for (const book of asked) {
    const known = questions.find((q) => q.program.book === book)
    const q = known === undefined ? questionFor(book, given, given.transfer.asOf) : changed(known, given)
    state = Math.max(state, passingState(q))
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
  if (q.presumed.length > 0) return questionFor(q.program.book, given, q.day)
  const record = copyOf(q.record)
  const { layout } = q.program
  let counts = false
  for (const slot of layout.slots) {
    if (slot.ordinal < 0 || given.values[slot.ordinal] === q.given.values[slot.ordinal]) continue
    fill(record, slot, given.values[slot.ordinal])
    counts ||= slot.kind === 'number'
  }
  if (counts) {
    for (const slot of layout.numbers) if (slot.ordinal < 0) fill(record, slot, unknownValue)
    if (!propagate(layout, record.n)) return questionFor(q.program.book, given, q.day)
  }
  return { ...q, given, record }
}

/** Moves on one scale, mildest first: only the first that succeeds is told. */
function scales(questions: readonly Question[], given: Given): readonly (readonly Move[])[] {
  return facts.flatMap((f, ordinal): readonly (readonly Move[])[] => {
    if (f.changeable === undefined || given.values[ordinal] === unknownValue) return []
    switch (f.changeable) {
      case 'drop-words':
        return dropWords(questions, given, ordinal)
      case 'fewer':
        return [fewer(questions, given, ordinal)]
      case 'other-choice':
        return (f.values ?? [])
          .filter((value) => value !== given.values[ordinal])
          .map((value) => [{ change: { fact: f.path, to: value }, given: withValue(given, ordinal, value) }])
      case 'other-place':
        return otherPlaces(questions, given, ordinal)
      default:
        throw new EngineError(`${f.path}: no move is known for ${String(f.changeable satisfies never)}`)
    }
  })
}

/** Words that no atom of the books tells apart go together; one group alone, then all of a group's complement but one. */
function dropWords(questions: readonly Question[], given: Given, ordinal: number): readonly (readonly Move[])[] {
  const words = given.values[ordinal] as readonly string[]
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const key = questions
      .map((q) => {
        const slot = q.program.layout.slotOf.get(facts[ordinal]!.path)
        return slot?.kind === 'words' ? slot.classes.classOf(word) : 0
      })
      .join(',')
    groups.set(key, [...(groups.get(key) ?? []), word])
  }
  const move = (drop: readonly string[]): Move => ({
    change: { fact: facts[ordinal]!.path, drop },
    given: withValue(
      given,
      ordinal,
      words.filter((w) => !drop.includes(w)),
    ),
  })
  const sets = [...groups.values()]
  const single = sets.filter((s) => s.length < words.length).map((drop) => [move(drop)])
  const pairs = sets
    .flatMap((a, i) => sets.slice(i + 1).map((b) => [...a, ...b]))
    .filter((p) => p.length < words.length)
  const personal = words.filter((w) => w === 'user' || w.startsWith('user.'))
  const noPerson = facts[ordinal]!.path === 'data.categories' && personal.length > 2 && personal.length < words.length
  return single.length === 0 ? [] : [...single, [...pairs.map(move), ...(noPerson ? [move(personal)] : [])]]
}

const countOrdinal = factOrdinal('data.subjects.count')
const sensitiveOrdinal = factOrdinal('data.subjects.sensitiveCount')

/** To one below a limit that the books know, nearest first. Sensitive people taken away leave the total as well. */
function fewer(questions: readonly Question[], given: Given, ordinal: number): readonly Move[] {
  const path = facts[ordinal]!.path
  const now = given.values[ordinal] as number
  const targets = new Set<number>()
  for (const { program, record } of questions) {
    const { n } = record
    for (const atom of program.atoms) {
      if (atom.kind !== 'atLeast' || n[atom.slot.n] !== n[atom.slot.n + 1]) continue
      const target = now - (n[atom.slot.n]! - (atom.value - 1))
      if (target >= 0 && target < now) targets.add(target)
    }
  }
  return [...targets]
    .sort((a, b) => b - a)
    .map((most) => {
      let changed = withValue(given, ordinal, most)
      const total = changed.values[countOrdinal]
      const sensitive = changed.values[sensitiveOrdinal]
      if (ordinal === sensitiveOrdinal && typeof total === 'number')
        changed = withValue(changed, countOrdinal, total - (now - most))
      else if (typeof sensitive === 'number' && sensitive > most) changed = withValue(changed, sensitiveOrdinal, most)
      return { change: { fact: path, atMost: most }, given: changed }
    })
}

/** One place for each class of places that the books tell apart by name. */
function otherPlaces(questions: readonly Question[], given: Given, ordinal: number): readonly (readonly Move[])[] {
  const path = facts[ordinal]!.path
  const places = new Set<string>()
  for (const { program } of questions) {
    const slot = program.layout.slotOf.get(path) as SetSlot | undefined
    for (const name of slot?.classes.named ?? []) if (name !== null && name !== given.values[ordinal]) places.add(name)
  }
  return [...places].map((to) => [{ change: { fact: path, to }, given: withValue(given, ordinal, to) }])
}

function inWords(change: FactChange): string {
  if (change.drop !== undefined) return `without ${change.drop.join(', ')} in ${change.fact}`
  if (change.atMost !== undefined) return `with ${change.fact} at most ${change.atMost}`
  return `with ${change.fact} ${change.to}`
}
