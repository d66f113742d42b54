/** Mechanisms: the steps law demands, when one counts as held, and when it can be obtained (LANGUAGE §6). */

import type { Condition } from './condition.ts'
import type { Day } from './day.ts'
import { deepFreeze } from './freeze.ts'

/** A stretch of days, `from` inclusive, `until` exclusive, each end open when absent. */
export interface Stretch {
  readonly from?: Day
  readonly until?: Day
}

export interface Mechanism {
  /** The step's name: `cn.scc`. */
  readonly id: string
  readonly title: string
  /** Article(s) under which it is held: cited where it carried the transfer. */
  readonly cite?: readonly string[]
  /** Safeguard statuses that count; absent means it is not held through a safeguard. */
  readonly accepts?: readonly string[]
  /** A condition by which it is held instead (consent). */
  readonly heldWhen?: Condition
  /** When, and by whom, it can be obtained; absent: always. Several windows are alternatives. */
  readonly obtainable?: readonly (Stretch & { readonly when?: Condition; readonly cite?: string })[]
  /** Statutory validity, in years from the safeguard's `from`, chosen by that day. */
  readonly validYears?: readonly (Stretch & { readonly years: number; readonly cite: string })[]
  /** Days that must have passed since the safeguard's `from`. */
  readonly minimumAgeDays?: number
  /** The same in working days of the book's calendar, the day of `from` itself not counted. */
  readonly minimumAgeBusinessDays?: number
  /** Version windows by day of signature: a contract signed in the stretch counts until `countsUntil`. */
  readonly windows?: readonly {
    readonly signedFrom?: Day
    readonly signedUntil?: Day
    readonly countsUntil?: Day
    readonly cite: string
  }[]
  /** The rule by which an unfinished, late or lapsed one fails. */
  readonly late?: string
  /** Companion steps that join every path using it. */
  readonly with?: readonly (Stretch & { readonly step: string; readonly cite: string })[]
  /** Weaker steps whose work it does. */
  readonly implies?: readonly string[]
}

export function mechanism(id: string, about: Omit<Mechanism, 'id'>): Mechanism {
  return deepFreeze({ id, ...about })
}
