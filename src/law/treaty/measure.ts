/** A measure: one rule of one country on one day, as trade law looks at it (CONTRACT §4). */

import type { Condition } from '../condition.ts'
import type { Day } from '../day.ts'
import { deepFreeze } from '../freeze.ts'
import type { discriminations, holders, MeasureEffect, measureStates, Objective, YesNoFact } from './vocabulary.ts'

/** `null` is unknown everywhere; a fact that is absent from `facts` is unknown too. */
export interface Measure {
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly country: string
  readonly name: string
  readonly instrument: string
  /** The rule it was derived from: `cn.csl-2016/art 37`. */
  readonly rule?: string
  /** The citation of that rule. */
  readonly cite?: string
  readonly asOf: Day
  /** Absent: in force. */
  readonly status?: (typeof measureStates)[number]
  /** Since when this rule binds; shields of existing measures turn on it. */
  readonly inForceFrom?: Day
  readonly effect: readonly MeasureEffect[]
  /** Free text; what begins with `financial` goes to the finance clauses. */
  readonly sector: string | null
  readonly dataScope: string | null
  readonly appliesTo: string | null
  readonly conditionOfBusiness: boolean | null
  readonly discriminates: (typeof discriminations)[number]
  /** Stated in the law or its preamble; not thereby genuine. */
  readonly statedObjectives: readonly Objective[] | null
  readonly holder: (typeof holders)[number] | null
  readonly procurement: boolean | null
  /** Invented, or dated ahead: stamped on every finding. */
  readonly hypothetical: boolean
  /** A ban by destination: the countries it names. Absent: all, or not known. */
  readonly destinations?: readonly string[]
  /** It only empowers an authority to order: no breach before an order. */
  readonly discretionary?: boolean
  /** It only concerns what foreign authorities or courts ask for. */
  readonly toAuthorities?: boolean
  /** It asks the same at home as across the border. */
  readonly alikeAtHome?: boolean
  /** The stated aims are from memory: they open pleas, and close none. */
  readonly aimsUnverified?: boolean
  readonly facts: Readonly<Record<string, boolean | number | string | null>>
}

const is = (fact: string, values: readonly string[]): Condition => deepFreeze({ op: 'is', fact, values })

const yesNo = (path: string) => ({
  path,
  is: (value: boolean): Condition => is(path, [String(value)]),
})

/** Handles with which agreements state conditions on a measure. */
export const measure = {
  effect: {
    path: 'effect',
    has: (...words: readonly MeasureEffect[]): Condition => deepFreeze({ op: 'has', fact: 'effect', words }),
    within: (...words: readonly MeasureEffect[]): Condition => deepFreeze({ op: 'within', fact: 'effect', words }),
  },
  objectives: {
    path: 'statedObjectives',
    has: (...words: readonly Objective[]): Condition => deepFreeze({ op: 'has', fact: 'statedObjectives', words }),
    /** Not empty, and none but these. */
    within: (...words: readonly Objective[]): Condition =>
      deepFreeze({ op: 'within', fact: 'statedObjectives', words }),
  },
  country: { path: 'country', is: (...places: readonly string[]): Condition => is('country', places) },
  /** Derived: the sector begins with `financial`. */
  financial: yesNo('financial'),
  /** Derived: the sector begins with `audiovisual`. */
  audiovisual: yesNo('audiovisual'),
  procurement: yesNo('procurement'),
  conditionOfBusiness: yesNo('conditionOfBusiness'),
  holder: {
    path: 'holder',
    is: (...values: readonly (typeof holders)[number][]): Condition => is('holder', values),
  },
  discriminates: {
    path: 'discriminates',
    is: (...values: readonly Exclude<(typeof discriminations)[number], 'unknown'>[]): Condition =>
      is('discriminates', values),
  },
  /** In per cent of the value. */
  dutyRate: { path: 'facts.dutyRatePercent', isZero: (): Condition => is('facts.dutyRatePercent', ['0']) },
  /** `measure.fact('massMarket').is(true)` */
  fact: (name: YesNoFact) => yesNo(`facts.${name}`),
}
