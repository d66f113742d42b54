/** What a fact is: one declaration from which the type, the JSON Schema, the question and the condition builders come. */

import type { Condition } from './condition.ts'
import type { Day } from './day.ts'
import { deepFreeze } from './freeze.ts'

export type FactKind = 'choice' | 'place' | 'words' | 'count' | 'share' | 'day' | 'records'

/** The everyday value of an absent fact. `required`: there is none; `unknown`: absent is like null; `same-as`: copied from another fact. */
export type FactDefault =
  | { readonly value: string | number | readonly string[] | null }
  | { readonly sameAs: string }
  | { readonly required: 'always' | 'with-personal-data' }
  | { readonly unknown: true }

/** How a user could change a fact to make a transfer lawful (LANGUAGE §9.4). */
export type FactMove = 'drop-words' | 'fewer' | 'other-choice' | 'other-place'

export interface FactDeclaration {
  readonly path: string
  readonly kind: FactKind
  /** The closed list of words of a `choice` or `words` fact; with `tree`, words are dotted and a word covers those below it. */
  readonly values?: readonly string[]
  readonly tree?: true
  /** A list of places (residence, citizenship) rather than of words. */
  readonly places?: true
  readonly default: FactDefault
  /** What an explicit null means. */
  readonly nullMeans: 'unknown' | 'none'
  readonly unit?: 'people' | 'share'
  readonly resets?: 'year'
  readonly changeable?: FactMove
  readonly meaning: string
  readonly question: { readonly en: string; readonly 'zh-Hans': string; readonly ja: string }
}

/** A fact computed before the question from others by a closed set of derivations (LANGUAGE §1.3). */
export interface DerivedFact {
  readonly path: string
  readonly kind: 'count' | 'share'
  readonly derive: Derivation
  readonly meaning: string
  /** Another fact this one can never exceed; narrowing a range is passed along. */
  readonly atMost?: string
  readonly resets?: 'year'
}

export type Derivation =
  | { readonly by: 'fact'; readonly fact: string }
  /** Of numbers of people or links: an age, a share or a copy stands alone. */
  | { readonly by: 'sum'; readonly of: readonly Derivation[] }
  | { readonly by: 'difference'; readonly from: Derivation; readonly take: Derivation }
  | RecordDerivation

/** Derivations that read the records of a transfer on the day of the question; each gives a range. */
export type RecordDerivation =
  | {
      /** Share of the importer held by owners in a dated list of places. An owner held to `cascade` or more counts whole. */
      readonly by: 'share'
      readonly list: string
      readonly cascade?: number
    }
  | {
      /** The greatest number in any one class; a class is a list of categories. `window`: this transfer, or twelve months back. */
      readonly by: 'largest'
      readonly classes: readonly (readonly string[])[]
      readonly unit: 'people' | 'devices'
      readonly window: 'transfer' | 'trailing-12-months'
    }
  | {
      /** Time since the event began; -1 where there is none or it lies ahead. */
      readonly by: 'age'
      readonly since: AgeEvent
      readonly unit: 'days' | 'business-days' | 'months'
    }
  | {
      /** 1 where a complete copy of this kind is kept in the country, else 0. */
      readonly by: 'copyAt'
      readonly country: string
      readonly kind?: 'primary' | 'copy'
      readonly refreshed?: readonly string[]
    }
  | {
      /** How many onward destinations stand outside a dated list of places; only those of the relations given. */
      readonly by: 'onwardOutside'
      readonly list: string
      readonly relations?: readonly string[]
    }

export type AgeEvent =
  | { readonly fact: 'firstTransferOn' }
  /** The earliest safeguard of the type in one of the statuses (absent: in any). */
  | { readonly safeguard: string; readonly statuses?: readonly string[] }
  /** The earliest such act of an authority of the country, or of any of several. */
  | { readonly act: string; readonly country: string | readonly string[] }

export interface ChoiceFact<V extends string> {
  readonly path: string
  is(...values: readonly V[]): Condition
}
export interface PlaceFact {
  readonly path: string
  is(...places: readonly string[]): Condition
}
export interface WordsFact<V extends string> {
  readonly path: string
  /** Some element is, or lies under, one of the words. */
  has(...words: readonly V[]): Condition
  /** Not empty, and every element is, or lies under, one of the words ("only for"). */
  within(...words: readonly V[]): Condition
}
export interface CountFact {
  readonly path: string
  below(value: number): Condition
  atLeast(value: number): Condition
}
export interface DayFact {
  readonly path: string
  before(day: Day): Condition
  after(day: Day): Condition
}

export const choiceFact = <V extends string>(path: string): ChoiceFact<V> => ({
  path,
  is: (...values) => deepFreeze({ op: 'is', fact: path, values }),
})

export const placeFact = (path: string): PlaceFact => ({
  path,
  is: (...values) => deepFreeze({ op: 'is', fact: path, values }),
})

export const wordsFact = <V extends string>(path: string): WordsFact<V> => ({
  path,
  has: (...words) => deepFreeze({ op: 'has', fact: path, words }),
  within: (...words) => deepFreeze({ op: 'within', fact: path, words }),
})

export const countFact = (path: string): CountFact => ({
  path,
  below: (value) => deepFreeze({ op: 'below', fact: path, value }),
  atLeast: (value) => deepFreeze({ op: 'atLeast', fact: path, value }),
})

export const dayFact = (path: string): DayFact => ({
  path,
  before: (day) => deepFreeze({ op: 'before', fact: path, day }),
  after: (day) => deepFreeze({ op: 'after', fact: path, day }),
})

const asDerivation = (x: Derivation | { readonly path: string }): Derivation =>
  'by' in x ? x : { by: 'fact', fact: x.path }

export function sum(...of: readonly (Derivation | { readonly path: string })[]): Derivation {
  return deepFreeze({ by: 'sum', of: of.map(asDerivation) })
}

export function difference(
  from: Derivation | { readonly path: string },
  take: Derivation | { readonly path: string },
): Derivation {
  return deepFreeze({ by: 'difference', from: asDerivation(from), take: asDerivation(take) })
}

/** Share (0 to 1) of the importer held, directly or through owners, from the places of a list. */
export const shareHeldFrom = (list: string, cascade?: number): Derivation =>
  deepFreeze({ by: 'share', list, ...(cascade === undefined ? {} : { cascade }) })

export const largestClass = (about: Omit<Extract<Derivation, { by: 'largest' }>, 'by'>): Derivation =>
  deepFreeze({ by: 'largest', ...about })

export const ageOf = (since: AgeEvent, unit: 'days' | 'business-days' | 'months'): Derivation =>
  deepFreeze({ by: 'age', since, unit })

export const copyAt = (about: Omit<Extract<Derivation, { by: 'copyAt' }>, 'by'>): Derivation =>
  deepFreeze({ by: 'copyAt', ...about })

export const onwardOutside = (list: string, ...relations: readonly string[]): Derivation =>
  deepFreeze({ by: 'onwardOutside', list, ...(relations.length === 0 ? {} : { relations }) })

/** Declares a derived number; the handle builds conditions, `declaration` goes into the book's `derived`. */
export function derived(
  path: string,
  derive: Derivation,
  about: { meaning: string; atMost?: string; resets?: 'year' },
): CountFact & { readonly declaration: DerivedFact } {
  const kind = derive.by === 'share' ? 'share' : 'count'
  return { ...countFact(path), declaration: deepFreeze({ path, kind, derive, ...about }) }
}
