/** Days of law: `YYYY-MM-DD` in the calendar of the jurisdiction that asks. `from` is inclusive, `until` exclusive, everywhere. */

export type Day = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day that exists. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string') return false
  const m = shape.exec(text)
  if (m === null) return false
  const [year, month, date] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  const m = shape.exec(day)
  if (m === null) throw new RangeError(`not a day: ${day}`)
  return Math.round(Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3])) / 86_400_000)
}

export function dayOf(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days)
}

/** The same date `years` later; 29 February becomes 1 March in a common year. */
export function addYears(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return isDay(same) ? same : `${year}-03-01`
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day it is in a time zone. @param timeZone IANA name, as books state it */
export function dayIn(timeZone: string, now: Date): Day {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const part = (type: string) => parts.formatToParts(now).find((p) => p.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}
