/** What the law answers for each class of people of a flow, and how far the counters let it go. */

import type { Decision } from '../engine/index.ts'
import { isPermitted, type Law, strictness } from './ask.ts'
import { mechanismsOf, reasonOf } from './explain.ts'
import { type ChildRule, turningNumbers } from './law-words.ts'
import { linesOf } from './lines.ts'
import type { ClassOutcome, PersonClass, Reason } from './plan.ts'
import { consentsOf, type PeopleUnit, type PersonOf, personQuestion, residencesOf, type UnitAsked } from './units.ts'

export interface ClassesOfUnit {
  readonly classes: readonly ClassOutcome[]
  /** Answers whose obligations the flow has: of permitted classes, near and far from their lines; else of the nearest to it. */
  readonly binding: readonly Decision[]
}

type Outcome = Omit<ClassOutcome, 'of'> & { readonly binding: readonly Decision[] }

export function classesOf(law: Law, unit: PeopleUnit, asked: UnitAsked, child: ChildRule | null): ClassesOfUnit {
  const { books, day } = law.setting
  const residences = residencesOf(unit, books, day)
  const cuts = turningNumbers(books, day)
  const ages = child !== null && unit.owns.some((own) => own.born !== null) ? [false, true, null] : [false]
  const classes: ClassOutcome[] = []
  const binding: Decision[] = []
  for (const consent of consentsOf(unit))
    for (const age of ages) {
      const outcome = (residence: string | null): Outcome =>
        age === null
          ? ageUnknown(
              child!,
              asked,
              [false, true].map((c) => outcomeOf(law, asked, { residence, consent, child: c }, cuts)),
            )
          : outcomeOf(law, asked, { residence, consent, child: age }, cuts)
      const each = new Map(residences.asked.map((residence) => [residence, outcome(residence)]))
      const anywhere = strictest([...each.values()])
      const of = (residence: string | null): PersonClass => ({ residence, consent, kind: unit.kind, child: age })
      classes.push(withoutBinding(of('*'), anywhere))
      for (const [place, like] of residences.answeredBy) {
        const own = each.get(like)!
        if (!sameOutcome(own, anywhere)) classes.push(withoutBinding(of(place), own))
      }
      binding.push(...[...each.values()].flatMap((o) => o.binding))
    }
  return { classes, binding }
}

function withoutBinding(of: PersonClass, { binding: _, ...outcome }: Outcome): ClassOutcome {
  return { of, ...outcome }
}

function outcomeOf(law: Law, asked: UnitAsked, who: PersonOf, cuts: readonly number[]): Outcome {
  const first = personQuestion(asked, who)
  const decision = law.permits(first) ? law.askWhole(first) : law.ask(first)
  const { verdict } = decision
  const mechanisms = mechanismsOf(decision)
  const counted = decision.jurisdictions.some((j) => j.counted)
  const near = { verdict, reason: reasonOf(decision), mechanisms }
  if (!isPermitted(verdict)) return { ...near, counted, ordinaryLine: null, sensitiveLine: null, binding: [] }
  const at = (ordinary: number, sensitive: number) => personQuestion(asked, who, { ordinary, sensitive })
  const lines = linesOf((o, s) => law.permits(at(o, s)), first, cuts)
  const answers = lines.asked.map(([o, s]) => law.ask(at(o, s)))
  return {
    ...near,
    counted: answers.some((answer) => answer.jurisdictions.some((j) => j.counted)),
    ordinaryLine: lines.ordinary,
    sensitiveLine: lines.sensitive,
    binding: [decision, ...answers],
  }
}

/** Of a person whose age nobody knows, as of the strictest; and never where it decides on which axis she is counted. */
function ageUnknown(rule: ChildRule, asked: UnitAsked, outcomes: readonly Outcome[]): Outcome {
  const worst = strictest(outcomes)
  const axes = [false, true].map((child) => personQuestion(asked, { residence: null, consent: null, child }).sensitive)
  if (!isPermitted(worst.verdict) || !worst.counted || axes[0] === axes[1]) return worst
  const reason: Reason = {
    code: 'age-unknown',
    cite: rule.cite,
    text: `Nobody knows whether she is under ${rule.under}, and so as what she would be counted.`,
  }
  return { ...worst, verdict: 'undetermined', reason, ordinaryLine: null, sensitiveLine: null, binding: [] }
}

function strictest(outcomes: readonly Outcome[]): Outcome {
  const worst = outcomes.reduce((a, b) => (strictness(b.verdict) > strictness(a.verdict) ? b : a))
  return {
    ...worst,
    counted: outcomes.some((o) => o.counted),
    ordinaryLine: lower(outcomes.map((o) => o.ordinaryLine)),
    sensitiveLine: lower(outcomes.map((o) => o.sensitiveLine)),
  }
}

function lower(lines: readonly (number | null)[]): number | null {
  const drawn = lines.filter((line) => line !== null)
  return drawn.length === 0 ? null : Math.min(...drawn)
}

function sameOutcome(a: Outcome, b: Outcome): boolean {
  return (
    a.verdict === b.verdict &&
    a.counted === b.counted &&
    a.ordinaryLine === b.ordinaryLine &&
    a.sensitiveLine === b.sensitiveLine &&
    JSON.stringify(a.mechanisms) === JSON.stringify(b.mechanisms)
  )
}
