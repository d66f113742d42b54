/** Dates and timestamps from PostgreSQL's binary form to ISO text, and to the first day of their year. */
import { readInt32, readInt64, type Writer, writeAscii, writeInteger, writePadded } from './type-number.ts'

/** Days from 0000-03-01 to 2000-01-01 in the Gregorian calendar, from where PostgreSQL counts. */
const epochDay = 730_425
const daysIn400Years = 146_097
const dayUs = 86_400_000_000n
const dash = 0x2d
const colon = 0x3a
const blank = 0x20
const firstDay = -2_451_545
const infinityDay = 0x7fffffff
const minusInfinityDay = -0x80000000
const infinityUs = 0x7fffffffffffffffn
const minusInfinityUs = -0x8000000000000000n
const firstUs = BigInt(firstDay) * dayUs

/** `2024-02-29`, `0044-03-15 BC`, `infinity`. */
export const writeDate: Writer = (from, start, end, to, at) => {
  if (end - start !== 4) return -1
  const day = readInt32(from, start)
  if (day === infinityDay) return writeAscii('infinity', to, at)
  if (day === minusInfinityDay) return writeAscii('-infinity', to, at)
  const { year, month, dayOfMonth } = civil(day)
  const next = writeDay(year, month, dayOfMonth, to, at)
  return year > 0 ? next : writeAscii(' BC', to, next)
}

/** `2024-02-29 23:59:59.5`. */
export const writeTimestamp: Writer = (from, start, end, to, at) => timestamp(from, start, end, to, at, '')

/** In UTC: `2024-02-29 23:59:59.5+00`. */
export const writeTimestampTz: Writer = (from, start, end, to, at) => timestamp(from, start, end, to, at, '+00')

/** The same type again, at 1 January of its year: 4 bytes. Infinity stays, and so does the first date there is. */
export const dateToYear: Writer = (from, start, end, to, at) => {
  if (end - start !== 4) return -1
  const day = readInt32(from, start)
  const first = day === infinityDay || day === minusInfinityDay ? day : Math.max(firstOfYear(civil(day).year), firstDay)
  to[at] = first >>> 24
  to[at + 1] = first >>> 16
  to[at + 2] = first >>> 8
  to[at + 3] = first
  return at + 4
}

/** The same type again, at the first instant of its year (of its year in UTC, for `timestamptz`): 8 bytes. */
export const timestampToYear: Writer = (from, start, end, to, at) => {
  if (end - start !== 8) return -1
  const us = readInt64(from, start)
  let first = us
  if (us !== infinityUs && us !== minusInfinityUs) {
    first = BigInt(firstOfYear(civil(Number(floorDays(us))).year)) * dayUs
    if (first < firstUs) first = firstUs
  }
  for (let place = 7; place >= 0; place -= 1) {
    to[at + place] = Number(first & 0xffn)
    first >>= 8n
  }
  return at + 8
}

function timestamp(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number, zone: string): number {
  if (end - start !== 8) return -1
  const us = readInt64(from, start)
  if (us === infinityUs) return writeAscii('infinity', to, at)
  if (us === minusInfinityUs) return writeAscii('-infinity', to, at)
  const days = floorDays(us)
  const ofDay = Number(us - days * dayUs)
  const { year, month, dayOfMonth } = civil(Number(days))
  const seconds = Math.floor(ofDay / 1e6)
  let next = writeDay(year, month, dayOfMonth, to, at)
  to[next++] = blank
  next = writePadded(Math.floor(seconds / 3600), 2, to, next)
  to[next++] = colon
  next = writePadded(Math.floor(seconds / 60) % 60, 2, to, next)
  to[next++] = colon
  next = writePadded(seconds % 60, 2, to, next)
  const fraction = ofDay - seconds * 1e6
  if (fraction > 0) next = writeAscii(`.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`, to, next)
  return writeAscii(year > 0 ? zone : `${zone} BC`, to, next)
}

function writeDay(year: number, month: number, dayOfMonth: number, to: Uint8Array, at: number): number {
  const shown = year > 0 ? year : 1 - year
  let next = shown < 10_000 ? writePadded(shown, 4, to, at) : writeInteger(shown, to, at)
  to[next++] = dash
  next = writePadded(month, 2, to, next)
  to[next++] = dash
  return writePadded(dayOfMonth, 2, to, next)
}

function floorDays(us: bigint): bigint {
  return us >= 0n ? us / dayUs : -((-us + dayUs - 1n) / dayUs)
}

/** Year 0 is 1 BC. A year that begins in March has its leap day at its end, which makes the months regular. */
function civil(day: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + epochDay
  const cycle = Math.floor(shifted / daysIn400Years)
  const ofCycle = shifted - cycle * daysIn400Years
  const leapless =
    ofCycle - Math.floor(ofCycle / 1460) + Math.floor(ofCycle / 36_524) - Math.floor(ofCycle / (daysIn400Years - 1))
  const yearOfCycle = Math.floor(leapless / 365)
  const ofYear = ofCycle - (yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const march = Math.floor((5 * ofYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: ofYear - Math.floor((153 * march + 2) / 5) + 1,
  }
}

/** Day number of 1 January. */
function firstOfYear(year: number): number {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return before * 365 + leapDays - 730_119
}
