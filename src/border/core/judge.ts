/** Answers for one person of a flow, from the plan alone: which class she is in, and how far the counters let that class go. */

import { type Day, dayNumber } from '../../law/day.ts'
import type { ClassOutcome, FlowPlan, PersonClass } from '../../plan/plan.ts'

/** Facts of a person that decide: null is unknown. */
export interface Profile {
  readonly residence: string | null
  readonly consent: string | null
}

export const adult = 0
export const child = 1
export const ageUnknown = 2

/** The day number of a person whose birth is unknown, and of one of whom it is not asked. */
export const bornUnknown = -2_147_483_648
export const bornNotAsked = -2_147_483_647

/** An answer for a class; lines are Infinity where there is none. */
export interface Answer {
  readonly permitted: boolean
  readonly counted: boolean
  readonly ordinaryLine: number
  readonly sensitiveLine: number
  /** Index into the flow's classes; -1: a class the plan does not know, which never crosses. */
  readonly outcome: number
}

const unknownClass: Answer = { permitted: false, counted: true, ordinaryLine: 0, sensitiveLine: 0, outcome: -1 }

/** The judge of one flow under one plan. Answers are kept per profile, so a person costs an array look-up. */
export class Judge {
  readonly plan: FlowPlan
  private readonly classes = new Map<string, Answer>()
  private readonly answers: Answer[] = []
  private readonly childUnder: number
  private readonly kind: string

  /** Whether some class of people crosses: then a person who does not may be held for her own answer, not for the plan. */
  readonly someConsentCrosses: boolean

  constructor(plan: FlowPlan, kind: string) {
    this.plan = plan
    this.kind = kind
    this.childUnder = plan.childUnder ?? 0
    this.someConsentCrosses = plan.classes.some((c) => isPermitted(c.verdict))
    for (const [i, outcome] of plan.classes.entries()) this.classes.set(classKey(outcome.of), answerOf(outcome, i))
  }

  /** @param profile index of the interned profile; @param age `adult`, `child` or `ageUnknown` */
  answer(profile: number, facts: Profile, age: number): Answer {
    const at = profile * 3 + age
    const known = this.answers[at]
    if (known !== undefined) return known
    const answer = this.lookUp(facts, age)
    this.answers[at] = answer
    return answer
  }

  /** Whether somebody born on day number `born` is a child on `today` (day number). */
  ageOn(born: number, today: number): number {
    if (this.childUnder === 0 || born === bornNotAsked) return adult
    if (born === bornUnknown) return ageUnknown
    return today < birthday(born, this.childUnder) ? child : adult
  }

  private lookUp(facts: Profile, age: number): Answer {
    const isChild = age === ageUnknown ? null : age === child
    const ofHer = { ...facts, kind: this.kind, child: isChild }
    const exact = this.classes.get(classKey(ofHer))
    return exact ?? this.classes.get(classKey({ ...ofHer, residence: '*' })) ?? unknownClass
  }
}

/** Day number of the birthday on which a person born on `born` reaches `years`. */
export function birthday(born: number, years: number): number {
  const date = new Date(born * 86_400_000)
  return Math.round(Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / 86_400_000)
}

export function today(day: Day): number {
  return dayNumber(day)
}

/** Whether one more (or one known) person may cross with the counters at these values, she included. Unknown counters permit only what has no line. */
export function withinLines(answer: Answer, ordinary: number | null, sensitive: number | null): boolean {
  if (!answer.permitted) return false
  const ordinaryFine =
    answer.ordinaryLine === Number.POSITIVE_INFINITY || (ordinary !== null && ordinary < answer.ordinaryLine)
  const sensitiveFine =
    answer.sensitiveLine === Number.POSITIVE_INFINITY || (sensitive !== null && sensitive < answer.sensitiveLine)
  return ordinaryFine && sensitiveFine
}

function answerOf(outcome: ClassOutcome, index: number): Answer {
  return {
    permitted: isPermitted(outcome.verdict),
    counted: outcome.counted,
    ordinaryLine: outcome.ordinaryLine ?? Number.POSITIVE_INFINITY,
    sensitiveLine: outcome.sensitiveLine ?? Number.POSITIVE_INFINITY,
    outcome: index,
  }
}

/** Two classes with the same key are one. */
export function classKey(of: PersonClass): string {
  return JSON.stringify([of.residence, of.consent, of.kind, of.child])
}

/** Whether people of a class with this verdict cross. */
export function isPermitted(verdict: string): boolean {
  return verdict === 'permitted' || verdict === 'out-of-scope'
}
