/** Which defaults mattered: each, taken away alone, would change the verdict or make an offered list insufficient (LANGUAGE §9.3). */

import { facts } from '../law/index.ts'
import type { Question } from './answer.ts'
import { passesAlways, settled, walkVerdict } from './branch.ts'
import type { Assumed } from './decision.ts'
import { masksOf } from './fast.ts'
import { unknownValue, withValue } from './given.ts'
import type { Lists } from './lists.ts'
import { ordinalsOf } from './measure.ts'
import { type DayProgram, need } from './program.ts'
import { propagate } from './ranges.ts'
import { copyOf, fill, openCopy, type RecordOfFacts, refillMeasures, reopenDerived } from './record.ts'
import { unknown, yes } from './ternary.ts'

export function assumedBy(q: Question, state: number, lists: Lists): readonly Assumed[] {
  const { program, given } = q
  return given.assumed.flatMap((ordinal): readonly Assumed[] => {
    const record = withUnknown(q, ordinal)
    if (record === undefined || !matters(program, record, state, lists)) return []
    return [{ fact: facts[ordinal]!.path, value: given.values[ordinal] }]
  })
}

/** The record with one fact unknown; undefined when the day's law does not read it. */
function withUnknown({ program, record, given, day }: Question, ordinal: number): RecordOfFacts | undefined {
  const { layout } = program
  const path = facts[ordinal]!.path
  const slot = program.slots.find((s) => s.ordinal === ordinal)
  const kind = path === 'safeguards' ? 'held' : path === 'localCopy' ? 'copy' : undefined
  const flags = program.flags.filter((f) => f.kind === kind && (kind === 'copy' || f.mechanism?.accepts !== undefined))
  const measures = layout.measures
    .map((m) => m.slot)
    .filter((s) => program.slots.includes(s) && ordinalsOf(s.measure.derivation).includes(ordinal))
  if (slot === undefined && flags.length === 0 && measures.length === 0) return undefined
  const copy = openCopy(record)
  if (slot !== undefined) fill(copy, slot, unknownValue)
  for (const flag of flags) copy.m[flag.m] = unknown
  if (slot?.kind === 'number' || measures.length > 0) {
    refillMeasures(copy, measures, withValue(given, ordinal, unknownValue), day)
    reopenDerived(copy, layout)
    propagate(layout, copy.n)
  }
  return copy
}

function matters(program: DayProgram, record: RecordOfFacts, state: number, lists: Lists): boolean {
  const masks = masksOf(program, record)
  const now = settled(masks) ?? walkVerdict(program, record, (r) => masksOf(program, r), true).state
  if (now !== state) return true
  return state === need && lists.some((list) => !passesAfter(program, record, list))
}

/** Whether the transfer may happen in every completion once the steps are done. */
function passesAfter(program: DayProgram, record: RecordOfFacts, list: readonly number[]): boolean {
  const after = copyOf(record)
  for (const step of list) after.m[program.steps[step]!.flag.m] = yes
  return passesAlways(program, after)
}
