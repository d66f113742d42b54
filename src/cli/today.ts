/** The day it is in a time zone. */

import type { Day } from '../law/index.ts'

/** @param timeZone IANA name, as books state it */
export function dayIn(timeZone: string, now: Date): Day {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const part = (type: string) => parts.formatToParts(now).find((p) => p.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}
