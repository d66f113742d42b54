/** True conflicts between the laws asked: one demands what another forbids (LANGUAGE §4.11). They stand beside the verdict and never soften it. */

import { type DutyClock, factOrdinal } from '../law/index.ts'
import { type Question, questionFor } from './answer.ts'
import type { Conflict, ConflictParty, JurisdictionDecision } from './decision.ts'
import { decidingArticles } from './explain.ts'
import { withValue } from './given.ts'
import { Evaluation } from './interpret.ts'
import { type ArticleEffect, closed, type DayProgram, highestState, lowestState, need } from './program.ts'
import { no, type Ternary, yes } from './ternary.ts'

/** A question, and what its book answered. */
export interface Answered {
  readonly question: Question
  readonly answer: JurisdictionDecision
}

/** Every book asked takes part, one whose gates are all silent too: a law may order an act and ask nothing of the transfer. */
export function conflictsOf(answered: readonly Answered[]): readonly Conflict[] {
  if (answered.length < 2) return []
  const found = new Conflicts(answered.map((a) => new Side(a)))
  return [...found.ofPlace(), ...found.ofActs(), ...found.ofKeeping(), ...found.ofSteps()]
}

/** What one law contributes: an article that stands, for certain or perhaps. */
interface Standing {
  readonly side: Side
  readonly article: number
  readonly effect: ArticleEffect
  readonly value: Ternary
}

class Side {
  readonly question: Question
  readonly answer: JurisdictionDecision
  private evaluated: Evaluation | undefined

  constructor({ question, answer }: Answered) {
    this.question = question
    this.answer = answer
  }

  get program(): DayProgram {
    return this.question.program
  }

  get evaluation(): Evaluation {
    this.evaluated ??= new Evaluation(this.program, this.question.record)
    return this.evaluated
  }

  /** Effects of a kind that stand on this transfer. */
  standing(kind: keyof Parts): readonly Standing[] {
    return partsOf(this.program)[kind].flatMap(({ article, effect }) => {
      const value = this.evaluation.isEffective(article)
      return value === no ? [] : [{ side: this, article, effect, value }]
    })
  }

  party(article: number | undefined): ConflictParty {
    const { code } = this.answer
    if (article === undefined) return { code, rule: '', cite: '' }
    const { id, cite } = this.program.articles[article]!
    return { code, rule: id, cite }
  }
}

interface Placed {
  readonly article: number
  readonly effect: ArticleEffect
}

/** What of a program can conflict at all; most programs have nothing of it. */
interface Parts {
  readonly exclusive: readonly Placed[]
  readonly ordering: readonly Placed[]
  readonly clocked: readonly Placed[]
}

const parts = new WeakMap<DayProgram, Parts>()

function partsOf(program: DayProgram): Parts {
  let known = parts.get(program)
  if (known === undefined) {
    known = {
      exclusive: effectsThat(program, (e) => e.place !== undefined && isExclusive(e.place)),
      ordering: effectsThat(program, (e) => e.act !== undefined),
      clocked: effectsThat(program, (e) => e.duty?.clock !== undefined && (isErasing(e) || isKeeping(e))),
    }
    parts.set(program, known)
  }
  return known
}

function effectsThat(program: DayProgram, test: (e: ArticleEffect) => boolean): readonly Placed[] {
  return program.articles.flatMap(({ index, effects }) =>
    effects.filter(test).map((effect) => ({ article: index, effect })),
  )
}

const isErasing = ({ duty }: ArticleEffect): boolean => duty?.name === 'delete-abroad'
const isKeeping = ({ duty }: ArticleEffect): boolean => duty?.name === 'keep'

class Conflicts {
  private readonly sides: readonly Side[]

  constructor(sides: readonly Side[]) {
    this.sides = sides
  }

  /** Two laws that each leave no other place for the data, in different countries. */
  ofPlace(): readonly Conflict[] {
    return this.pairs('exclusive').flatMap(([a, b]) => {
      const [one, other] = [a.effect.place!, b.effect.place!]
      if (one.country === other.country) return []
      const text = `The data must be in ${one.country} (${one.mode}) and in ${other.country} (${other.mode}) alone.`
      return [
        conflict('place', `${one.mode}/${other.mode}`, [a.side.party(a.article), b.side.party(b.article)], text, [
          a,
          b,
        ]),
      ]
    })
  }

  /** An act that one law orders, before the gate of another law that judges it. */
  ofActs(): readonly Conflict[] {
    const orders = this.sides.flatMap((side) => side.standing('ordering'))
    return orders.flatMap((order) =>
      this.sides.filter((side) => side !== order.side).flatMap((side) => this.barred(side, order.effect.act!, order)),
    )
  }

  private barred(side: Side, act: string, order: Standing): readonly Conflict[] {
    const gates = gatesFor(side.program, act)
    if (gates.length === 0) return []
    const asked = asIfDone(side.question, act, order.side.answer.code)
    const evaluation = new Evaluation(asked.program, asked.record)
    const masks = evaluation.gateMasks()
    return gates.flatMap((gate) => {
      const mask = masks[gate]!
      if (highestState(mask) < need) return []
      return barring(evaluation, gate).map(({ article, without }) => {
        const parties = [order.side.party(order.article), side.party(article)] as const
        const text = `${parties[0].code} law orders ${actInWords(act)}; ${parties[1].code} law does not allow it${without}.`
        return conflict('act', act, parties, text, [order, { value: lowestState(mask) >= need ? yes : no }])
      })
    })
  }

  /** Erasure by a day before the end of another law's time of keeping. */
  ofKeeping(): readonly Conflict[] {
    return this.pairs('clocked').flatMap((pair) => {
      const erase = pair.find((p) => isErasing(p.effect))
      const keep = pair.find((p) => isKeeping(p.effect))
      if (erase === undefined || keep === undefined) return []
      const [by, until] = [erase.effect.duty!.clock!, keep.effect.duty!.clock!]
      if (calendarDays(by) >= calendarDays(until)) return []
      const parties = [erase.side.party(erase.article), keep.side.party(keep.article)] as const
      const text = `${parties[0].code} law has the data erased within ${inWords(by)}; ${parties[1].code} law has it kept for ${inWords(until)}.`
      // Days counted from different events cannot be compared for certain.
      const comparable = by.from === until.from ? yes : no
      return [conflict('keep', 'erase', parties, text, [erase, keep, { value: comparable }])]
    })
  }

  /** A step that one law asks for and another forbids. */
  ofSteps(): readonly Conflict[] {
    return this.sides.flatMap((side) =>
      [...new Set(side.answer.mechanisms.flat())].flatMap((step) =>
        this.sides
          .filter((other) => other !== side)
          .flatMap((other) =>
            gatesFor(other.program, `step:${step}`)
              .filter((gate) => highestState(other.evaluation.gateMasks()[gate]!) === closed)
              .map((gate) => stepConflict(step, side, other, gate)),
          ),
      ),
    )
  }

  private pairs(kind: keyof Parts): readonly (readonly [Standing, Standing])[] {
    const each = this.sides.map((side) => side.standing(kind))
    return each.flatMap((ones, i) =>
      ones.flatMap((one) => each.slice(i + 1).flatMap((others) => others.map((other) => [one, other] as const))),
    )
  }
}

interface Barring {
  readonly article: number
  /** ` without` the steps that would open it. */
  readonly without: string
}

/** The articles that bar a gate or demand a step there; where the law is open, those that leave it so. */
function barring(evaluation: Evaluation, gate: number): readonly Barring[] {
  const deciding = decidingArticles(evaluation, gate)
  const { demands } = evaluation.program.gates[gate]!
  const name = (step: number) => evaluation.program.steps[step]!.id
  const found = deciding.filter((d) => d.kind === 'forbids' || d.kind === 'requires')
  return (found.length > 0 ? found : deciding.filter((d) => d.kind === 'open')).map(({ article, kind }) => {
    const paths = kind === 'requires' ? (demands.find((d) => d.article === article)?.paths ?? []) : []
    const steps = paths.map((path) => path.map(name).join(' and '))
    return { article, without: steps.length === 0 ? '' : ` without ${steps.join(' or ')}` }
  })
}

function stepConflict(step: string, side: Side, other: Side, gate: number): Conflict {
  const [first] = decidingArticles(other.evaluation, gate)
  const parties = [side.party(articleAsking(side, step)), other.party(first?.article)] as const
  const only = side.answer.mechanisms.every((list) => list.includes(step))
  const asks = only ? 'asks for' : 'offers as one way'
  const text = `${parties[0].code} law ${asks} the step ${step}; ${parties[1].code} law forbids it.`
  const certain = lowestState(other.evaluation.gateMasks()[gate]!) === closed ? yes : no
  return conflict('step', `step:${step}`, parties, text, [{ value: certain }])
}

/** The article whose demand or offer has the step on one of its paths. */
function articleAsking({ program, evaluation }: Side, step: string): number | undefined {
  const index = program.steps.findIndex((s) => s.id === step)
  const asking = effectsThat(program, (e) => e.paths.some((path) => path.includes(index)))
  return asking.find(({ article }) => evaluation.isEffective(article) !== no)?.article
}

function conflict(
  kind: Conflict['kind'],
  act: string,
  between: readonly [ConflictParty, ConflictParty],
  text: string,
  rests: readonly { readonly value: Ternary }[],
): Conflict {
  const certain = rests.every((r) => r.value === yes)
  return { kind, act, between, certain, text: certain ? text : `${text} What is not known decides whether both apply.` }
}

/** Modes that leave no second place; first capture does where the law forbids anything else. */
function isExclusive({ mode, strict }: NonNullable<ArticleEffect['place']>): boolean {
  return mode === 'store-only' || mode === 'process-only' || (mode === 'first-capture' && strict)
}

/** Business days as the calendar days that they take at least. */
function calendarDays({ days, dayType }: DutyClock): number {
  return dayType === 'calendar' ? days : Math.ceil((days * 7) / 5)
}

function inWords({ days, dayType, from }: DutyClock): string {
  return `${days} ${dayType} days from ${from}`
}

function gatesFor(program: DayProgram, act: string): readonly number[] {
  return program.book.gates.flatMap((gate, g) => (gate.act === act ? [g] : []))
}

const at = {
  importer: factOrdinal('importer.country'),
  relation: factOrdinal('importer.relation'),
  purpose: factOrdinal('purpose'),
}

/** The same data on its way to the authority, where that is the act; any other act is judged on the transfer itself. */
function asIfDone(question: Question, act: string, country: string): Question {
  if (act !== 'disclose-to-authority') return question
  const { program, given, day } = question
  const toAuthority = withValue(withValue(given, at.relation, 'authority'), at.purpose, ['law-enforcement-request'])
  return questionFor(program.book, withValue(toAuthority, at.importer, country), day)
}

function actInWords(act: string): string {
  return act === 'disclose-to-authority' ? 'disclosure to its authorities' : `to ${act}`
}
