/** Ranges of numbers: what is known of one narrows the others, along derivations and declared orders (LANGUAGE §1.4, §1.5). */

import { countAllowed, type LargestSlot, rangeOfLargest } from './largest.ts'
import type { BookLayout } from './layout.ts'
import type { Expression, NumberSlot } from './program.ts'

/** More rounds change nothing in books whose derivations are not circular. */
const rounds = 8

/** Narrows all ranges as far as they follow from each other. False when they contradict: no such transfer exists. */
export function propagate(layout: BookLayout, n: number[]): boolean {
  for (let round = 0; round < rounds; round++) {
    let changed = false
    for (const slot of layout.numbers) {
      if (isLargest(slot)) changed = narrowLargest(slot, n) || changed
      if (slot.expression === undefined) continue
      const [low, high] = rangeOf(slot.expression, n)
      changed = narrow(n, slot.n, low, high) || changed
      if (n[slot.n] !== n[slot.n + 1] || low !== high)
        changed = pushDown(slot.expression, n, n[slot.n]!, n[slot.n + 1]!) || changed
    }
    for (const [less, more] of layout.orders) {
      changed = narrow(n, less, n[less]!, n[more + 1]!) || changed
      changed = narrow(n, more, n[less]!, Number.POSITIVE_INFINITY) || changed
    }
    if (!changed) break
  }
  for (const slot of layout.numbers) if (n[slot.n]! > n[slot.n + 1]!) return false
  return true
}

const isLargest = (slot: NumberSlot): slot is LargestSlot => slot.largest !== undefined

function narrowLargest(slot: LargestSlot, n: number[]): boolean {
  const own = narrow(n, slot.n, ...rangeOfLargest(n, slot))
  return narrow(n, slot.largest.count, ...countAllowed(n, slot)) || own
}

function narrow(n: number[], at: number, low: number, high: number): boolean {
  let changed = false
  if (low > n[at]!) {
    n[at] = low
    changed = true
  }
  if (high < n[at + 1]!) {
    n[at + 1] = high
    changed = true
  }
  return changed
}

/** A difference of counts is never below zero. */
function rangeOf(e: Expression, n: number[]): readonly [number, number] {
  if (e.by === 'slot') return [n[e.n]!, n[e.n + 1]!]
  if (e.by === 'difference') {
    const from = rangeOf(e.from, n)
    const take = rangeOf(e.take, n)
    return [Math.max(0, minus(from[0], take[1])), Math.max(0, minus(from[1], take[0]))]
  }
  let [low, high] = [0, 0]
  for (const part of e.of) {
    const range = rangeOf(part, n)
    low += range[0]
    high += range[1]
  }
  return [low, high]
}

/** Subtraction in which an unknown upper end stays unknown. */
function minus(a: number, b: number): number {
  return a === Number.POSITIVE_INFINITY && b === Number.POSITIVE_INFINITY ? 0 : a - b
}

/** Narrows the sources of a derived number to what its own range allows. */
function pushDown(e: Expression, n: number[], low: number, high: number): boolean {
  if (e.by === 'slot') return narrow(n, e.n, low, high)
  if (e.by === 'difference') {
    const from = rangeOf(e.from, n)
    const take = rangeOf(e.take, n)
    const changed = pushDown(e.from, n, low > 0 ? low + take[0] : 0, high + take[1])
    const most = low > 0 ? minus2(from[1], low) : Number.POSITIVE_INFINITY
    return pushDown(e.take, n, Math.max(0, minus(from[0], high)), most) || changed
  }
  let changed = false
  const whole = rangeOf(e, n)
  for (const part of e.of) {
    const own = rangeOf(part, n)
    const restLow = whole[0] - own[0]
    const restHigh = whole[1] === Number.POSITIVE_INFINITY ? restOf(e.of, part, n) : whole[1] - own[1]
    changed = pushDown(part, n, Math.max(0, minus(low, restHigh)), minus2(high, restLow)) || changed
  }
  return changed
}

function restOf(parts: readonly Expression[], but: Expression, n: number[]): number {
  let high = 0
  for (const part of parts) if (part !== but) high += rangeOf(part, n)[1]
  return high
}

/** The greatest that is left: unknown stays unknown. */
function minus2(a: number, b: number): number {
  return a === Number.POSITIVE_INFINITY ? a : a - b
}
