/** A demand for technology, reviewed: the law where it is made, the holder’s own law, and the obligations of trade that protect him. */

import { type DecideOptions, type Decision, decide } from '../engine/index.ts'
import { type Book, factAt, nearest, type Transfer } from '../law/index.ts'
import { labelOf } from '../law/labels/index.ts'
import type { DemandContext, InvestorClaim, Protection } from '../law/protection.ts'
import type { Agreement, Measure } from '../law/treaty/index.ts'
import { nameOf } from './country-names.ts'
import { type DemandDisciplines, disciplinesOf, isDomestic, unwrittenQuestions } from './demand-disciplines.ts'
import { type DemandedMeasure, measuresOf, transferOf } from './demand-parts.ts'
import type { Demand } from './demand-types.ts'
import { ReviewError } from './errors.ts'
import { measureOf } from './from-law.ts'
import { membersOfUnion } from './parties.ts'

/** All law that is asked; loaded by whoever calls. */
export interface DemandLaw {
  readonly books: readonly Book[]
  readonly agreements: readonly Agreement[]
  readonly protections: readonly Protection[]
  readonly claims: readonly InvestorClaim[]
}

export interface ProtectionAnswer {
  readonly protection: Protection
  /** Null: it protects foreign investment only, and whether there is any is not known. */
  readonly applies: true | null
}

export interface DemandReview {
  readonly demand: Demand
  /** The demand is invented or dated ahead, or a party is assumed. */
  readonly hypothetical: boolean
  readonly sentence: string
  readonly transfer: Transfer
  /** Of the hand-over as a transfer, under the books of every country concerned. */
  readonly decision: Decision
  readonly measures: readonly DemandedMeasure[]
  readonly whereDemanded: {
    readonly country: string
    readonly shields: readonly ProtectionAnswer[]
    readonly empowers: readonly ProtectionAnswer[]
    /** Shields that came, or come, into force only after that day. */
    readonly later: readonly Protection[]
    /** Whether any article of this country is held here; none held does not mean that there is none. */
    readonly held: boolean
  }
  readonly handOver: readonly Protection[]
  /** Countries of the holder of which no article on the hand-over is held here. */
  readonly handOverNotHeld: readonly string[]
  /** The holder is at home where the demand is made: no State speaks for him. */
  readonly domestic: boolean
  readonly disciplines: DemandDisciplines
  readonly questions: readonly string[]
  readonly evidence: readonly string[]
  /** Citations that nobody has compared with the text. */
  readonly notVerified: readonly string[]
}

/** Throws ReviewError where the written law of the demand is named like a rule and is none. */
export function reviewDemand(demand: Demand, law: DemandLaw, options: DecideOptions = {}): DemandReview {
  const transfer = transferOf(demand)
  const decision = decide(transfer, law.books, options)
  const measures = measuresOf(demand, writtenLawOf(demand, law))
  const disciplines = disciplinesOf(demand, measures, law.agreements, law.claims)
  const whereDemanded = whereDemandedOf(demand, law.protections)
  const own = [...new Set([demand.holder.home, demand.from, demand.producedIn])].filter(
    (country) => country !== demand.demandedBy.country,
  )
  const handOver = law.protections.filter(
    (p) => p.side === 'hand-over' && own.some((country) => isLawOf(p, country)) && concerns(p, demand),
  )
  return {
    demand,
    hypothetical: demand.hypothetical || demand.assumeParty.length > 0,
    sentence: sentenceOf(demand, measures[0]?.measure.cite ?? demand.writtenLaw),
    transfer,
    decision,
    measures,
    whereDemanded,
    handOver,
    handOverNotHeld: own.filter((country) => !handOver.some((p) => isLawOf(p, country))),
    domestic: isDomestic(demand),
    disciplines,
    questions: questionsOf(demand, decision, disciplines, whereDemanded.shields),
    evidence: evidenceOf(demand),
    notVerified: notVerifiedOf({ decision, disciplines, law, shown: [...shownOf(whereDemanded), ...handOver] }),
  }
}

const ruleShape = /^[a-z]{2}\.[^/]+\/.+$/

/** What the rule behind the demand adds to the measure: its citation, and the aims that its instrument states. */
function writtenLawOf({ writtenLaw, asOf, statedObjectives }: Demand, law: DemandLaw): Partial<Measure> {
  if (writtenLaw === null || !ruleShape.test(writtenLaw)) return {}
  const held = law.protections.find(({ id }) => id === writtenLaw)
  if (held !== undefined) return { instrument: held.instrument, cite: held.cite }
  const book = law.books.find(({ id }) => id === writtenLaw.slice(0, 2))
  const rules = book?.instruments.flatMap(({ articles }) => articles.map(({ id }) => id)) ?? []
  if (book === undefined || !rules.includes(writtenLaw)) {
    const near = nearest(writtenLaw, [...law.protections.map(({ id }) => id), ...rules])
    throw new ReviewError('writtenLaw', `there is no such rule${near === undefined ? '' : ` (did you mean ${near}?)`}`)
  }
  const { instrument, rule, cite, statedObjectives: stated } = measureOf(book, writtenLaw, asOf)
  return {
    instrument,
    ...(rule === undefined ? {} : { rule }),
    ...(cite === undefined ? {} : { cite }),
    statedObjectives: statedObjectives ?? stated,
  }
}

const isLawOf = (p: Protection, country: string) =>
  p.country === country || (p.country === 'EU' && membersOfUnion.includes(country))

/** In force on the day, and about such a demand. */
function concerns(p: Protection, demand: Demand, day = demand.asOf): boolean {
  return p.from <= day && (p.until === undefined || day < p.until) && isAbout(p, demand)
}

function isAbout(p: Protection, { technology, demandedBy, context }: Demand): boolean {
  return (
    (p.technology === undefined || technology.some((t) => p.technology!.includes(t))) &&
    (p.demandedBy === undefined || p.demandedBy.includes(demandedBy.who)) &&
    (p.contexts === undefined || p.contexts.includes(context))
  )
}

function whereDemandedOf(demand: Demand, protections: readonly Protection[]): DemandReview['whereDemanded'] {
  const { country } = demand.demandedBy
  const here = protections.filter((p) => isLawOf(p, country) && p.side !== 'hand-over')
  const foreign = isForeignInvested(demand)
  const fits = (p: Protection) => p.foreignInvestedOnly !== true || foreign !== false
  const answer = (p: Protection): ProtectionAnswer => ({
    protection: p,
    applies: p.foreignInvestedOnly === true && foreign === null ? null : true,
  })
  const now = here.filter((p) => concerns(p, demand) && fits(p))
  return {
    country,
    shields: now.filter((p) => p.side === 'shields').map(answer),
    empowers: now.filter((p) => p.side === 'empowers').map(answer),
    later: here.filter(
      (p) =>
        p.side === 'shields' &&
        p.from > demand.asOf &&
        isAbout(p, demand) &&
        fits(p) &&
        !now.some(({ instrument }) => instrument === p.instrument),
    ),
    held: here.length > 0,
  }
}

/** A share held from abroad makes it so, or a holder from abroad with an entity there; without one it is not known. */
function isForeignInvested({ holder, demandedBy }: Demand): boolean | null {
  const { entity, home } = holder
  const abroad = home !== demandedBy.country
  if (entity === null || entity.country !== demandedBy.country) return abroad ? null : false
  return entity.ownership === null ? abroad : entity.ownership.some(({ country }) => country !== demandedBy.country)
}

const settings: ReadonlyMap<DemandContext, string> = new Map([
  ['market-entry', 'as a condition of entering the market'],
  ['licence', 'as a condition of a licence'],
  ['joint-venture', 'as a condition of a joint venture'],
  ['security-review', 'in a security review'],
  ['certification', 'in the certification of a product'],
  ['procurement', 'in a public purchase'],
  ['investigation', 'in an investigation'],
  ['court', 'in a case before a court'],
])

/** @param rule the citation of the rule behind it */
function sentenceOf(demand: Demand, rule: string | null): string {
  const { demandedBy, holder, technology, context, from } = demand
  const what = technology.map((word) => labelOf('data.categories', word, 'en'))
  const things = what.length < 2 ? what.join('') : `${what.slice(0, -1).join(', ')} and ${what.at(-1)}`
  const { entity } = holder
  const whom = holder.name ?? 'a holder'
  const through = entity === null ? '' : `, through ${entity.name ?? 'an entity'} in ${nameOf(entity.country)},`
  const how =
    demand.formal === null ? 'how it was made is not known' : demand.formal ? 'made formally' : 'made informally'
  const by = `${demandedBy.who === 'authority' ? 'An authority' : `A ${demandedBy.who}`} in ${nameOf(demandedBy.country)}`
  const called = demandedBy.name === null ? '' : ` (${demandedBy.name})`
  return `${by}${called} asks ${whom} at home in ${nameOf(holder.home)}${through} for ${things} kept in ${nameOf(from)}, ${settings.get(context)}; ${how}, ${rule === null ? 'no written rule named' : `said to rest on ${rule}`}.`
}

function questionsOf(
  demand: Demand,
  decision: Decision,
  { protects, open }: DemandDisciplines,
  shields: readonly ProtectionAnswer[],
): readonly string[] {
  const missing = decision.jurisdictions.flatMap(({ code, missing: paths }) =>
    paths.map((path) => `${factAt(path)?.question.en ?? path} (law of ${nameOf(code.slice(0, 2))})`),
  )
  return [
    ...new Set([
      ...unwrittenQuestions(demand),
      ...(shields.some(({ applies }) => applies === null)
        ? [`has the holder an investment in ${nameOf(demand.demandedBy.country)}, or is it about to make one`]
        : []),
      ...[...protects, ...open].flatMap(({ finding }) => finding.needs),
      ...(demand.from === demand.demandedBy.country ? [] : ['on which export control list does the technology stand']),
      ...missing,
    ]),
  ].map((question) => question.replace(/\?$/, ''))
}

function evidenceOf({ formal, demandedBy, context, asOf }: Demand): readonly string[] {
  const who = demandedBy.who === 'authority' ? 'the officials and their organ' : `the ${demandedBy.who}’s people`
  return [
    `who asked (${who}), who was present, and on which day before or on ${asOf}`,
    formal === true
      ? 'the written demand itself, its envelope or message, and every annex'
      : 'a note of the very words, made the same day; then ask by letter for the demand and its legal basis in writing',
    'what was said to follow from a refusal: a licence held back, a delay, an inspection, a lost order',
    ...(demandedBy.who === 'authority'
      ? []
      : ['anything that shows an authority behind the demand: rules, minutes, calls']),
    ...(context === 'joint-venture' || context === 'licence'
      ? ['drafts of the contract with the clauses on technology, and who put them in']
      : []),
    'how rivals, at home and from abroad, were treated in the same matter',
    'a list of each item asked for, its owner, its classification for export control, and how it has been kept secret',
  ]
}

function shownOf({ shields, empowers }: DemandReview['whereDemanded']): readonly Protection[] {
  return [...shields, ...empowers].map(({ protection }) => protection)
}

function notVerifiedOf(of: {
  readonly decision: Decision
  readonly disciplines: DemandDisciplines
  readonly law: DemandLaw
  readonly shown: readonly Protection[]
}): readonly string[] {
  const { protects, open } = of.disciplines
  const fromMemory = new Set(
    of.law.books.flatMap(({ instruments }) => instruments.filter((i) => i.confidence === 'memory').map(({ id }) => id)),
  )
  const reasons = of.decision.jurisdictions.flatMap((j) => j.reasons)
  const claims = of.law.claims.filter(
    (claim) =>
      claim.confidence === 'memory' &&
      [...protects, ...open].some((a) => a.agreement === claim.agreement && a.article === claim.article),
  )
  return [
    ...new Set([
      ...[...protects, ...open].flatMap(({ finding }) => finding.unverified),
      ...claims.map(({ cite }) => cite),
      ...of.shown.filter((p) => p.confidence === 'memory').map(({ cite }) => cite),
      ...reasons.filter(({ rule }) => fromMemory.has(rule.split('/')[0]!)).map(({ cite }) => cite),
    ]),
  ].filter((cite) => cite !== '')
}
