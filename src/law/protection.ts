/** What national law says of a demand for technology: it shields the holder, empowers who asks, or asks before he hands over. */

import type { Day } from './day.ts'
import { deepFreeze } from './freeze.ts'
import type { Confidence } from './instrument.ts'

export const demanders = ['authority', 'partner', 'customer'] as const
export type Demander = (typeof demanders)[number]

export const demandContexts = [
  'market-entry',
  'licence',
  'joint-venture',
  'security-review',
  'certification',
  'procurement',
  'investigation',
  'court',
] as const
export type DemandContext = (typeof demandContexts)[number]

/** Kinds of data (`data.categories`) that such a demand asks for. */
export const demandedTechnologies = [
  'technology.algorithm',
  'technology.design',
  'technology.encryption_key',
  'technology.source_code',
  'technology.trade_secret',
] as const
export type DemandedTechnology = (typeof demandedTechnologies)[number]

/**
 * One article as it bears on a demand. The books say what a transfer needs; an article that binds an authority towards
 * the holder has no place there, since it changes no verdict on a transfer.
 */
export interface Protection {
  /** `cn.foreign-investment-law-2019/art 22` */
  readonly id: string
  /** Whose law: ISO 3166-1 alpha-2, or `EU`. */
  readonly country: string
  /** `shields` the holder; `empowers` who asks; `hand-over`: what the holder’s own law asks before he gives. */
  readonly side: 'shields' | 'empowers' | 'hand-over'
  readonly instrument: string
  readonly cite: string
  readonly from: Day
  /** Exclusive. */
  readonly until?: Day
  /** One sentence, in our words. */
  readonly gist: string
  /** What follows for the holder. */
  readonly effect: string
  /** What it does not do. */
  readonly limits: string
  readonly confidence: Confidence
  readonly source: string
  /** The day somebody last compared this with its source. */
  readonly checked: Day
  /** Absent: any. */
  readonly technology?: readonly DemandedTechnology[]
  readonly demandedBy?: readonly Demander[]
  readonly contexts?: readonly DemandContext[]
  /** Only a foreign investor, or an enterprise with foreign capital. */
  readonly foreignInvestedOnly?: true
}

/** Whether an investor may itself go to arbitration over a clause between States. */
export interface InvestorClaim {
  readonly agreement: string
  /** As findings name it. */
  readonly article: string
  readonly open: boolean
  readonly says: string
  readonly cite: string
  readonly confidence: Confidence
}

export const protections = (list: readonly Protection[]): readonly Protection[] => deepFreeze(list)

export const investorClaims = (list: readonly InvestorClaim[]): readonly InvestorClaim[] => deepFreeze(list)
