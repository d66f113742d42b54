/** Whether a safeguard of the transfer makes a mechanism held on a day: status, validity, age, version windows (LANGUAGE §6.2). */

import {
  addDays,
  addYears,
  type Calendar,
  type Day,
  factOrdinal,
  type Mechanism,
  type Safeguard,
} from '../law/index.ts'
import { ageOn, daysOfAge } from './age.ts'
import { within } from './dates.ts'
import { type Given, unknownValue } from './given.ts'
import { no, type Ternary, ternary, unknown, yes } from './ternary.ts'

export interface Held {
  readonly held: Ternary
  /** Where held: the rules that carried it. Where one is there and does not count: the rule by which it failed. */
  readonly cites: readonly string[]
  /** Facts that would settle it: `safeguards[cn.scc].from`. */
  readonly missing: readonly string[]
}

const ordinal = factOrdinal('safeguards')

/** @param calendar the book's, for an age in working days */
export function heldBy(mechanism: Mechanism, given: Given, day: Day, calendar?: Calendar): Held {
  if (mechanism.accepts === undefined) return { held: no, cites: [], missing: [] }
  const safeguards = given.values[ordinal]
  if (safeguards === unknownValue) return { held: unknown, cites: [], missing: ['safeguards'] }
  let held: Ternary = no
  const cites = new Set<string>()
  const failed = new Set<string>()
  const missing = new Set<string>()
  for (const s of (safeguards ?? []) as readonly Safeguard[]) {
    if (s.type !== mechanism.id) continue
    const one = counts(mechanism, s, day, calendar)
    held |= one.held
    for (const cite of one.cites) (one.held === yes ? cites : failed).add(cite)
    for (const fact of one.missing) missing.add(`safeguards[${s.type}].${fact}`)
  }
  if (held === yes) return { held, cites: [...new Set([...(mechanism.cite ?? []), ...cites])], missing: [] }
  return { held, cites: [...failed], missing: [...missing] }
}

/** The days after `day` on which a safeguard begins or ceases to count. */
export function turningDays(
  mechanism: Mechanism,
  safeguards: readonly Safeguard[],
  day: Day,
  calendar?: Calendar,
): readonly Day[] {
  const days: Day[] = []
  for (const s of safeguards) {
    if (s.type !== mechanism.id) continue
    if (s.until) days.push(s.until)
    if (!s.from) continue
    days.push(s.from)
    for (const v of mechanism.validYears ?? []) if (within(v, s.from)) days.push(addYears(s.from, v.years))
    if (mechanism.minimumAgeDays !== undefined) days.push(addDays(s.from, mechanism.minimumAgeDays))
    if (mechanism.minimumAgeBusinessDays !== undefined)
      days.push(...daysOfAge(s.from, [mechanism.minimumAgeBusinessDays], 'business-days', calendar, day))
  }
  return days.filter((d) => d > day)
}

function counts(mechanism: Mechanism, s: Safeguard, day: Day, calendar: Calendar | undefined): Held {
  const from = s.from ?? undefined
  const cites: string[] = []
  const missing: string[] = []
  let held: Ternary = yes
  const test = (result: Ternary, fact: string): void => {
    if (result === unknown) missing.push(fact)
    held &= result
  }
  const status = s.status ?? undefined
  test(status === undefined ? unknown : ternary(mechanism.accepts!.includes(status)), 'status')
  test(from === undefined ? unknown : ternary(from <= day), 'from')
  test(ternary(s.until === undefined || s.until === null || day < s.until), 'until')
  test(s.scope === undefined || s.scope === null ? yes : unknown, 'scope')
  if (mechanism.minimumAgeDays !== undefined)
    test(from === undefined ? unknown : ternary(addDays(from, mechanism.minimumAgeDays) <= day), 'from')
  if (mechanism.minimumAgeBusinessDays !== undefined)
    test(from === undefined ? unknown : worked(from, day, mechanism.minimumAgeBusinessDays, calendar), 'from')
  if (mechanism.validYears !== undefined) {
    const version = from === undefined ? undefined : mechanism.validYears.find((v) => within(v, from))
    if (version !== undefined) cites.push(version.cite)
    test(from === undefined ? unknown : ternary(version === undefined || day < addYears(from!, version.years)), 'from')
  }
  if (mechanism.windows !== undefined)
    test(inWindow(mechanism, s, day, cites), s.signedOn === null ? 'signedOn' : 'from')
  if (held !== yes && mechanism.late !== undefined) cites.push(mechanism.late)
  return { held, cites, missing: held === unknown ? [...new Set(missing)] : [] }
}

function worked(from: Day, day: Day, wanted: number, calendar: Calendar | undefined): Ternary {
  const [low, high] = ageOn(from, day, 'business-days', calendar)
  return low >= wanted ? yes : high < wanted ? no : unknown
}

function inWindow(mechanism: Mechanism, s: Safeguard, day: Day, cites: string[]): Ternary {
  const signed = s.signedOn === undefined ? s.from : s.signedOn
  if (signed === undefined || signed === null) return unknown
  for (const w of mechanism.windows ?? []) {
    const stretch = {
      ...(w.signedFrom === undefined ? {} : { from: w.signedFrom }),
      ...(w.signedUntil === undefined ? {} : { until: w.signedUntil }),
    }
    if (!within(stretch, signed)) continue
    cites.push(w.cite)
    if (w.countsUntil === undefined || day < w.countsUntil) return yes
  }
  return no
}
