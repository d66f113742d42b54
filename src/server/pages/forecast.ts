/** When a count of people may reach its line, told as a range of days: the pace of the last days is drawn from, not fitted. */

export type Forecast =
  /** Nobody is left. */
  | { readonly kind: 'reached' }
  /** The count is unknown. */
  | { readonly kind: 'unknown' }
  /** Fewer whole days than a pace takes. */
  | { readonly kind: 'early'; readonly days: number }
  /** At this pace the count begins anew before the line is reached. */
  | { readonly kind: 'after-restart'; readonly restartsOn: string; readonly days: number }
  /** Between the 10th and the 90th of a hundred; `to` null: in the slower ones the count begins anew first. */
  | {
      readonly kind: 'range'
      readonly from: string
      readonly to: string | null
      readonly restartsOn: string
      readonly days: number
    }

export interface Pace {
  /** People who may still be counted before the line; null: unknown. */
  readonly left: number | null
  /** YYYY-MM-DD, at the exporter. */
  readonly today: string
  /** People newly counted on each whole day of the last 28, in any order. */
  readonly days: readonly number[]
  /** The day on which the count begins anew. */
  readonly restartsOn: string
}

/** Below this, too early to say. */
export const daysMin = 7
const paths = 400
const seed = 0x9e3779b9

/** The same for the same pace: it draws from a generator that always begins alike. */
export function forecastOf({ left, today, days, restartsOn }: Pace): Forecast {
  if (left === null) return { kind: 'unknown' }
  if (left <= 0) return { kind: 'reached' }
  if (days.length < daysMin) return { kind: 'early', days: days.length }
  const horizon = daysBetween(today, restartsOn)
  const random = xorshift32(seed)
  const waits: number[] = []
  for (let path = 0; path < paths; path++) waits.push(waitOn(days, left, horizon, random))
  waits.sort((a, b) => a - b)
  const soon = waits[Math.floor(paths * 0.1)]!
  const late = waits[Math.floor(paths * 0.9)]!
  if (soon >= horizon) return { kind: 'after-restart', restartsOn, days: days.length }
  const to = late >= horizon ? null : dayAfter(today, late)
  return { kind: 'range', from: dayAfter(today, soon), to, restartsOn, days: days.length }
}

/** Days until more are counted than are left, each day like one of those that were; at most the horizon. */
function waitOn(days: readonly number[], left: number, horizon: number, random: () => number): number {
  let counted = 0
  for (let day = 0; day < horizon; day++) {
    counted += days[Math.floor(random() * days.length)]!
    if (counted > left) return day
  }
  return horizon
}

/** Numbers from 0 to below 1 (G. Marsaglia, Xorshift RNGs, 2003: the triple 13, 17, 5). */
function xorshift32(start: number): () => number {
  let state = start
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}

const dayMs = 86_400_000
const msOf = (day: string) => Date.parse(`${day}T00:00:00Z`)
const daysBetween = (from: string, to: string) => Math.max(0, Math.round((msOf(to) - msOf(from)) / dayMs))
export const dayAfter = (day: string, days: number) => new Date(msOf(day) + days * dayMs).toISOString().slice(0, 10)
