/** The next day on which the answer may change, the transfer being the same (LANGUAGE §9.5). */

import { type Book, type Day, factOrdinal } from '../law/index.ts'
import { listsFor, type Question, questionFor, stateOf } from './answer.ts'
import { datesOf } from './dates.ts'
import { viewOf } from './fast.ts'
import { type Given, unknownValue } from './given.ts'
import { turningDays } from './held.ts'
import { layoutOf } from './layout.ts'
import { namesOf } from './lists.ts'
import { copyDays, turningDaysOf } from './measure.ts'
import { need } from './program.ts'
import { copyOf, fillFlags, type RecordOfFacts, recordOf } from './record.ts'
import { programOf } from './resolve.ts'
import { unknown } from './ternary.ts'
import { mayDiffer } from './turning.ts'

/** The first day after the question's on which verdict, mechanisms or place of some book differ; null if none is known. */
export function reviewDay(questions: readonly Question[], given: Given): Day | null {
  const { asOf } = given.transfer
  const books = questions.map((q) => q.program.book)
  const last = [...questions]
  const before = last.map(outline)
  for (const day of candidates(books, given, asOf)) {
    const then = movedOn(given, asOf, day)
    for (let i = 0; i < books.length; i++) {
      const earlier = last[i]!
      const now = later(earlier, books[i]!, then, day)
      last[i] = now
      if (now.record === earlier.record && !mayDiffer(earlier.program, now.program, now.record)) continue
      if (differs(now, before[i]!)) return day
    }
  }
  return null
}

/** The question on a later day; the very same record where nothing that the transfer states has turned. */
function later(q: Question, book: Book, then: Given, day: Day): Question {
  if (q.given.values !== then.values || q.presumed.length > 0) return questionFor(book, then, day)
  return { ...q, day, program: programOf(book, day), record: onDay(q, day) }
}

/** Safeguards and copies begin and end, records grow older, and lists of places change; nothing else moves with the day. */
function onDay({ program, record, given }: Question, day: Day): RecordOfFacts {
  if (program.layout.measures.length > 0 || typeof given.transfer.localCopy?.since === 'string') {
    const anew = recordOf(program.layout, given, day)
    return sameNumbers(anew.m, record.m) && sameNumbers(anew.n, record.n) ? record : anew
  }
  if ((given.transfer.safeguards ?? []).length === 0) return record
  const moved = copyOf(record)
  fillFlags(moved, program.layout, given, day)
  return program.layout.flags.every(({ m }) => moved.m[m] === record.m[m])
    ? record
    : { ...moved, complete: record.complete && program.layout.flags.every(({ m }) => moved.m[m] !== unknown) }
}

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean => a.every((x, i) => x === b[i])

/** What must stay the same. */
interface Outline {
  readonly state: number
  readonly mechanisms: string
  readonly places: string
}

function outline(q: Question): Outline {
  const state = stateOf(q)
  return { state, mechanisms: mechanismsOf(q, state), places: placesOf(q) }
}

function differs(q: Question, before: Outline): boolean {
  const state = stateOf(q)
  return state !== before.state || placesOf(q) !== before.places || mechanismsOf(q, state) !== before.mechanisms
}

function mechanismsOf(q: Question, state: number): string {
  return state === need ? JSON.stringify(namesOf(q.program, listsFor(q, state), false)) : ''
}

function placesOf({ program, record }: Question): string {
  return program.places.length === 0 ? '' : viewOf(program, record).placesText()
}

function candidates(books: readonly Book[], given: Given, asOf: Day): readonly Day[] {
  const days = new Set<Day>(copyDays(given, asOf))
  for (const book of books) {
    for (const day of datesOf(book)) if (day > asOf) days.add(day)
    const safeguards = given.transfer.safeguards ?? []
    if (safeguards.length > 0)
      for (const m of book.mechanisms) for (const day of turningDays(m, safeguards, asOf, book.calendar)) days.add(day)
    for (const { slot, limits } of layoutOf(book).measures)
      for (const day of turningDaysOf(slot.measure, limits, given, asOf)) days.add(day)
  }
  if (resetting.some((f) => given.values[f.now] !== 0 || given.values[f.before] !== 0)) {
    const year = Number(asOf.slice(0, 4))
    for (const next of [year + 1, year + 2]) days.add(`${String(next).padStart(4, '0')}-01-01`)
  }
  return [...days].sort()
}

/** Totals that begin anew each year, and the fact that keeps the year before. */
const resetting = [
  { now: factOrdinal('data.subjects.yearToDate'), before: factOrdinal('data.subjects.previousYear') },
  { now: factOrdinal('data.subjects.sensitiveYearToDate'), before: factOrdinal('data.subjects.sensitivePreviousYear') },
]

/** In a later year this year's total is last year's, and then forgotten. Where nothing moves, the facts stay the same object. */
function movedOn(given: Given, asOf: Day, day: Day): Given {
  const years = Math.min(2, Number(day.slice(0, 4)) - Number(asOf.slice(0, 4)))
  if (years <= 0 || resetting.every((f) => given.values[f.now] === 0 && given.values[f.before] === 0)) return given
  let known = moved.get(given)
  if (known === undefined) {
    known = []
    moved.set(given, known)
  }
  known[years] ??= yearsLater(given, years)
  return known[years]
}

const moved = new WeakMap<Given, Given[]>()

function yearsLater(given: Given, years: number): Given {
  const values = given.values.slice()
  for (const { now, before } of resetting) {
    values[before] = years === 1 ? values[now] : values[now] === unknownValue ? unknownValue : 0
    values[now] = 0
  }
  return { ...given, values }
}
