/** Numbers taken from the records of a transfer on the day of the question, as ranges: share, age, copy, onward (LANGUAGE §1.3, §1.4). */

import {
  type AgeEvent,
  type AuthorityAct,
  type Calendar,
  type Day,
  factOrdinal,
  type ListEntry,
  type LocalCopy,
  type Onward,
  type Owner,
  type RecordDerivation,
  type Safeguard,
} from '../law/index.ts'
import { ageOn, daysOfAge, neverBegun, type Range } from './age.ts'
import { within } from './dates.ts'
import { type Given, unknownValue } from './given.ts'
import { no, type Ternary, ternary, unknown, yes } from './ternary.ts'

/** A derivation that reads records, with what the book gives it. */
export interface Measure {
  readonly derivation: RecordDerivation
  /** Entries of its list, in force or not. */
  readonly entries: readonly ListEntry[]
  readonly calendar?: Calendar
}

/** A range, and the facts that would narrow it to a point. */
export interface Measured {
  readonly range: Range
  readonly missing: readonly string[]
}

const at = {
  ownership: factOrdinal('importer.ownership'),
  safeguards: factOrdinal('safeguards'),
  acts: factOrdinal('authorityActs'),
  copy: factOrdinal('localCopy'),
  onward: factOrdinal('onward'),
  first: factOrdinal('firstTransferOn'),
  countByCategory: factOrdinal('data.subjects.countByCategory'),
  categories: factOrdinal('data.categories'),
}

/** What the number can be where nothing is known. */
export function boundsOf(derivation: RecordDerivation): Range {
  if (derivation.by === 'age') return [neverBegun, Number.POSITIVE_INFINITY]
  return [0, derivation.by === 'share' || derivation.by === 'copyAt' ? 1 : Number.POSITIVE_INFINITY]
}

/** The facts it reads, by ordinal: with one of them unknown it must be taken anew. */
export function ordinalsOf(derivation: RecordDerivation): readonly number[] {
  switch (derivation.by) {
    case 'share':
      return [at.ownership]
    case 'largest':
      return [at.countByCategory, at.categories]
    case 'copyAt':
      return [at.copy]
    case 'onwardOutside':
      return [at.onward]
    case 'age':
      return ['safeguard' in derivation.since ? at.safeguards : 'act' in derivation.since ? at.acts : at.first]
  }
}

/** Of any but `largest`, which follows the counts (largest.ts). */
export function measured(measure: Measure, given: Given, day: Day): Measured {
  const { derivation } = measure
  switch (derivation.by) {
    case 'share':
      return shareOf(derivation.cascade, listOn(measure, day), given)
    case 'copyAt':
      return asNumber(copyCounts(given.values[at.copy], derivation, day))
    case 'onwardOutside':
      return outside(derivation.relations, listOn(measure, day), given)
    case 'age':
      return age(derivation.since, given, day, (since) => ageOn(since, day, derivation.unit, measure.calendar))
    case 'largest':
      return { range: boundsOf(derivation), missing: [] }
  }
}

type Listed = (place: string) => boolean

function listOn({ entries }: Measure, day: Day): Listed {
  const members = entries.filter((e) => within(e, day)).map((e) => e.member)
  return (place) => members.some((member) => place === member || place.startsWith(`${member}-`))
}

/** Sums of shares come out as the decimals they were written in. */
const grid = 1e9
const rounded = (share: number): number => Math.round(share * grid) / grid

function shareOf(cascade: number | undefined, counted: Listed, given: Given): Measured {
  const owners = given.values[at.ownership]
  const range = owners === unknownValue ? ([0, 1] as const) : held((owners ?? []) as readonly Owner[], counted, cascade)
  return { range: [rounded(range[0]), rounded(range[1])], missing: range[0] === range[1] ? [] : ['importer.ownership'] }
}

/** An owner from the list counts whole; any other as far as counted owners hold it. Owners that are not named hold nothing that counts. */
function held(owners: readonly Owner[], counted: Listed, cascade: number | undefined): Range {
  let [low, high] = [0, 0]
  for (const owner of owners) {
    const [least, most] = counted(owner.country) ? [1, 1] : through(owner, counted, cascade)
    low += owner.share * least
    high += owner.share * most
  }
  return [Math.min(1, low), Math.min(1, high)]
}

/** With a cascade, holding so much of an owner is holding all of it, and percentages are never multiplied. */
function through({ ownership }: Owner, counted: Listed, cascade: number | undefined): Range {
  if (ownership === null) return [0, 1]
  const [low, high] = held(ownership ?? [], counted, cascade).map(rounded) as [number, number]
  return cascade === undefined ? [low, high] : [low >= cascade ? 1 : 0, high >= cascade ? 1 : 0]
}

/** Whether the copy is a complete one of the kind asked for, kept in the country on the day. */
export function copyCounts(
  stated: unknown,
  wanted: { readonly country: string; readonly kind?: string; readonly refreshed?: readonly string[] },
  day: Day,
): Ternary {
  if (stated === unknownValue) return unknown
  const copy = stated as LocalCopy | null | undefined
  if (copy === undefined || copy === null) return no
  if (copy.country !== wanted.country && !copy.country.startsWith(`${wanted.country}-`)) return no
  if (typeof copy.since === 'string' && copy.since > day) return no
  let value: Ternary = copy.complete === null ? unknown : ternary(copy.complete !== false)
  if (wanted.kind !== undefined) value &= copy.kind === undefined ? unknown : ternary(copy.kind === wanted.kind)
  if (wanted.refreshed !== undefined)
    value &= typeof copy.refreshed === 'string' ? ternary(wanted.refreshed.includes(copy.refreshed)) : unknown
  return value
}

function asNumber(value: Ternary): Measured {
  return value === unknown
    ? { range: [0, 1], missing: ['localCopy'] }
    : { range: value === yes ? [1, 1] : [0, 0], missing: [] }
}

/** Every link of the chain counts. */
function outside(relations: readonly string[] | undefined, listed: Listed, given: Given): Measured {
  const onward = given.values[at.onward]
  if (onward === unknownValue) return { range: [0, Number.POSITIVE_INFINITY], missing: ['onward'] }
  let [low, high] = [0, 0]
  const count = (links: readonly Onward[]): void => {
    for (const link of links) {
      const sure = relations === undefined || relations.includes(link.relation ?? '')
      const may = sure || link.relation === undefined || link.relation === null
      if (!listed(link.country) && sure) low++
      if (!listed(link.country) && may) high++
      count(link.onward ?? [])
    }
  }
  count((onward ?? []) as readonly Onward[])
  return { range: [low, high], missing: low === high ? [] : ['onward'] }
}

/** An event that did, or may, take place; without a day its day is not known, and may lie ahead if `sure` is false. */
interface Happening {
  readonly on: Day | undefined
  readonly sure: boolean
}

function age(since: AgeEvent, given: Given, day: Day, ageSince: (since: Day) => Range): Measured {
  const { events, missing } = happenings(since, given, day)
  if (events === undefined) return { range: [neverBegun, Number.POSITIVE_INFINITY], missing }
  let [low, high] = [neverBegun, neverBegun]
  for (const { on, sure } of events) {
    const [least, most] = on === undefined ? [0, Number.POSITIVE_INFINITY] : ageSince(on)
    if (sure) low = Math.max(low, least)
    high = Math.max(high, most)
  }
  return { range: [low, high], missing: low === high ? [] : missing }
}

/** The events asked for; undefined where nobody knows of any. `missing` names what is not known of them. */
function happenings(
  since: AgeEvent,
  given: Given,
  day: Day,
): { events?: readonly Happening[]; missing: readonly string[] } {
  if ('fact' in since) {
    const day = given.values[at.first]
    if (day === unknownValue) return { missing: [since.fact] }
    return { events: typeof day === 'string' ? [{ on: day, sure: true }] : [], missing: [] }
  }
  if ('act' in since) {
    const acts = given.values[at.acts]
    if (acts === unknownValue) return { missing: ['authorityActs'] }
    const own = ((acts ?? []) as readonly AuthorityAct[]).filter(
      (a) => a.act === since.act && placesOf(since).some((place) => inPlace(a, place)),
    )
    // An act that is stated has been done, though nobody knows when.
    return { events: own.map((a) => ({ on: a.on ?? undefined, sure: true })), missing: ['authorityActs'] }
  }
  const safeguards = given.values[at.safeguards]
  if (safeguards === unknownValue) return { missing: ['safeguards'] }
  return safeguardsSince(since, (safeguards ?? []) as readonly Safeguard[], day)
}

/** Whose authorities may have done the act. */
export const placesOf = ({ country }: Extract<AgeEvent, { act: string }>): readonly string[] =>
  typeof country === 'string' ? [country] : country

const inPlace = ({ country }: AuthorityAct, place: string): boolean =>
  country === place || country.startsWith(`${place}-`)

function safeguardsSince(
  { safeguard, statuses }: Extract<AgeEvent, { safeguard: string }>,
  all: readonly Safeguard[],
  day: Day,
): { events: readonly Happening[]; missing: readonly string[] } {
  const events: Happening[] = []
  const missing = new Set<string>()
  for (const s of all) {
    if (s.type !== safeguard || (typeof s.until === 'string' && s.until <= day)) continue
    const status = s.status ?? undefined
    if (statuses !== undefined && status !== undefined && !statuses.includes(status)) continue
    const known = statuses === undefined || status !== undefined
    const whole = s.scope === undefined || s.scope === null
    const sure = known && whole
    if (!known) missing.add(`safeguards[${safeguard}].status`)
    if (!whole) missing.add(`safeguards[${safeguard}].scope`)
    if (s.from === undefined || s.from === null) missing.add(`safeguards[${safeguard}].from`)
    events.push({ on: s.from ?? undefined, sure: sure && typeof s.from === 'string' })
  }
  return { events, missing: [...missing] }
}

/** The day after `day` on which a copy begins to be kept. */
export function copyDays(given: Given, day: Day): readonly Day[] {
  const since = (given.values[at.copy] as LocalCopy | null | undefined)?.since
  return typeof since === 'string' && since > day ? [since] : []
}

/** Days after `day` on which the number may come to another side of one of the limits; of lists, the book's own dates tell. */
export function turningDaysOf(measure: Measure, limits: ReadonlySet<number>, given: Given, day: Day): readonly Day[] {
  const { derivation, calendar } = measure
  if (derivation.by !== 'age') return []
  const { since } = derivation
  const ends = (('safeguard' in since ? given.transfer.safeguards : undefined) ?? []).flatMap((s) =>
    'safeguard' in since && s.type === since.safeguard && typeof s.until === 'string' && s.until > day ? [s.until] : [],
  )
  const ages = (happenings(derivation.since, given, day).events ?? []).flatMap(({ on }) =>
    on === undefined ? [] : [...(on > day ? [on] : []), ...daysOfAge(on, limits, derivation.unit, calendar, day)],
  )
  return [...ends, ...ages]
}
