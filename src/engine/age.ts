/** Time since an event, in days, months or working days, as a range: what a date or a calendar leaves open widens it (LANGUAGE §1.3). */

import { type Calendar, type Day, dayNumber, dayOf } from '../law/index.ts'

export type AgeUnit = 'days' | 'business-days' | 'months'
export type Range = readonly [low: number, high: number]

/** The age of a thing that never was, or lies ahead. */
export const neverBegun = -1

/** Completed days, months or working days from `since` to `day`, the day of the event itself not counted. */
export function ageOn(since: Day, day: Day, unit: AgeUnit, calendar?: Calendar): Range {
  if (since > day) return [neverBegun, neverBegun]
  const age = unit === 'days' ? dayNumber(day) - dayNumber(since) : monthsBetween(since, day)
  return unit === 'business-days' ? workdaysBetween(since, day, calendar) : [age, age]
}

/** A month is complete on the same date of the next, or, where it has none, on the first of the one after. */
function monthsBetween(since: Day, day: Day): number {
  const [year, month, date] = since.split('-').map(Number) as [number, number, number]
  const [toYear, toMonth, toDate] = day.split('-').map(Number) as [number, number, number]
  return (toYear - year) * 12 + (toMonth - month) - (toDate < date ? 1 : 0)
}

/** Outside the days that the calendar covers, each day may be one of work or of rest. */
function workdaysBetween(since: Day, day: Day, calendar: Calendar | undefined): Range {
  const [from, to] = [dayNumber(since), dayNumber(day)]
  if (calendar === undefined) return [0, to - from]
  const { first, worked } = workdaysOf(calendar)
  const clamp = (d: number): number => Math.min(Math.max(d - first + 1, 0), worked.length - 1)
  const [a, b] = [clamp(from), clamp(to)]
  const known = worked[b]! - worked[a]!
  return [known, known + (to - from) - (b - a)]
}

interface Workdays {
  readonly first: number
  /** How many of the first so many days are worked. */
  readonly worked: readonly number[]
}

const counted = new WeakMap<Calendar, Workdays>()

function workdaysOf(calendar: Calendar): Workdays {
  let known = counted.get(calendar)
  if (known === undefined) {
    const first = dayNumber(calendar.from)
    const holidays = new Set(calendar.holidays)
    const workdays = new Set(calendar.workdays ?? [])
    const worked = [0]
    for (let d = first; d < dayNumber(calendar.until); d++) {
      const rest = holidays.has(dayOf(d)) || (isWeekend(calendar, d) && !workdays.has(dayOf(d)))
      worked.push(worked.at(-1)! + (rest ? 0 : 1))
    }
    known = { first, worked }
    counted.set(calendar, known)
  }
  return known
}

/** 1970-01-01 was a Thursday. */
const isWeekend = ({ weekend }: Calendar, day: number): boolean => weekend.includes((((day + 4) % 7) + 7) % 7)

/** Days after `after` on which the age of the event surely reaches one of the limits, or first may. */
export function daysOfAge(
  since: Day,
  limits: Iterable<number>,
  unit: AgeUnit,
  calendar: Calendar | undefined,
  after: Day,
): readonly Day[] {
  const days: Day[] = []
  for (const limit of limits)
    for (const end of [0, 1] as const) {
      const reached = (d: number): boolean => ageOn(since, dayOf(d), unit, calendar)[end] >= limit
      const day = firstDay(dayNumber(since), latestOf(since, limit, unit), reached)
      if (day !== undefined && day > after) days.push(day)
    }
  return days
}

/** No unit is longer than this many days; a calendar with longer rests than that is none. */
function latestOf(since: Day, limit: number, unit: AgeUnit): number {
  return dayNumber(since) + (unit === 'days' ? limit : unit === 'months' ? limit * 31 + 3 : limit * 3 + 60)
}

/** Ages only grow: the first day by halving. */
function firstDay(from: number, to: number, reached: (day: number) => boolean): Day | undefined {
  if (!reached(to)) return undefined
  let [low, high] = [from - 1, to]
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2)
    if (reached(middle)) high = middle
    else low = middle
  }
  return dayOf(high)
}

/** The latest day since which the age is exactly so much on the day; undefined where there is none within two years more. */
export function dateSince(age: number, unit: AgeUnit, calendar: Calendar | undefined, day: Day): Day | undefined {
  const longest = 732 + age * (unit === 'months' ? 31 : 2)
  for (let back = age; back <= longest; back++) {
    const since = dayOf(dayNumber(day) - back)
    const [low, high] = ageOn(since, day, unit, calendar)
    if (low === age && high === age) return since
  }
  return undefined
}
