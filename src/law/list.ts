/** Dated lists of places, words or days that conditions refer to (LANGUAGE §7). */

import type { Condition } from './condition.ts'
import type { Day } from './day.ts'
import { deepFreeze } from './freeze.ts'

export interface ListEntry {
  readonly member: string
  readonly from?: Day
  readonly until?: Day
  readonly when?: Condition
  readonly cite: string
  /** The act that ended the entry. */
  readonly endedBy?: string
}

export interface LawList {
  readonly id: string
  readonly of: 'place' | 'word' | 'day'
  readonly entries: readonly ListEntry[]
}

export function list(about: LawList): LawList {
  return deepFreeze({ ...about })
}
