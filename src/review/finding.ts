/** What a review answers: the question, the finding with its steps, and what a person must still decide (CONTRACT §4). */

import type { Day } from '../law/index.ts'
import type {
  BoundReason,
  ExceptionCode,
  FindingWord,
  Reading,
  ScopeReason,
  Settlement,
  Topic,
} from '../law/treaty/index.ts'
import type { AssumedParty } from './parties.ts'

export interface Against {
  /** Code of the agreement. */
  readonly agreement: string
  /** One or more topics; several are reviewed together. */
  readonly disciplines: readonly Topic[]
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly complainant: string
  /** Taken as parties although they are none; each from a day, or from the beginning where null. */
  readonly assumeParty?: readonly AssumedParty[]
  /** Of a proposal with several readings. */
  readonly reading?: Reading
  /** Also the clauses that the text keeps as an option. */
  readonly optional?: boolean
}

export interface Step {
  /** The nine of the walk. */
  readonly step:
    | 'identify'
    | 'bond'
    | 'discipline'
    | 'scope'
    | 'trigger'
    | 'limits'
    | 'exceptions'
    | 'enforcement'
    | 'overlap'
  readonly result: string
  readonly cite: string
  /** The text behind it was not compared: from memory. */
  readonly unverified?: true
}

/** One exception as it stands on the facts. */
export interface Plea {
  readonly code: ExceptionCode
  readonly article: string
  readonly cite: string
  readonly state: 'open' | 'closed' | 'complete' | 'unknown'
  /** Why it is closed, or what completes it. */
  readonly because: string
  readonly mustShow: readonly string[]
  readonly judge: string
  readonly burden: string
}

export interface Finding {
  readonly finding: FindingWord
  readonly agreement: string
  /** Short, as in `12.14`; `-` where the agreement has none. */
  readonly article: string
  readonly exception: ExceptionCode | null
  readonly alsoException: ExceptionCode | null
  readonly mustShow: readonly string[]
  /** Questions for a person. */
  readonly needs: readonly string[]
  readonly reason: BoundReason | ScopeReason | null
  /** With `obligation-suspended`, and with a settlement that is suspended. */
  readonly until: Day | null
  readonly disputeSettlement: Settlement
  /** Null where nobody can be asked to judge. `from`: the day from which a case can be brought; null: on the day. */
  readonly enforceable: { readonly forum: string; readonly from: Day | null } | null
  /** What the complainant could do on that day. */
  readonly remedy: string
  readonly pleas: readonly Plea[]
  readonly steps: readonly Step[]
  /** Days since which each side is bound; null where it is not. */
  readonly bond: { readonly respondent: Day | null; readonly complainant: Day | null }
  /** The measure is invented, or a party or a proposal is assumed. */
  readonly hypothetical: boolean
  /** Citations that the finding rests on and nobody has compared with the text. */
  readonly unverified: readonly string[]
  /** One sentence for people: "inconsistent on its face with …; … may be pleaded; … must be shown". */
  readonly words: string
}
