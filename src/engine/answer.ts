/** What one book answers about one transfer on one day. */

import type { Book, Day } from '../law/index.ts'
import { assumedBy } from './assumed.ts'
import { mechanismNames, passesAlways, settled, type Walk, walkLists, walkVerdict } from './branch.ts'
import type { Assumed, JurisdictionDecision } from './decision.ts'
import { explanation, gateAnswers, obligations } from './explain.ts'
import { completeState, masksOf } from './fast.ts'
import { type Given, unknownValue } from './given.ts'
import { Evaluation, uncountedBy } from './interpret.ts'
import type { Lists } from './lists.ts'
import { places } from './place.ts'
import { type Atom, closed, type DayProgram, need, open, question, verdicts } from './program.ts'
import { fill, type RecordOfFacts, recordOf, sourcesOf } from './record.ts'
import { programOf } from './resolve.ts'
import { yes } from './ternary.ts'

/** A question put to one book: the program of its day and the record of the transfer. */
export interface Question {
  readonly program: DayProgram
  readonly record: RecordOfFacts
  readonly given: Given
  readonly day: Day
  /** What the law presumes of facts stated as unknown. */
  readonly presumed: readonly Assumed[]
}

export function questionFor(book: Book, given: Given, day: Day): Question {
  const program = programOf(book, day)
  const record = recordOf(program.layout, given, day)
  return { program, record, given, day, presumed: presume(program, record, given) }
}

/** Presumptions act on facts that are unknown, in their order, where their own condition is certain. */
export function presume(program: DayProgram, record: RecordOfFacts, given: Given): readonly Assumed[] {
  const presumed: Assumed[] = []
  for (const p of program.presumptions) {
    const { slot } = p
    if (slot.ordinal < 0 || given.values[slot.ordinal] !== unknownValue) continue
    if (new Evaluation(program, record).value(p.when) !== yes) continue
    fill(record, slot, p.as)
    presumed.push({ fact: slot.path, value: p.as, cite: p.cite })
  }
  return presumed
}

/** The verdict's state in every completion; `question` where completions differ. */
export function stateOf({ program, record }: Question): number {
  if (record.complete) return completeState(program, record)
  const masks = masksOf(program, record)
  return settled(masks) ?? walkVerdict(program, record, (r) => masksOf(program, r), true).state
}

/** As `stateOf`, for those who only ask whether it passes: any state above `open` says that some completion does not. */
export function passingState(q: Question): number {
  if (q.record.complete) return completeState(q.program, q.record)
  if (!passesAlways(q.program, q.record)) return question
  return settled(masksOf(q.program, q.record)) ?? open
}

/** The lists offered under a conditional verdict; none under any other. */
export function listsFor(question: Question, state: number): Lists {
  return state === need ? walkLists(question.program, question.record).lists : []
}

/** The full answer, with its reasons. */
export function answerOf(q: Question): JurisdictionDecision & { readonly state: number } {
  const { program, record, given, day } = q
  const walk = walkVerdict(program, record, (r) => masksOf(program, r), false)
  const { state } = walk
  const evaluation = new Evaluation(program, record)
  const route = state === need ? walkLists(program, record) : undefined
  const lists = route?.lists ?? []
  const atoms = state === question ? walk.decisive : (route?.shortening ?? [])
  const cut = state === question ? walk.cut : (route?.cut ?? false)
  const why = explanation(evaluation, given, day, state)
  const exempting = state === closed || walk.leaves > 1 ? undefined : uncountedBy(evaluation)
  const unclear = [...why.unclear, ...(walk.overBudget ? ['too many facts are unknown to try every combination'] : [])]
  return {
    state,
    code: program.book.jurisdiction,
    verdict: verdicts[state]!,
    mechanisms: mechanismNames(evaluation, lists),
    obligations: state === closed || state === 0 ? [] : obligations(evaluation, given, day),
    place: places(evaluation),
    reasons: why.reasons,
    citations: why.citations,
    missing: missingFacts(q, walk, atoms, cut),
    assumed: [...q.presumed, ...assumedBy(q, state, lists)],
    gates: gateAnswers(evaluation),
    unclear,
    counted: exempting === undefined,
    uncountedBy: exempting === undefined ? null : program.articles[exempting]!.id,
  }
}

function missingFacts(q: Question, walk: Walk, atoms: readonly Atom[], cut: boolean): readonly string[] {
  const found = new Set<string>()
  const add = (atom: Atom): void => {
    for (const path of sourcesOf(q.program, atom, q.record, q.given, q.day)) found.add(path)
  }
  atoms.forEach(add)
  if (cut || walk.overBudget)
    for (const slot of q.program.slots)
      if (slot.ordinal >= 0 && q.given.values[slot.ordinal] === unknownValue) found.add(slot.path)
  return [...found]
}
