/** Records of an example (ownership, acts, copies, counts by category) that give the numbers a record asks for. */

import { addDays, countries, type Day, type RecordDerivation } from '../law/index.ts'
import { dateSince } from './age.ts'
import { within } from './dates.ts'
import type { MeasureSlot } from './layout.ts'
import { placesOf } from './measure.ts'
import type { DayProgram } from './program.ts'
import type { RecordOfFacts } from './record.ts'

/** Facts by path; a value that two numbers ask for differently comes out as one of them asks. */
export function recordsFor(
  program: DayProgram,
  record: RecordOfFacts,
  day: Day,
  categories: readonly string[],
  people: number,
): ReadonlyMap<string, unknown> {
  const facts = new Map<string, unknown>()
  for (const { slot } of program.layout.measures) {
    const [low, high] = [record.n[slot.n]!, record.n[slot.n + 1]!]
    const value = Number.isFinite(low) ? low : high
    write(facts, slot, value, day)
  }
  const slots = program.layout.measures.map((m) => m.slot)
  const counts = Object.entries(countsByCategory(slots, record, categories))
  if (counts.length > 0)
    facts.set(
      'data.subjects.countByCategory',
      Object.fromEntries(counts.map(([c, n]) => [c, { people: Math.min(n, people), devices: n, trailing12Months: n }])),
    )
  return facts
}

function write(facts: Map<string, unknown>, slot: MeasureSlot, value: number, day: Day): void {
  const { derivation, entries } = slot.measure
  const listed = entries.filter((e) => within(e, day)).map((e) => e.member)
  switch (derivation.by) {
    case 'share':
      if (value > 0) facts.set('importer.ownership', [{ country: listed[0], share: value }])
      return
    case 'copyAt':
      if (value > 0) facts.set('localCopy', copyOf(derivation))
      return
    case 'onwardOutside':
      if (value > 0) facts.set('onward', links(derivation, listed, value))
      return
    case 'largest':
      return
    case 'age':
      if (value >= 0) happened(facts, slot, derivation.since, value, day)
  }
}

function copyOf(wanted: Extract<RecordDerivation, { by: 'copyAt' }>): unknown {
  const { country, kind, refreshed } = wanted
  return {
    country,
    kind: kind ?? 'primary',
    complete: true,
    ...(refreshed === undefined ? {} : { refreshed: refreshed[0] }),
  }
}

function links(
  { relations }: Extract<RecordDerivation, { by: 'onwardOutside' }>,
  listed: readonly string[],
  count: number,
): unknown {
  const country = countries.find((c) => !listed.includes(c))
  return Array.from({ length: count }, () => ({ country, relation: relations?.[0] ?? 'processor' }))
}

/**
 * Every category that some number asks about gets one of its own, as large as the numbers need and none forbids: with one
 * left out, the greatest would not be certain.
 */
function countsByCategory(
  slots: readonly MeasureSlot[],
  record: RecordOfFacts,
  categories: readonly string[],
): Readonly<Record<string, number>> {
  const asking = slots.flatMap((slot) => {
    const { derivation } = slot.measure
    if (derivation.by !== 'largest') return []
    const words = derivation.classes.flat()
    const own = categories.filter((c) => words.some((word) => c === word || c.startsWith(`${word}.`)))
    return own.length === 0 ? [] : [{ own, low: record.n[slot.n]!, high: record.n[slot.n + 1]! }]
  })
  const most = (category: string): number =>
    Math.min(...asking.filter((a) => a.own.includes(category)).map((a) => a.high))
  const counts = new Map(asking.flatMap((a) => a.own).map((category) => [category, 0]))
  for (const { own, low } of [...asking].sort((a, b) => b.low - a.low)) {
    if (own.some((category) => counts.get(category)! >= low)) continue
    const roomiest = own.reduce((best, c) => (most(c) > most(best) ? c : best))
    counts.set(roomiest, low)
  }
  return Object.fromEntries(counts)
}

type Event = Extract<RecordDerivation, { by: 'age' }>['since']

function happened(facts: Map<string, unknown>, slot: MeasureSlot, since: Event, age: number, day: Day): void {
  const { derivation, calendar } = slot.measure
  if (derivation.by !== 'age') return
  const on = dateSince(age, derivation.unit, calendar, day) ?? addDays(day, -age)
  if ('fact' in since) facts.set(since.fact, on)
  else if ('act' in since) facts.set('authorityActs', [{ country: placesOf(since)[0], act: since.act, on }])
  else {
    const safeguard = { type: since.safeguard, status: since.statuses?.[0] ?? 'filed', from: on }
    facts.set('safeguards', [...((facts.get('safeguards') ?? []) as readonly unknown[]), safeguard])
  }
}
