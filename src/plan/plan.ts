/** The plan: what of a company's databases crosses, is changed, stays, and why. Plain data; everything the border does follows from it. */

import type { ColumnType } from './catalog.ts'

export const planFormat = 1

/** What happens to a field on the way. `year` keeps the type and sets 1 January of the year. */
export type Treatment =
  | { readonly kind: 'cross' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'tokenise'; readonly domain: string }
  | { readonly kind: 'year' }

/** A reason as people read it: a citation or a rule of the house, and one sentence. */
export interface Reason {
  readonly code: string
  readonly cite: readonly string[]
  readonly text: string
}

export interface ColumnPlan {
  readonly name: string
  /** Number in the source relation (attnum); the identity of a column together with type and modifier. */
  readonly number: number
  readonly type: ColumnType
  readonly modifier: number
  /** As DDL writes it: `character varying(40)`. */
  readonly formatted: string
  readonly category: string
  readonly personal: boolean
  readonly sensitive: boolean
  readonly treatment: Treatment
  /** Why it is changed or stays; absent where it crosses as it is. */
  readonly reason?: Reason
  /** What would let it cross. */
  readonly freedBy: readonly string[]
  /** Name and type of the column abroad; absent when it does not cross. */
  readonly target?: { readonly name: string; readonly type: string; readonly notNull: boolean }
}

export type SubjectPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'own'; readonly column: string }
  /** `by`: the column that holds the key of a row of dataset `of`. */
  | { readonly kind: 'path'; readonly of: string; readonly by: string; readonly whenNull: 'hold' | 'nobody' }

/** Facts of a person, read from the row of the dataset that is its own subject. */
export interface PersonFacts {
  readonly kind: string
  readonly residence: { readonly column: string } | { readonly value: string } | null
  readonly born: string | null
  readonly consent:
    | { readonly column: string; readonly values: ReadonlyMap<string, string> }
    | { readonly value: string }
    | null
}

export interface DatasetPlan {
  readonly dataset: string
  readonly relation: { readonly oid: number; readonly schema: string; readonly table: string }
  /** `crosses`: rows may cross; `facts`: stands on a path only, read for facts of people, nothing of it crosses; `refused`: stays whole. */
  readonly role: 'crosses' | 'facts' | 'refused'
  readonly refusal?: Reason
  readonly key: readonly string[]
  readonly subject: SubjectPlan
  readonly person: PersonFacts | null
  /** In attnum order: all columns of the relation that a decoder sees. */
  readonly columns: readonly ColumnPlan[]
  readonly target: { readonly schema: string; readonly table: string }
  /** For `subject: none` and rows about nobody: whether the non-personal data may cross. */
  readonly nobody: { readonly permitted: boolean; readonly reason: Reason }
  /** Columns that a decoder never sees (generated ones): they stay. */
  readonly hidden?: readonly { readonly name: string; readonly formatted: string; readonly reason: Reason }[]
  /** For progress only; not part of the plan's meaning. */
  readonly estimatedRows: number | null
}

/** One class of people of a flow: everything that decides about a person but the counters. */
export interface PersonClass {
  /**
   * A country; `*` for every other value and for none: the strictest answer among all residences, so that a text that is
   * no country code gains nothing. Null (unknown) stands in a class of its own only where somebody writes one.
   */
  readonly residence: string | null
  readonly consent: string | null
  readonly kind: string
  readonly child: boolean | null
}

export interface ClassOutcome {
  readonly of: PersonClass
  /** The answer for the first person of the year. */
  readonly verdict: string
  readonly reason: Reason
  /** Mechanisms that would open it, each a list of steps. */
  readonly mechanisms: readonly (readonly string[])[]
  /** Whether people crossing under this answer feed the counters. */
  readonly counted: boolean
  /** The first count of ordinary (of sensitive) people that is no longer permitted; null: no such line. */
  readonly ordinaryLine: number | null
  readonly sensitiveLine: number | null
}

/** What must also be done; `within`: a clock in words. */
export interface FlowObligation {
  readonly duty: string
  readonly detail: string
  readonly cite: string
  readonly within?: string
}

export interface FlowPlan {
  readonly flow: string
  readonly from: string
  readonly to: string
  /** Key of the legal entity that exports: counts are kept per entity, over all its places and flows. */
  readonly exporter: string
  readonly onLimit: 'hold' | 'drop'
  /** Rows that were held follow only when two persons have let them go; absent: as soon as they may. */
  readonly release?: 'by-proposal'
  /** The first copy may reach a line: people are admitted in the order of keys. Not part of the plan's meaning. */
  readonly copyInKeyOrder: boolean
  readonly publication: string
  /** In the order of the copy. */
  readonly datasets: readonly DatasetPlan[]
  readonly classes: readonly ClassOutcome[]
  /** Below this age, in years, everything about a person is sensitive; null where the law draws no such line. */
  readonly childUnder: number | null
  readonly obligations: readonly FlowObligation[]
  readonly notAsked: readonly string[]
  readonly unclear: readonly string[]
  /** The next day on which the plan may change. */
  readonly reviewOn: string | null
}

export interface Plan {
  readonly format: number
  readonly day: string
  readonly law: Readonly<Record<string, string>>
  readonly manifest: string
  readonly flows: readonly FlowPlan[]
}
