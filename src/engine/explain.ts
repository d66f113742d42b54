/** Why a jurisdiction answers as it does: reasons, citations, obligations, places, open points of law (LANGUAGE §4.7 to §4.9). */

import type { GateAnswer, Obligation, Reason } from './decision.ts'
import type { Given } from './given.ts'
import { heldBy } from './held.ts'
import type { Evaluation } from './interpret.ts'
import { type ArticleEffect, type Demand, gateStates, highestState, lowestState, question, silent } from './program.ts'
import { sourcesOf } from './record.ts'
import { rungDuties, rungsInWords } from './rungs.ts'
import { no, unknown, yes } from './ternary.ts'
import { type Because, explain } from './words.ts'

export interface Explanation {
  readonly reasons: readonly Reason[]
  readonly citations: readonly string[]
  readonly unclear: readonly string[]
}

interface Deciding {
  readonly article: number
  readonly kind: ArticleEffect['kind']
}

/** The articles of the line that decided the gate, or, while it is uncertain, of every line that may. */
export function decidingArticles(evaluation: Evaluation, gate: number): readonly Deciding[] {
  const g = evaluation.program.gates[gate]!
  const found: Deciding[] = []
  let certain = false
  const take = (articles: Iterable<readonly [article: number, value: number]>, kind: Deciding['kind']): void => {
    if (certain) return
    for (const [article, value] of articles) {
      if (value === no) continue
      found.push({ article, kind })
      if (value === yes) certain = true
    }
  }
  take(
    g.open.map((o) => [o.article, evaluation.stands(o.article)]),
    'open',
  )
  take(
    g.outOfScope.map((a) => [a, evaluation.isEffective(a)]),
    'outOfScope',
  )
  take(
    g.bans.map((b) => [b.article, evaluation.stands(b.article, b.unless)]),
    'forbids',
  )
  take(
    g.exemptions.map((e) => [e.article, evaluation.isEffective(e.article)]),
    'exempts',
  )
  if (!certain) found.push(...demanding(evaluation, gate))
  return unique(found)
}

function demanding(evaluation: Evaluation, gate: number): readonly Deciding[] {
  const g = evaluation.program.gates[gate]!
  const found: Deciding[] = []
  const lifted = (article: number): void => {
    if (evaluation.isEffective(article) === no) return
    for (const e of evaluation.program.articles[article]!.exemptedBy)
      if (evaluation.isEffective(e) !== no) found.push({ article: e, kind: 'exempts' })
  }
  for (const ban of g.bans) lifted(ban.article)
  for (const demand of g.demands) {
    lifted(demand.article)
    if (evaluation.stands(demand.article, demand.unless) === no) continue
    found.push({ article: demand.article, kind: 'requires' })
    for (const offer of demand.offers)
      if (evaluation.isEffective(offer.article) !== no) found.push({ article: offer.article, kind: 'offers' })
  }
  return found
}

function unique(found: readonly Deciding[]): readonly Deciding[] {
  const seen = new Set<number>()
  return found
    .filter((d) => !seen.has(d.article) && seen.add(d.article) !== undefined)
    .sort((a, b) => a.article - b.article)
}

/** The gates that give the verdict; of an undetermined one, those that keep it open. */
export function verdictGates(evaluation: Evaluation, state: number): readonly number[] {
  const masks = evaluation.gateMasks()
  const all = masks.map((_, g) => g)
  if (state !== question) return all.filter((g) => (masks[g]! & (1 << state)) !== 0)
  let low = 0
  for (const g of all) low = Math.max(low, lowestState(masks[g]!))
  return all.filter((g) => highestState(masks[g]!) > low || (masks[g]! & (1 << question)) !== 0)
}

export function explanation(evaluation: Evaluation, given: Given, day: string, state: number): Explanation {
  const { program } = evaluation
  const into = new Gathered(evaluation, given)
  const gates = verdictGates(evaluation, state)
  for (const gate of gates) {
    for (const d of decidingArticles(evaluation, gate)) into.deciding(d, gate)
    for (const demand of program.gates[gate]!.demands) heldSteps(evaluation, given, day, demand, into)
    for (const article of program.gates[gate]!.articles) {
      if (program.articles[article]!.effects.every((e) => e.kind === 'duty')) continue
      if (into.isRefused(article)) into.refused(article, gate)
      else if (evaluation.condition(article) !== no) into.beaten(article, gate)
    }
  }
  if (state === silent) for (const cite of program.notBegun) into.citations.add(cite)
  return { reasons: into.reasons, citations: [...into.citations], unclear: [...into.unclear] }
}

class Gathered {
  readonly reasons: Reason[] = []
  readonly citations = new Set<string>()
  readonly unclear = new Set<string>()
  private readonly evaluation: Evaluation
  private readonly given: Given

  constructor(evaluation: Evaluation, given: Given) {
    this.evaluation = evaluation
    this.given = given
  }

  deciding(d: Deciding, gate: number): void {
    const article = this.evaluation.program.articles[d.article]!
    const effect = article.effects.find((e) => e.kind === d.kind)
    this.citations.add(article.cite)
    const ranked = this.evaluation.program.gates[gate]!.demands.filter(
      (demand) => d.kind === 'requires' && demand.article === d.article,
    )
    const because = [
      ...this.because([article.when, article.provided]),
      ...ranked.flatMap((demand) => rungsInWords(this.evaluation, demand)),
    ]
    this.reason(d.article, gate, effect?.word ?? d.kind, because)
    if (d.kind === 'open')
      for (const e of article.effects) if (e.kind === 'open') this.unclear.add(`${article.cite}: ${e.reason}`)
    if (typeof article.unclear === 'string') this.unclear.add(`${article.cite}: ${article.unclear}`)
  }

  /** `when` holds and `provided` does not: it has no effect and is a reason. */
  isRefused(index: number): boolean {
    const { when, provided, hasProviso } = this.evaluation.program.articles[index]!
    return hasProviso && this.evaluation.value(when) === yes && this.evaluation.value(provided) === no
  }

  refused(index: number, gate: number): void {
    const article = this.evaluation.program.articles[index]!
    this.citations.add(article.cite)
    this.reason(index, gate, 'refused', this.because([article.provided]))
  }

  beaten(index: number, gate: number): void {
    const { program } = this.evaluation
    const beaters = program.articles[index]!.beatenBy.filter((b) => this.evaluation.isEffective(b) === yes)
    if (beaters.length === 0) return
    for (const b of beaters) this.citations.add(program.articles[b]!.cite)
    this.reason(
      index,
      gate,
      'overridden',
      beaters.map((b) => `overridden by ${program.articles[b]!.cite}`),
    )
  }

  private because(nodes: readonly Parameters<typeof explain>[2][]): readonly string[] {
    const because: Because = { lines: new Set(), cites: new Set() }
    for (const node of nodes) explain(this.evaluation, this.given, node, because)
    for (const cite of because.cites) this.citations.add(cite)
    return [...because.lines]
  }

  private reason(index: number, gate: number, effect: string, because: readonly string[]): void {
    const { id, cite, gist } = this.evaluation.program.articles[index]!
    this.reasons.push({ rule: id, gate: this.evaluation.program.gates[gate]!.id, effect, cite, gist, because })
  }
}

/** Citations of the mechanisms that are held, or are there and do not count, on the routes of a demand that stands. */
function heldSteps(evaluation: Evaluation, given: Given, day: string, demand: Demand, into: Gathered): void {
  if (evaluation.stands(demand.article, demand.unless) === no) return
  for (const path of evaluation.routes(demand))
    for (const index of path) {
      const { mechanism, heldWhen } = evaluation.program.steps[index]!
      if (mechanism === undefined) continue
      if (mechanism.accepts !== undefined)
        for (const cite of heldBy(mechanism, given, day, evaluation.program.book.calendar).cites)
          into.citations.add(cite)
      if (heldWhen !== undefined && evaluation.value(heldWhen) === yes)
        for (const cite of mechanism.cite ?? []) into.citations.add(cite)
    }
}

/** Duties of effective articles on a gate that is not silent. */
export function obligations(evaluation: Evaluation, given: Given, day: string): readonly Obligation[] {
  const { program } = evaluation
  const masks = evaluation.gateMasks()
  const found = new Map<string, Obligation>()
  for (const article of program.articles) {
    const effective = evaluation.isEffective(article.index)
    if (effective === no) continue
    for (const e of article.effects) {
      if (e.duty === undefined) continue
      if (e.gates.length > 0 && e.gates.every((g) => masks[g] === 1 << silent)) continue
      if (e.gates.length === 0 && masks.every((m) => m === 1 << silent)) continue
      const atom = effective === unknown ? evaluation.blameArticle(article.index) : undefined
      const depends = atom === undefined ? [] : sourcesOf(program, atom, evaluation.record, given, day)
      const { name, detail, within } = e.duty
      const key = `${name}\n${detail}\n${article.cite}`
      found.set(key, { duty: name, detail, cite: article.cite, within, depends })
    }
  }
  for (const duty of rungDuties(evaluation)) found.set(`${duty.duty}\n${duty.detail}\n${duty.cite}`, duty)
  return [...found.values()]
}

/** A gate with an open question may be anything: it is shown at its strictest, with its mildest beside it. */
export function gateAnswers(evaluation: Evaluation): readonly GateAnswer[] {
  const masks = evaluation.gateMasks()
  return evaluation.program.gates.map(({ id }, g): GateAnswer => {
    const mask = masks[g]!
    const openQuestion = (mask & (1 << question)) !== 0
    const high = openQuestion ? 'closed' : nameOf(highestState(mask))
    const low = openQuestion ? 'silent' : nameOf(lowestState(mask))
    return high === low ? { id, state: high } : { id, state: high, atLeast: low }
  })
}

function nameOf(state: number): GateAnswer['state'] {
  const name = gateStates[state]!
  return name === 'undetermined' ? 'closed' : name
}
