/** The flat record of one transfer for one program of the day: what is known of each fact, as masks and ranges. */

import { dayNumber, factOrdinal } from '../law/index.ts'
import { isBareRoot, maskOf, setBit } from './classes.ts'
import { type Given, unknownValue } from './given.ts'
import { heldBy } from './held.ts'
import { classesGiven, keep, type LargestSlot, nothingOfClasses } from './largest.ts'
import type { BookLayout, MeasureSlot } from './layout.ts'
import { copyCounts, measured } from './measure.ts'
import type { Atom, DayProgram, DaySlot, FactSlot, Flag, NumberSlot, SetSlot } from './program.ts'
import { propagate } from './ranges.ts'
import { no, type Ternary, unknown, yes } from './ternary.ts'

export interface RecordOfFacts {
  /** Flags (three-valued), then for each fact its masks: values that are possible; of words, those present and those that may be. */
  readonly m: number[]
  /** For each number or day: the least and the most it can be, both inclusive. */
  readonly n: number[]
  /** Nothing in it is unknown. Where false, something may be. */
  readonly complete: boolean
}

/** @param day the day of the question, in the calendar of the book's jurisdiction */
export function recordOf(layout: BookLayout, given: Given, day: string): RecordOfFacts {
  const record = {
    m: new Array<number>(layout.masksLength).fill(0),
    // Not a whole number at first, so that the engine keeps numbers in it unboxed.
    n: new Array<number>(layout.numbersLength).fill(0.5),
    complete: layout.slots.every((slot) => slot.ordinal < 0 || isKnown(slot, given.values[slot.ordinal])),
  }
  for (const slot of layout.slots) fill(record, slot, slot.ordinal < 0 ? unknownValue : given.values[slot.ordinal])
  fillFlags(record, layout, given, day)
  fillMeasures(record, layout, given, day)
  for (const flag of layout.flags) if (record.m[flag.m] === unknown) record.complete = false
  // Counts that contradict each other say nothing: all become unknown, so that nothing is permitted by them.
  if (!propagate(layout, record.n)) {
    for (const slot of layout.numbers) fill(record, slot, unknownValue)
    fillMeasures(record, layout, given, day)
    record.complete = false
  }
  for (const { slot } of layout.measures) if (record.n[slot.n] !== record.n[slot.n + 1]) record.complete = false
  return record
}

function isKnown(slot: FactSlot, value: unknown): boolean {
  if (value === unknownValue) return false
  return slot.kind !== 'words' || !Array.isArray(value) || !value.some((word) => isBareRoot(slot.declaration, word))
}

function fillMeasures(record: RecordOfFacts, layout: BookLayout, given: Given, day: string): void {
  for (const { slot } of layout.measures) fillMeasure(record, slot, given, day)
}

function fillMeasure(record: RecordOfFacts, slot: MeasureSlot, given: Given, day: string): void {
  const { derivation } = slot.measure
  if (derivation.by === 'largest') keep(record.n, slot as LargestSlot, classesGiven(derivation, given))
  const [low, high] = measured(slot.measure, given, day).range
  record.n[slot.n] = low
  record.n[slot.n + 1] = high
}

/** Some records unknown: measures that read them are taken anew. */
export function refillMeasures(record: RecordOfFacts, slots: readonly MeasureSlot[], given: Given, day: string): void {
  for (const slot of slots) fillMeasure(record, slot, given, day)
}

/** Sets numbers that follow from others back to what they can be, before the others are narrowed anew. */
export function reopenDerived(record: RecordOfFacts, layout: BookLayout): void {
  for (const slot of layout.numbers)
    if (slot.expression !== undefined || slot.largest !== undefined) fill(record, slot, unknownValue)
}

/** A record of which nothing is known. */
export function nothingKnown({ layout }: { readonly layout: BookLayout }): RecordOfFacts {
  const record: RecordOfFacts = {
    m: new Array<number>(layout.masksLength).fill(unknown),
    n: new Array<number>(layout.numbersLength).fill(0.5),
    complete: false,
  }
  for (const slot of layout.slots) fill(record, slot, unknownValue)
  for (const { slot } of layout.measures)
    if (slot.largest !== undefined) keep(record.n, slot as LargestSlot, nothingOfClasses)
  return record
}

/** What the transfer's records say on the day. */
export function fillFlags(record: RecordOfFacts, layout: BookLayout, given: Given, day: string): void {
  for (const flag of layout.flags) record.m[flag.m] = flagOf(flag, given, day)
}

/** With something in it about to be made unknown, or narrower. */
export function openCopy(record: RecordOfFacts): RecordOfFacts {
  return { m: record.m.slice(), n: record.n.slice(), complete: false }
}

export function copyOf(record: RecordOfFacts): RecordOfFacts {
  return { m: record.m.slice(), n: record.n.slice(), complete: record.complete }
}

export function fill(record: RecordOfFacts, slot: FactSlot, value: unknown): void {
  switch (slot.kind) {
    case 'set':
      fillSet(record.m, slot, value)
      return
    case 'words':
      fillWords(record.m, slot, value)
      return
    case 'day':
      fillDay(record, slot, value)
      return
    case 'number':
      record.n[slot.n] = value === unknownValue ? slot.bounds[0] : (value as number)
      record.n[slot.n + 1] = value === unknownValue ? slot.bounds[1] : (value as number)
  }
}

function fillSet(m: number[], slot: SetSlot, value: unknown): void {
  const { classes } = slot
  if (value === unknownValue) {
    copyMask(classes.all, m, slot.m)
    return
  }
  m.fill(0, slot.m, slot.m + classes.width)
  setBit(m, slot.m, classes.classOf(value as string | null))
}

function fillWords(m: number[], slot: SetSlot, value: unknown): void {
  const { classes } = slot
  const open = slot.m + classes.width
  m.fill(0, slot.m, open + classes.width)
  if (value === unknownValue) copyMask(classes.all, m, open)
  else
    for (const word of (value ?? []) as readonly string[]) {
      setBit(m, slot.m, classes.classOf(word))
      if (isBareRoot(slot.declaration, word))
        maskOf(slot.declaration, classes, [word]).forEach((mask, w) => {
          m[open + w]! |= mask
        })
    }
}

function copyMask(mask: readonly number[], m: number[], at: number): void {
  for (let w = 0; w < mask.length; w++) m[at + w] = mask[w]!
}

/** The mask of a day says whether there is one: no, unknown, yes. */
function fillDay(record: RecordOfFacts, slot: DaySlot, value: unknown): void {
  const known = typeof value === 'string'
  record.m[slot.m] = known ? yes : value === unknownValue ? unknown : no
  record.n[slot.n] = known ? dayNumber(value) : Number.NEGATIVE_INFINITY
  record.n[slot.n + 1] = known ? dayNumber(value) : Number.POSITIVE_INFINITY
}

const safeguards = 'safeguards'
const safeguardsOrdinal = factOrdinal(safeguards)
const copyOrdinal = factOrdinal('localCopy')

function flagOf(flag: Flag, given: Given, day: string): Ternary {
  if (flag.kind === 'held')
    return flag.mechanism === undefined ? no : heldBy(flag.mechanism, given, day, flag.calendar).held
  const wanted = flag.copyKind === undefined ? { country: flag.of } : { country: flag.of, kind: flag.copyKind }
  return copyCounts(given.values[copyOrdinal], wanted, day)
}

/** Shares are told apart to nine decimals (measure.ts). */
const leastOfShare = 1e-9

/** What is known of an atom. */
export function atomValue(atom: Atom, record: RecordOfFacts): Ternary {
  switch (atom.kind) {
    case 'flag':
      return record.m[atom.flag.m]!
    case 'atLeast':
      return record.n[atom.slot.n]! >= atom.value ? yes : record.n[atom.slot.n + 1]! < atom.value ? no : unknown
    case 'after':
    case 'before':
      return dayAtom(atom, record)
    case 'set':
      return setAtom(atom.slot, atom.mask, record.m)
    case 'has':
      return hasAtom(atom.slot, atom.mask, record.m)
    case 'within':
      return withinAtom(atom.slot, atom.mask, record.m)
  }
}

function dayAtom(atom: Extract<Atom, { kind: 'before' | 'after' }>, record: RecordOfFacts): Ternary {
  const there = record.m[atom.slot.m]!
  const [low, high] = [record.n[atom.slot.n]!, record.n[atom.slot.n + 1]!]
  const after = low >= atom.value ? yes : high < atom.value ? no : unknown
  return there & (atom.kind === 'after' ? after : after === unknown ? unknown : yes - after)
}

function setAtom(slot: SetSlot, mask: readonly number[], m: number[]): Ternary {
  let inside = 0
  let outside = 0
  for (let w = 0; w < mask.length; w++) {
    inside |= m[slot.m + w]! & mask[w]!
    outside |= m[slot.m + w]! & ~mask[w]!
  }
  return outside === 0 ? yes : inside === 0 ? no : unknown
}

function hasAtom(slot: SetSlot, mask: readonly number[], m: number[]): Ternary {
  let there = 0
  let may = 0
  for (let w = 0; w < mask.length; w++) {
    there |= m[slot.m + w]! & mask[w]!
    may |= m[slot.m + mask.length + w]! & mask[w]!
  }
  return there !== 0 ? yes : may === 0 ? no : unknown
}

function withinAtom(slot: SetSlot, mask: readonly number[], m: number[]): Ternary {
  let [inside, mayInside, outside, mayOutside] = [0, 0, 0, 0]
  for (let w = 0; w < mask.length; w++) {
    const there = m[slot.m + w]!
    const may = m[slot.m + mask.length + w]!
    inside |= there & mask[w]!
    mayInside |= may & mask[w]!
    outside |= there & ~mask[w]!
    mayOutside |= may & ~mask[w]!
  }
  if (outside !== 0 || (inside | mayInside) === 0) return no
  return mayOutside === 0 && inside !== 0 ? yes : unknown
}

/** The two halves of what is possible: the atom holds, or (of words) one class is there, and the rest. Impossible halves are left out. */
export function split(program: DayProgram, record: RecordOfFacts, atom: Atom): readonly RecordOfFacts[] {
  const halves = [openCopy(record), openCopy(record)] as const
  switch (atom.kind) {
    case 'flag':
      halves[0].m[atom.flag.m] = yes
      halves[1].m[atom.flag.m] = no
      return halves
    case 'set':
      atom.mask.forEach((word, w) => {
        halves[0].m[atom.slot.m + w]! &= word
        halves[1].m[atom.slot.m + w]! &= ~word
      })
      return halves
    case 'has':
    case 'within':
      return splitWords(program, halves, atom)
    case 'atLeast':
      return splitNumber(program, halves, atom.slot, atom.value)
    case 'before':
    case 'after':
      return splitDay(halves, atom)
  }
}

/** Classes that the day's law does not tell apart stand or fall together; one of them stands for all. */
function splitWords(
  program: DayProgram,
  halves: readonly [RecordOfFacts, RecordOfFacts],
  atom: Extract<Atom, { kind: 'has' | 'within' }>,
): readonly RecordOfFacts[] {
  const { m } = halves[0]
  const width = atom.mask.length
  const from = atom.slot.m
  for (const wanted of atom.kind === 'within' ? [false, true] : [true])
    for (let w = 0; w < width; w++) {
      const candidates = m[from + width + w]! & (wanted ? atom.mask[w]! : ~atom.mask[w]!)
      if (candidates === 0) continue
      const bit = candidates & -candidates
      m[from + w]! |= bit
      const group = program.groups.get(atom.slot)!.find((g) => (g[w]! & bit) !== 0)!
      for (const half of halves)
        group.forEach((bits, v) => {
          half.m[from + width + v]! &= ~bits
        })
      return halves
    }
  return []
}

function splitNumber(
  program: DayProgram,
  halves: readonly [RecordOfFacts, RecordOfFacts],
  slot: NumberSlot,
  value: number,
): readonly RecordOfFacts[] {
  const shares = slot.measure?.derivation.by === 'share' || slot.derived?.kind === 'share'
  halves[0].n[slot.n] = shares ? value : Math.ceil(value)
  halves[1].n[slot.n + 1] = shares ? value - leastOfShare : Math.ceil(value) - 1
  return halves.filter((half) => propagate(program.layout, half.n))
}

function splitDay(
  halves: readonly [RecordOfFacts, RecordOfFacts],
  atom: Extract<Atom, { kind: 'before' | 'after' }>,
): readonly RecordOfFacts[] {
  const { slot, value } = atom
  if (halves[0].m[slot.m] === unknown) {
    halves[0].m[slot.m] = yes
    halves[1].m[slot.m] = no
  } else {
    halves[0].n[slot.n] = value
    halves[1].n[slot.n + 1] = value - 1
  }
  return halves
}

/** Facts of the transfer that an unknown atom rests on, as `missing` prints them. */
export function sourcesOf(
  program: DayProgram,
  atom: Atom,
  record: RecordOfFacts,
  given: Given,
  day: string,
): readonly string[] {
  if (atom.kind === 'flag') {
    if (atom.flag.kind === 'copy') return ['localCopy']
    if (given.values[safeguardsOrdinal] === unknownValue) return [safeguards]
    return atom.flag.mechanism === undefined
      ? [safeguards]
      : heldBy(atom.flag.mechanism, given, day, atom.flag.calendar).missing
  }
  const { slot } = atom
  if (slot.kind !== 'number' || slot.declaration !== undefined) return [slot.path]
  const found = new Set<string>()
  const visit = (n: number): void => {
    const source = program.layout.numbers.find((s) => s.n === n)!
    if (record.n[n] === record.n[n + 1]) return
    if (source.declaration !== undefined) found.add(source.path)
    else if (source.measure === undefined) return
    else if (source.largest === undefined)
      for (const path of measured(source.measure, given, day).missing) found.add(path)
    else ofLargest(source as LargestSlot)
  }
  const ofLargest = ({ largest, measure }: LargestSlot): void => {
    for (const n of [largest.count, ...largest.earlier]) visit(n)
    if (measure?.derivation.by === 'largest')
      for (const path of classesGiven(measure.derivation, given).missing) found.add(path)
  }
  const walk = (e: NonNullable<NumberSlot['expression']>): void => {
    if (e.by === 'slot') visit(e.n)
    else if (e.by === 'sum') e.of.forEach(walk)
    else for (const part of [e.from, e.take]) walk(part)
  }
  if (slot.expression === undefined) visit(slot.n)
  else walk(slot.expression)
  return [...found]
}
