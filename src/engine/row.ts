/** A row of a corridor: how its facts are written down, and where the answer turns as one of its numbers grows. */

import type { DayProgram } from './program.ts'
import { expressionValue, type OpenFact, type RowTest, reads } from './residual.ts'

/** Writes a fact into the row. */
export function setFact(
  program: DayProgram,
  facts: ReadonlyMap<string, OpenFact>,
  row: Float64Array,
  path: string,
  value: unknown,
): void {
  const fact = facts.get(path)
  const slot = program.layout.slotOf.get(path)
  if (fact === undefined || slot === undefined || slot.kind === 'day') return
  if (slot.kind === 'number') row[fact.slot] = value === null ? Number.NaN : (value as number)
  else if (value === null && slot.declaration.nullMeans === 'unknown')
    row.fill(Number.NaN, fact.slot, fact.slot + fact.width)
  else if (slot.kind === 'set') row[fact.slot] = slot.classes.classOf(value as string | null)
  else {
    row.fill(0, fact.slot, fact.slot + fact.width)
    for (const word of value as readonly string[]) {
      const bit = slot.classes.classOf(word)
      const at = fact.slot + Math.floor(bit / 31)
      row[at] = row[at]! | (1 << (bit % 31))
    }
  }
}

/** Values of the fact, the rest of the row being as it is, at which some comparison turns. */
export function cutsOf(
  tests: readonly Extract<RowTest, { kind: 'atLeast' }>[],
  fact: OpenFact | undefined,
  row: Float64Array,
): readonly number[] {
  if (fact === undefined || fact.kind !== 'number') return []
  const cuts = new Set<number>()
  const probe = row.slice()
  const at = (test: (typeof tests)[number], value: number): boolean => {
    probe[fact.slot] = value
    return expressionValue(test.expression, probe) >= test.value
  }
  for (const test of tests) {
    if (!reads(test.expression, fact.slot)) continue
    let [low, high] = [0, Number.MAX_SAFE_INTEGER]
    const first = at(test, low)
    if (first === at(test, high)) continue
    while (high - low > 1) {
      const middle = low + Math.floor((high - low) / 2)
      if (at(test, middle) === first) low = middle
      else high = middle
    }
    cuts.add(high)
  }
  return [...cuts].sort((a, b) => a - b)
}

/** The largest value, counting up from the row's own, up to which the row still passes. */
export function limitOf(
  fact: OpenFact | undefined,
  row: Float64Array,
  passes: (row: Float64Array) => boolean,
  cuts: readonly number[],
): number {
  if (!passes(row)) return -1
  if (fact === undefined) return Number.POSITIVE_INFINITY
  const probe = row.slice()
  for (const cut of cuts) {
    if (cut <= row[fact.slot]!) continue
    probe[fact.slot] = cut
    if (!passes(probe)) return cut - 1
  }
  return Number.POSITIVE_INFINITY
}
