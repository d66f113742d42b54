/** The greatest number of people (or devices) in any one class of categories: it follows the counts of the transfer (LANGUAGE §1.4). */

import { type CategoryCount, factOrdinal, type RecordDerivation } from '../law/index.ts'
import type { Range } from './age.ts'
import { type Given, unknownValue } from './given.ts'
import type { NumberSlot } from './program.ts'

export type LargestSlot = NumberSlot & { readonly largest: Largest }

/** Number slots (n) of the counts that it follows. */
export interface Largest {
  readonly count: number
  /** People sent earlier, where the window looks back. */
  readonly earlier: readonly number[]
}

/** Numbers that a record keeps of it, after its least and most. */
export const keptOfLargest = 5

/**
 * What a transfer says of the classes: at least `floor`, by the numbers given; classes of which the number is given hold
 * at most `known`; `shares` classes have none and share the people that are left when those `given` elsewhere are taken
 * away; `capped`: the count of the transfer limits it.
 */
export interface Classes {
  readonly floor: number
  readonly known: number
  readonly shares: number
  readonly given: number
  readonly capped: boolean
  readonly missing: readonly string[]
}

const at = {
  categories: factOrdinal('data.categories'),
  countByCategory: factOrdinal('data.subjects.countByCategory'),
}

export const nothingOfClasses: Classes = { floor: 0, known: 0, shares: 0, given: 0, capped: true, missing: [] }

type Derivation = Extract<RecordDerivation, { by: 'largest' }>

export function classesGiven(derivation: Derivation, given: Given): Classes {
  const stated = given.values[at.categories]
  const present = stated === unknownValue ? undefined : ((stated ?? []) as readonly string[])
  const byCategory = given.values[at.countByCategory]
  const numbers =
    byCategory === unknownValue ? [] : Object.entries((byCategory ?? {}) as Readonly<Record<string, CategoryCount>>)
  let [floor, known, shares, elsewhere] = [0, 0, 0, 0]
  let capped = present === undefined
  for (const words of derivation.classes) {
    const told = present?.filter((category) => isUnder(category, words))
    const untold = present?.some((category) => words.some((word) => isRootOf(category, word))) === true
    if (told?.length === 0 && !untold) continue
    const own = untold ? undefined : told
    const one = classOf(derivation, words, own, numbers)
    floor = Math.max(floor, one.low)
    known = Math.max(known, one.high ?? 0)
    elsewhere += one.here ?? 0
    if (one.high === undefined) capped = true
    if (own !== undefined && one.here === undefined) shares++
  }
  const alone = shares === 1 && elsewhere === 0 && derivation.window === 'transfer'
  const missing = [
    ...(present === undefined ? ['data.categories'] : []),
    ...(capped && !alone ? ['data.subjects.countByCategory'] : []),
  ]
  return { floor, known, shares, given: elsewhere, capped, missing }
}

/** `omic` said alone may be `omic.genomic`. */
const isRootOf = (category: string, word: string): boolean => !category.includes('.') && word.startsWith(`${category}.`)

const isUnder = (category: string, words: readonly string[]): boolean =>
  words.some((word) => category === word || category.startsWith(`${word}.`))

/** At least `low`, at most `high` (undefined: not limited by what is given); of this transfer's people at most `here`. */
function classOf(
  { unit, window }: Derivation,
  words: readonly string[],
  present: readonly string[] | undefined,
  numbers: readonly (readonly [string, CategoryCount])[],
): { readonly low: number; readonly high: number | undefined; readonly here: number | undefined } {
  const own = numbers.filter(([category]) => isUnder(category, words))
  let [low, high, here] = [0, 0, 0]
  let [allKnown, hereKnown] = [true, true]
  const stated = new Set<string>()
  for (const [category, n] of own) {
    const total = window === 'trailing-12-months' ? n.trailing12Months : n[unit]
    const inside = n[unit]
    low = Math.max(low, total ?? 0, inside ?? 0)
    if (typeof total === 'number') high += total
    else allKnown = false
    if (typeof inside === 'number' || typeof total === 'number') {
      here += inside ?? total ?? 0
      stated.add(category)
    } else hereKnown = false
  }
  const complete = present?.every((category) => stated.has(category)) ?? false
  return { low, high: complete && allKnown ? high : undefined, here: complete && hereKnown ? here : undefined }
}

export function keep(n: number[], slot: LargestSlot, classes: Classes): void {
  const { floor, known, shares, given, capped } = classes
  ;[floor, known, shares, given, capped ? 1 : 0].forEach((value, i) => {
    n[slot.n + 2 + i] = value
  })
}

export function kept(n: readonly number[], slot: NumberSlot): Omit<Classes, 'missing'> {
  const [floor, known, shares, given, capped] = n.slice(slot.n + 2, slot.n + 2 + keptOfLargest) as number[]
  return { floor: floor!, known: known!, shares: shares!, given: given!, capped: capped === 1 }
}

/** What the counts allow. */
export function rangeOfLargest(n: readonly number[], slot: LargestSlot): Range {
  const { floor, known, shares, given, capped } = kept(n, slot)
  const { count } = slot.largest
  const low = shares > 0 ? Math.max(floor, Math.ceil((n[count]! - given) / shares)) : floor
  if (!capped) return [low, known]
  return [low, Math.max(known, Math.max(n[count + 1]!, floor) + earlier(n, slot))]
}

const earlier = (n: readonly number[], slot: LargestSlot): number =>
  slot.largest.earlier.reduce((sum, at) => sum + n[at + 1]!, 0)

/** What the number itself, narrowed, says of the count. */
export function countAllowed(n: readonly number[], slot: LargestSlot): Range {
  const { floor, known, shares, given, capped } = kept(n, slot)
  const [low, high] = [n[slot.n]!, n[slot.n + 1]!]
  const rest = earlier(n, slot)
  return [
    capped && known < low && floor + rest < low ? low - rest : 0,
    shares > 0 ? high * shares + given : Number.POSITIVE_INFINITY,
  ]
}

/** Whether, with every count known, it is the count of the transfer and nothing else. */
export function isTheCount(n: readonly number[], slot: LargestSlot): boolean {
  const { floor, known, shares, given, capped } = kept(n, slot)
  return capped && shares === 1 && floor === 0 && known === 0 && given === 0
}
