/** The walk: one measure against one obligation, step by step, stopping at the first that decides (trade-review model, nine steps). */

import type { Day } from '../law/index.ts'
import type { Agreement, Discipline, Measure, Topic } from '../law/treaty/index.ts'
import { type Bond, bondOf, enforcementOf, suspensionOf } from './bond.ts'
import { doubtOf } from './doubts.ts'
import { ReviewError } from './errors.ts'
import type { Against, Finding, Plea, Step } from './finding.ts'
import { holds } from './holds.ts'
import { sameParty } from './parties.ts'
import { pleasOf } from './pleas.ts'
import { joined } from './together.ts'
import { inWords } from './words.ts'

/**
 * Reviews a measure. Several topics are walked one by one and joined: the strictest finding stands.
 * Throws ReviewError where the agreement is unknown or a proposal needs a reading.
 */
export function review(measure: Measure, against: Against, agreements: readonly Agreement[]): Finding {
  const agreement = agreements.find(({ code }) => code === against.agreement)
  if (agreement === undefined) throw new ReviewError('against.agreement', `there is no agreement ${against.agreement}`)
  if (agreement.kind === 'proposal' && against.reading === undefined)
    throw new ReviewError('against.reading', `${agreement.code} has no text: say in which reading, tpp or us`)
  if (sameParty(measure.country, against.complainant))
    throw new ReviewError(
      'against.complainant',
      `${against.complainant} cannot complain of its own measure, nor one member of the Union of another’s`,
    )
  const findings = against.disciplines.map((topic) => reviewOne(measure, topic, against, agreement))
  return findings.length === 1 ? findings[0]! : joined(findings, against, agreement)
}

/** Whether it existed when the agreement entered into force follows from the day it began, where that is known. */
function withAge(measure: Measure, { respondent }: Bond): Measure {
  const { inForceFrom, facts } = measure
  if (inForceFrom === undefined || respondent === null || (facts.existingOnEntryIntoForce ?? null) !== null)
    return measure
  return { ...measure, facts: { ...facts, existingOnEntryIntoForce: inForceFrom < respondent } }
}

/** What the walk has found so far. */
interface Walk {
  readonly measure: Measure
  readonly topic: Topic
  readonly against: Against
  readonly agreement: Agreement
  readonly bond: Bond
  /** The obligation; another one after a redirection. */
  clause: Discipline | undefined
  readonly steps: Step[]
  readonly unverified: Set<string>
}

type Ending = Pick<Finding, 'finding'> &
  Partial<
    Pick<Finding, 'article' | 'exception' | 'alsoException' | 'mustShow' | 'needs' | 'reason' | 'until' | 'pleas'>
  >

function reviewOne(given: Measure, topic: Topic, against: Against, agreement: Agreement): Finding {
  const bond = bondOf(agreement, given, against)
  const measure = withAge(given, bond)
  const clause = disciplineOn(agreement, topic, against, measure.asOf)
  const walk: Walk = { measure, topic, against, agreement, bond, clause, steps: [], unverified: new Set() }
  const ending = identify(walk) ?? bound(walk, clause) ?? onDiscipline(walk, clause)
  return finished(walk, ending)
}

function say(walk: Walk, step: Step['step'], result: string, cite: string, unverified = false): void {
  walk.steps.push({ step, result, cite, ...(unverified ? { unverified: true as const } : {}) })
  if (unverified) walk.unverified.add(cite)
}

/** The clause on the topic: the version of the day, else the nearest to it. */
export function disciplineOn(
  agreement: Agreement,
  topic: Topic,
  against: Pick<Against, 'reading' | 'optional'>,
  day: Day,
): Discipline | undefined {
  const onTopic = agreement.disciplines.filter(
    (d) =>
      d.topic === topic &&
      (d.reading === undefined || d.reading === against.reading) &&
      (d.optional !== true || against.optional === true),
  )
  return (
    onTopic.find((d) => (d.from ?? '') <= day && (d.until === undefined || day < d.until)) ??
    onTopic.findLast((d) => d.until !== undefined && d.until <= day) ??
    onTopic[0]
  )
}

/** Step 1. A draft or a repealed rule is no measure. */
function identify(walk: Walk): Ending | undefined {
  const { measure } = walk
  const what = measure.cite ?? measure.instrument
  const status = measure.status ?? 'in-force'
  say(walk, 'identify', `${measure.country}, ${measure.asOf}, ${status}: ${measure.name}`, what)
  if (status === 'in-force') return undefined
  const question = {
    draft: 'the rule is a draft: which text will be adopted, and when',
    'not-yet': 'the rule was not in force yet on that day: which rule stood in its place',
    repealed: 'the rule was not in force on that day: which rule stood in its place',
    unresolved: 'what does the rule require: its text is not encoded',
  }[status]
  return { finding: 'undetermined', needs: [question] }
}

/** Step 2. Is anything owed to this complainant on this day by this text? */
function bound(walk: Walk, discipline: Discipline | undefined): Ending | undefined {
  const { bond, agreement, measure, against } = walk
  if (bond.reason !== null) {
    say(
      walk,
      'bond',
      `${measure.country} owes ${against.complainant} nothing: ${bond.reason}`,
      bond.cite,
      bond.unverified,
    )
    return { finding: 'not-bound', reason: bond.reason }
  }
  const since = `${measure.country} since ${bond.respondent}, ${against.complainant} since ${bond.complainant}`
  say(walk, 'bond', bond.assumed ? `assumed: ${since}` : `bound: ${since}`, bond.cite, bond.unverified)
  if (discipline === undefined || clauseInstead(walk, discipline) !== undefined) return undefined
  const late = notYetOrNoMore(walk, discipline)
  if (late !== undefined) return late
  const grace = suspensionOf(agreement, discipline.article, measure, against, 'obligation')
  if (grace?.certain === true) {
    const { until, cite, confidence } = grace.suspension
    say(walk, 'bond', `the obligation is suspended until ${until}`, cite, confidence === 'memory')
    return { finding: 'not-bound', reason: 'obligation-suspended', until }
  }
  if (grace !== undefined)
    return {
      finding: 'undetermined',
      needs: [grace.suspension.question ?? 'did the measure exist when the agreement entered into force'],
    }
  if (discipline.strength !== 'soft') return undefined
  say(walk, 'bond', `the text only asks for efforts (${discipline.verb})`, discipline.cite)
  return { finding: 'not-bound', reason: 'hortatory' }
}

function notYetOrNoMore(walk: Walk, { from, until, cite }: Discipline): Ending | undefined {
  const day = walk.measure.asOf
  if (from !== undefined && day < from) {
    say(walk, 'bond', `the clause binds from ${from}`, cite)
    return { finding: 'not-bound', reason: 'not-in-force' }
  }
  if (until === undefined || day < until) return undefined
  say(walk, 'bond', `the clause ended with ${until}`, cite)
  return { finding: 'not-bound', reason: 'lapsed' }
}

/** Steps 3 to 7. */
function onDiscipline(walk: Walk, discipline: Discipline | undefined): Ending {
  const { agreement, topic } = walk
  if (discipline === undefined) {
    say(walk, 'discipline', `no rule on ${topic}`, agreement.title)
    return { finding: 'outside-scope', reason: 'no-such-discipline' }
  }
  say(walk, 'discipline', discipline.gist, discipline.cite, discipline.confidence === 'memory')
  return (
    scope(walk, discipline) ?? trigger(walk, discipline) ?? limits(walk, discipline) ?? exceptions(walk, discipline)
  )
}

function scope(walk: Walk, discipline: Discipline): Ending | undefined {
  for (const out of discipline.excludes) {
    const truth = holds(out.when, walk.measure)
    if (truth === false) continue
    if (truth === null) {
      say(walk, 'scope', `open: ${out.question}`, out.cite)
      return { finding: 'undetermined', needs: [out.question], exception: nextPlea(walk, discipline) }
    }
    const there = out.redirect === undefined ? undefined : clauseInstead(walk, discipline)
    if (there !== undefined) return redirectTo(walk, there, out.cite)
    say(walk, 'scope', `not reached: ${out.reason}`, out.cite)
    return { finding: 'outside-scope', reason: out.reason, article: out.article }
  }
  say(walk, 'scope', 'reached', discipline.cite)
  return undefined
}

/** The clause to which the measure goes instead of this one. */
function clauseInstead({ agreement, against, measure }: Walk, { excludes }: Discipline): Discipline | undefined {
  const out = excludes.find(({ redirect, when }) => redirect !== undefined && holds(when, measure) === true)
  return out?.redirect === undefined ? undefined : disciplineOn(agreement, out.redirect, against, measure.asOf)
}

/** Finance goes to the finance clause, and the walk runs again. */
function redirectTo(walk: Walk, there: Discipline, cite: string): Ending {
  say(walk, 'scope', `goes to the clause on ${there.topic}`, cite)
  walk.clause = there
  return bound(walk, there) ?? onDiscipline(walk, there)
}

/** Step 5. Is an effect caught under this verb, and do the elements of the breach hold? */
function trigger(walk: Walk, discipline: Discipline): Ending | undefined {
  const { caught, questions } = coverageOf(walk, discipline)
  if (caught.length === 0 && questions.length === 0) {
    const effects = walk.measure.effect.join(', ') || 'none'
    say(walk, 'trigger', `no effect of the measure (${effects}) is caught`, discipline.cite)
    return { finding: 'consistent' }
  }
  const elements = elementsOf(walk, discipline)
  if (elements === 'absent') return { finding: 'consistent' }
  const needs = caught.length === 0 ? [...questions, ...elements] : elements
  if (needs.length > 0) {
    say(walk, 'trigger', `open: ${needs.join('; ')}`, discipline.cite)
    return { finding: 'undetermined', needs, exception: nextPlea(walk, discipline) }
  }
  say(walk, 'trigger', `caught: ${caught.join(', ')} under “${discipline.verb}”`, discipline.cite)
  return undefined
}

function coverageOf({ measure, against }: Walk, discipline: Discipline) {
  const questions = new Set<string>()
  const caught: string[] = []
  for (const { effects, when, coverage, question } of discipline.triggers) {
    const truth = when === undefined ? true : holds(when, measure)
    if (truth === false) continue
    for (const effect of effects.filter((e) => measure.effect.includes(e))) {
      const doubt = doubtOf(measure, effect, discipline, against.complainant)
      if (doubt !== undefined && 'spares' in doubt) continue
      if (doubt !== undefined) questions.add(doubt.question)
      else if (coverage === 'caught' && truth) caught.push(effect)
      else questions.add(question ?? `is ${effect} caught by “${discipline.verb}”`)
    }
  }
  return { caught, questions: [...questions] }
}

function elementsOf(walk: Walk, discipline: Discipline): readonly string[] | 'absent' {
  const needs: string[] = []
  for (const element of discipline.elements) {
    const truth = holds(element.when, walk.measure)
    if (truth === false && element.ifNot === 'consistent') {
      say(walk, 'trigger', `an element of the breach is absent: ${element.question}`, element.cite)
      return 'absent'
    }
    if (truth !== true) needs.push(element.question)
  }
  return needs
}

function limits(walk: Walk, discipline: Discipline): Ending | undefined {
  const open: { question: string; exception?: Plea['code'] | undefined }[] = []
  for (const limit of discipline.limits) {
    const truth = holds(limit.when, walk.measure)
    if (truth === null) open.push(limit)
    if (truth !== true) continue
    say(walk, 'limits', `a limit of the clause: ${limit.reason ?? limit.exception ?? limit.question}`, limit.cite)
    return { finding: limit.finding, reason: limit.reason ?? null, exception: limit.exception ?? null }
  }
  if (open.length === 0) return undefined
  const needs = open.map(({ question }) => question)
  say(walk, 'limits', `open: ${needs.join('; ')}`, discipline.cite)
  return {
    finding: 'undetermined',
    needs,
    exception: open.find(({ exception }) => exception !== undefined)?.exception ?? nextPlea(walk, discipline),
  }
}

function exceptions(walk: Walk, discipline: Discipline): Ending {
  const pleas = pleasOf(discipline, walk.measure)
  const memory = new Set(discipline.exceptions.filter((e) => e.confidence === 'memory').map((e) => e.cite))
  for (const plea of pleas)
    say(
      walk,
      'exceptions',
      `${plea.code}: ${plea.state}, ${plea.because}`,
      plea.cite,
      memory.has(plea.cite) && plea.state !== 'closed',
    )
  const standing = pleas.filter(({ state }) => state !== 'closed')
  if (walk.measure.aimsUnverified === true) walk.unverified.add(`the aims that ${walk.measure.instrument} states`)
  if (standing.length === 0 && pleas.length > 0 && walk.measure.aimsUnverified === true)
    return {
      finding: 'undetermined',
      needs: [`which aims does ${walk.measure.instrument} itself state: those known are from memory`],
      pleas,
    }
  const complete = pleas.find(({ state }) => state === 'complete')
  if (complete !== undefined)
    return { finding: 'consistent', exception: complete.code, article: complete.article, pleas }
  if (standing.length === 0) return { finding: 'inconsistent', pleas }
  const open = pleas.filter(({ state }) => state === 'open')
  if (open.length === 0)
    return {
      finding: 'undetermined',
      needs: [
        walk.measure.statedObjectives === null ? 'which aims does the law itself state' : whatOpens(standing[0]!),
      ],
      exception: standing[0]!.code,
      pleas,
    }
  return {
    finding: 'inconsistent-defence-available',
    exception: open[0]!.code,
    alsoException: open[1]?.code ?? null,
    mustShow: open[0]!.mustShow,
    pleas,
  }
}

const whatOpens = ({ cite }: Plea) => `do the conditions of ${cite} apply: a fact they turn on is not known`

/** The exception that would be tried next, where the walk stops before it. */
function nextPlea({ measure }: Walk, discipline: Discipline): Plea['code'] | null {
  return pleasOf(discipline, measure).find(({ state }) => state !== 'closed')?.code ?? null
}

/** Step 8, and the sentence for people. */
function finished(walk: Walk, ending: Ending): Finding {
  const { measure, against, agreement, bond, clause } = walk
  const enforcement = enforcementOf(agreement, clause, measure, against, bond)
  say(walk, 'enforcement', enforcement.remedy, enforcement.cite, enforcement.unverified)
  const { settlement, forum, from } = enforcement
  const about = {
    agreement: agreement.code,
    article: clause?.article ?? '-',
    exception: null,
    alsoException: null,
    mustShow: [],
    reason: null,
    pleas: [],
    ...ending,
    needs: [...(ending.needs ?? []), ...enforcement.needs],
    until: ending.until ?? (settlement === 'suspended' ? from : null),
    disputeSettlement: settlement,
    enforceable:
      settlement === 'available' || settlement === 'suspended' || settlement === 'doubtful' ? { forum, from } : null,
    remedy: enforcement.remedy,
    steps: walk.steps,
    bond: { respondent: bond.respondent, complainant: bond.complainant },
    hypothetical: measure.hypothetical || bond.assumed,
    unverified: [...walk.unverified],
  }
  return { ...about, words: inWords(about, clause?.cite ?? agreement.title) }
}
