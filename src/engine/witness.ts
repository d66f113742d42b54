/** A whole transfer, with base facts, for a record of which only some facts are settled: the example shown beside a finding. */

import { countries, type Day, dayOf, facts, stateFact } from '../law/index.ts'
import { hasBit } from './classes.ts'
import type { DayProgram, NumberSlot, SetSlot } from './program.ts'
import { propagate } from './ranges.ts'
import { copyOf, type RecordOfFacts } from './record.ts'
import { yes } from './ternary.ts'
import { recordsFor } from './witness-records.ts'

/** What an example says where the record leaves it open, in this order of preference. */
const everyday: ReadonlyMap<string, readonly string[]> = new Map([
  ['data.categories', ['user.contact', 'transaction.order', 'business.record']],
  ['importer.country', ['US', 'JP', 'SG', 'DE', 'IN', 'BR']],
  ['importer.role', ['controller', 'processor']],
  ['importer.relation', ['headquarters', 'affiliate', 'partner']],
  ['exporter.role', ['controller']],
  ['exporter.sector', ['retail']],
  ['importer.sector', ['retail']],
  ['purpose', ['analytics', 'contract']],
  ['data.subjects.kinds', ['customer']],
  ['via', ['transfer']],
])

/** Lists that an example fills rather than leaves empty. */
const filled: ReadonlySet<string> = new Set(['data.categories', 'purpose', 'data.subjects.kinds'])

/**
 * The JSON of a transfer on the day that the record describes; undefined where no base facts give its derived numbers,
 * or no value belongs to a class it asks for. The caller decides it again: whether the JSON is a transfer is not checked.
 */
export function witnessOf(program: DayProgram, record: RecordOfFacts, day: Day): unknown {
  const settled = copyOf(record)
  const numbers = baseNumbers(program, settled)
  if (numbers === undefined) return undefined
  const home = program.book.territory?.[0]?.place ?? program.book.jurisdiction
  const root: Tree = { asOf: day }
  for (const f of facts) {
    const slot = program.layout.slotOf.get(f.path)
    const value = slot === undefined ? standing(f.path, home) : chosenFor(slot, settled, home, numbers)
    if (value === undefined) return undefined
    if (value !== absent) stateFact(root, f.path, value)
  }
  const categories = withCounted(program, settled, ((root.data as Tree).categories ?? []) as readonly string[])
  stateFact(root, 'data.categories', categories)
  const people = numbers.get('data.subjects.count') ?? 1
  for (const [path, value] of recordsFor(program, settled, day, categories, people)) stateFact(root, path, value)
  const copy = program.layout.flags.find((flag) => flag.kind === 'copy' && settled.m[flag.m] === yes)
  if (copy !== undefined) stateFact(root, 'localCopy', { country: copy.of, kind: 'primary', complete: true })
  return root
}

type Tree = Record<string, unknown>

const absent: unique symbol = Symbol('absent')

/** Of a fact that no rule asks: what a transfer has to state, or nothing. */
function standing(path: string, home: string): unknown {
  if (path === 'exporter.country') return home
  if (path === 'data.subjects.count') return 1
  const f = facts.find((d) => d.path === path)!
  if (!('required' in f.default)) return absent
  const preferred = everyday.get(path)?.[0]
  if (preferred === undefined) return f.kind === 'place' ? 'US' : absent
  return f.kind === 'words' ? [preferred] : preferred
}

function chosenFor(
  slot: DayProgram['layout']['slots'][number],
  record: RecordOfFacts,
  home: string,
  numbers: ReadonlyMap<string, number>,
): unknown {
  switch (slot.kind) {
    case 'number':
      return numbers.get(slot.path) ?? absent
    case 'day': {
      if (record.m[slot.m] !== yes) return null
      const known = [record.n[slot.n]!, record.n[slot.n + 1]!].find(Number.isFinite)
      return known === undefined ? '2020-01-01' : dayOf(known)
    }
    case 'set':
      return setValue(slot, record, home)
    case 'words':
      return wordsValue(slot, record, home)
  }
}

function candidates(slot: SetSlot, home: string): Iterable<string | null> {
  const { declaration, classes, path } = slot
  const places = declaration.kind === 'place' || declaration.places === true
  const zone = path.endsWith('.zone')
  const own = path === 'importer.country' || zone ? [] : [home]
  return [
    ...(zone ? [null] : []),
    ...(places ? own : []),
    ...(everyday.get(path) ?? []),
    ...('value' in declaration.default && declaration.default.value === null ? [null] : []),
    ...('value' in declaration.default && typeof declaration.default.value === 'string'
      ? [declaration.default.value]
      : []),
    ...(declaration.values ?? []),
    ...classes.named.filter((name) => name !== null),
    ...(places ? countries : ['x-other']),
  ]
}

/** A number of people in some class of data needs data of the class. */
function withCounted(program: DayProgram, record: RecordOfFacts, categories: readonly string[]): readonly string[] {
  const slot = program.layout.slotOf.get('data.categories')
  const all = [...categories]
  for (const { slot: measured } of program.layout.measures) {
    const { derivation } = measured.measure
    if (slot?.kind !== 'words' || derivation.by !== 'largest' || record.n[measured.n]! <= 0) continue
    const words = derivation.classes.flat()
    if (all.some((c) => words.some((word) => c === word || c.startsWith(`${word}.`)))) continue
    const possible = words.find((word) => isIn(slot, record, slot.m + slot.classes.width, word))
    if (possible !== undefined) all.push(possible)
  }
  return all
}

function isIn(slot: SetSlot, record: RecordOfFacts, from: number, value: string | null): boolean {
  const bit = slot.classes.classOf(value)
  return bit >= 0 && hasBit(record.m, from, bit)
}

function setValue(slot: SetSlot, record: RecordOfFacts, home: string): unknown {
  for (const value of candidates(slot, home)) if (isIn(slot, record, slot.m, value)) return value
  return undefined
}

function wordsValue(slot: SetSlot, record: RecordOfFacts, home: string): unknown {
  const { classes } = slot
  const needed = new Set<number>()
  for (let bit = 0; bit < classes.count; bit++) if (hasBit(record.m, slot.m, bit)) needed.add(bit)
  const chosen: string[] = []
  for (const value of candidates(slot, home)) {
    const bit = value === null ? -1 : classes.classOf(value)
    if (value !== null && needed.delete(bit)) chosen.push(value)
  }
  if (needed.size > 0) return undefined
  if (chosen.length > 0 || !(filled.has(slot.path) || slot.declaration.places === true)) return chosen
  for (const value of candidates(slot, home))
    if (value !== null && isIn(slot, record, slot.m + classes.width, value)) return [value]
  return chosen
}

/** Numbers of the facts, one after the other as small as the ranges allow, and one person where nobody need be. */
function baseNumbers(program: DayProgram, record: RecordOfFacts): ReadonlyMap<string, number> | undefined {
  const { layout } = program
  if (!propagate(layout, record.n)) return undefined
  const found = new Map<string, number>()
  for (const slot of layout.numbers) {
    if (slot.declaration === undefined) continue
    const value = preferred(program, slot, record).find((wanted) => settles(program, record, slot, wanted))
    if (value === undefined) return undefined
    found.set(slot.path, value)
  }
  return found
}

/** As small as may be, else as large as some other number must be. */
function preferred({ layout }: DayProgram, slot: NumberSlot, record: RecordOfFacts): readonly number[] {
  const [low, high] = [record.n[slot.n]!, record.n[slot.n + 1]!]
  const wanted = slot.path === 'data.subjects.count' ? Math.max(low, 1) : low
  const others = layout.numbers.map((other) => record.n[other.n]!)
  return [wanted, low, high, ...new Set(others)].filter(
    (value) => Number.isFinite(value) && value >= low && value <= high,
  )
}

function settles(program: DayProgram, record: RecordOfFacts, slot: NumberSlot, value: number): boolean {
  const before = record.n.slice()
  record.n[slot.n] = value
  record.n[slot.n + 1] = value
  if (propagate(program.layout, record.n)) return true
  before.forEach((n, i) => {
    record.n[i] = n
  })
  return false
}
