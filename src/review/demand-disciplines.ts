/** The obligations of trade that protect a holder of technology on a day, with what they can and cannot do for him. */

import type { Day } from '../law/index.ts'
import type { DemandedTechnology, InvestorClaim } from '../law/protection.ts'
import { type Agreement, type Discipline, type Reading, readings, type Topic } from '../law/treaty/index.ts'
import { nameOf } from './country-names.ts'
import type { DemandedMeasure } from './demand-parts.ts'
import type { Demand } from './demand-types.ts'
import type { Against, Finding } from './finding.ts'
import { holds } from './holds.ts'
import { membersOfUnion } from './parties.ts'
import { stricter } from './together.ts'
import { review } from './walk.ts'
import { pleaInWords, reasonInWords } from './words.ts'

/** On these an obligation can protect a holder. */
export const demandTopics: readonly Topic[] = ['source-code', 'cryptography', 'tech-transfer']

export interface DisciplineAnswer {
  readonly agreement: string
  /** `-` where the agreement has none on the topic. */
  readonly article: string
  readonly cite: string
  readonly gist: string
  readonly topic: Topic
  readonly reading: Reading | null
  readonly technology: readonly DemandedTechnology[]
  readonly finding: Finding
  readonly can: readonly string[]
  readonly cannot: readonly string[]
  /** Who may start a case. */
  readonly starts: string
}

/** One obligation that does not help, and why. */
export interface NoHelp {
  readonly agreement: string
  readonly article: string
  readonly topics: readonly Topic[]
  readonly technology: readonly DemandedTechnology[]
  readonly reading: Reading | null
  readonly why: string
  /** Of the two, who is bound. */
  readonly parties: 'both' | 'one' | 'neither'
  readonly hypothetical: boolean
}

export interface DemandDisciplines {
  /** A breach on its face, on the facts given. */
  readonly protects: readonly DisciplineAnswer[]
  /** A person must answer first. */
  readonly open: readonly DisciplineAnswer[]
  readonly noHelp: readonly NoHelp[]
}

/** Obligations run between States: a holder at home where the demand is made has none to speak for him. */
export function isDomestic({ holder, demandedBy }: Demand): boolean {
  const side = (country: string) => (membersOfUnion.includes(country) ? 'EU' : country)
  return side(holder.home) === side(demandedBy.country)
}

/** @param measures what the demand is in the words of trade law */
export function disciplinesOf(
  demand: Demand,
  measures: readonly DemandedMeasure[],
  agreements: readonly Agreement[],
  claims: readonly InvestorClaim[],
): DemandDisciplines {
  if (isDomestic(demand)) return { protects: [], open: [], noHelp: [] }
  const asked = (agreement: Agreement) => agreement.kind !== 'proposal' || assumedOf(demand, agreement).length > 0
  const found = agreements
    .filter(asked)
    .flatMap((agreement) =>
      readingsOf(agreement).flatMap((reading) =>
        demandTopics.flatMap((topic) =>
          measures.map((measure) => answerOf({ demand, agreement, reading, topic, asked: measure, claims })),
        ),
      ),
    )
  const answers = joined(found)
  const helps = (word: Finding['finding']) => word === 'inconsistent' || word === 'inconsistent-defence-available'
  return {
    protects: answers.filter(({ finding }) => helps(finding.finding)).sort(byStrictness),
    open: answers.filter(({ finding }) => finding.finding === 'undetermined'),
    noHelp: [...noHelpOf(found, agreements, demand), ...agreements.filter((a) => !asked(a)).map(untabled)],
  }
}

const assumedOf = (demand: Demand, { code }: Agreement) =>
  demand.assumeParty.flatMap((bond) =>
    bond.agreement.toLowerCase() === code.toLowerCase() ? [{ ...bond, agreement: code }] : [],
  )

/** A proposal is reviewed only where it is assumed by name. */
const untabled = ({ code }: Agreement): NoHelp => ({
  agreement: code,
  article: '-',
  topics: demandTopics,
  technology: [],
  reading: null,
  why: 'a proposal that was never tabled as text; it binds nobody',
  parties: 'both',
  hypothetical: false,
})

const byStrictness = (a: DisciplineAnswer, b: DisciplineAnswer) => stricter(a.finding.finding, b.finding.finding)

const readingsOf = (agreement: Agreement): readonly (Reading | null)[] =>
  agreement.kind === 'proposal' ? readings : [null]

interface Asked {
  readonly demand: Demand
  readonly agreement: Agreement
  readonly reading: Reading | null
  readonly topic: Topic
  readonly asked: DemandedMeasure
  readonly claims: readonly InvestorClaim[]
}

function answerOf({ demand, agreement, reading, topic, asked, claims }: Asked): DisciplineAnswer {
  const assumed = assumedOf(demand, agreement)
  const against: Against = {
    agreement: agreement.code,
    disciplines: [topic],
    complainant: demand.holder.home,
    ...(reading === null ? {} : { reading }),
    ...(assumed.length === 0 ? {} : { assumeParty: assumed }),
  }
  const finding = withUnwritten(demand, asked, review(asked.measure, against, [agreement]))
  const clause = clauseOf({ agreement, topic, reading, day: asked.measure.asOf }, finding)
  return {
    agreement: agreement.code,
    article: finding.article,
    cite: clause?.cite ?? agreement.title,
    gist: clause?.gist ?? '',
    topic,
    reading,
    technology: asked.technology,
    finding,
    can: canOf(finding, demand),
    cannot: cannotOf(finding, clause, asked),
    starts: startsOf(finding, demand, claims),
  }
}

interface Sought {
  readonly agreement: Agreement
  readonly topic: Topic
  readonly reading: Reading | null
  readonly day: Day
}

function clauseOf({ agreement, topic, reading, day }: Sought, { article }: Finding): Discipline | undefined {
  const named = agreement.disciplines.filter(
    (d) => d.topic === topic && d.article === article && (d.reading === undefined || d.reading === reading),
  )
  return named.find((d) => (d.from ?? '') <= day && (d.until === undefined || day < d.until)) ?? named[0]
}

/** What no machine decides of a demand: whether unwritten conduct is a measure, and whose it is. */
export function unwrittenQuestions({ formal, attributable, demandedBy, writtenLaw }: Demand): readonly string[] {
  const of = demandedBy.who
  return [
    ...(attributable === true ? [] : [`does a State stand behind the ${of}: by law, by an approval, or by direction`]),
    ...(formal === true
      ? []
      : ['can the demand be proved, and is unwritten conduct of officials a measure in the sense of the text']),
    ...(formal === true && writtenLaw === null ? ['under which written rule is it made'] : []),
  ]
}

const conditionQuestion = 'is what is asked for the price of import, sale, use, an investment or an approval'

/** Texts of the European Union forbid to require code at all; the others, to make something depend on it. */
const forbidsEveryDemand = ({ agreement }: Finding) => agreement.startsWith('EU-')

/** A breach is not said of a demand that nobody can show, or that may be private: it is said what would follow. */
function withUnwritten(demand: Demand, { measure }: DemandedMeasure, finding: Finding): Finding {
  const { finding: word } = finding
  if (word === 'not-bound' || word === 'outside-scope' || word === 'consistent') return finding
  const first = [
    ...unwrittenQuestions({ ...demand, writtenLaw: demand.writtenLaw ?? 'none named' }),
    ...(measure.conditionOfBusiness === true || forbidsEveryDemand(finding) ? [] : [conditionQuestion]),
  ]
  if (first.length === 0) return finding
  if (demand.attributable === false)
    return {
      ...finding,
      finding: 'outside-scope',
      needs: [],
      words: `no measure of a State: the demand is the ${demand.demandedBy.who}’s own`,
    }
  const needs = [...first.filter((question) => !finding.needs.includes(question)), ...finding.needs]
  const rest = finding.words.replace(/^Hypothetical: /, '')
  return {
    ...finding,
    finding: 'undetermined',
    needs,
    words: `${finding.hypothetical ? 'Hypothetical: ' : ''}undetermined: ${first.join('; ')}; if so, ${rest}`,
  }
}

/** The same obligation with the same answer for several kinds of technology is told once. */
function joined(answers: readonly DisciplineAnswer[]): readonly DisciplineAnswer[] {
  const groups = new Map<string, DisciplineAnswer>()
  for (const answer of answers) {
    const key = [answer.agreement, answer.article, answer.topic, answer.reading, answer.finding.words].join('|')
    const known = groups.get(key)
    groups.set(key, known === undefined ? answer : { ...known, technology: union(known.technology, answer.technology) })
  }
  return [...groups.values()]
}

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])]

function canOf(finding: Finding, { demandedBy, holder }: Demand): readonly string[] {
  const { bond, disputeSettlement, enforceable, remedy } = finding
  const since = [bond.respondent, bond.complainant].filter((day) => day !== null).sort()
  const judged =
    enforceable === null
      ? `nobody can be asked to judge (${disputeSettlement})`
      : `${disputeSettlement}: ${enforceable.forum}${enforceable.from === null ? '' : `, from ${enforceable.from}`}`
  return [
    disputeSettlement === 'hypothetical'
      ? `as assumed, ${nameOf(demandedBy.country)} would owe it to ${nameOf(holder.home)}`
      : `${nameOf(demandedBy.country)} owes it to ${nameOf(holder.home)} since ${since.at(-1) ?? 'an unknown day'}`,
    `before whom: ${judged}`,
    `on that day: ${remedy}`,
  ]
}

function cannotOf(finding: Finding, clause: Discipline | undefined, { measure }: DemandedMeasure): readonly string[] {
  const limits = (clause?.limits ?? []).map(
    ({ question, cite, when }) => `limit of the clause: ${question}: ${limitInWords(holds(when, measure))} (${cite})`,
  )
  const pleas = finding.pleas
    .filter(({ state }) => state !== 'closed')
    .map(
      (plea) =>
        `may be pleaded${plea.state === 'unknown' ? ', as far as the aims are not known' : ''}: ${pleaInWords(plea.code)} (${plea.cite}); ${plea.burden} must show: ${plea.mustShow.join('; ')}; judge: ${plea.judge}`,
    )
  return [...limits, ...pleas]
}

/** A limit's condition is the case in which the breach falls away; its question may be put the other way round. */
function limitInWords(truth: boolean | null): string {
  if (truth === null) return 'not known, and it decides'
  return truth ? 'on the facts given it takes the breach away' : 'on the facts given it does not stand in the way'
}

function startsOf(finding: Finding, { holder, demandedBy }: Demand, claims: readonly InvestorClaim[]): string {
  const state = nameOf(holder.home)
  const claim = claims.find((c) => c.agreement === finding.agreement && c.article === finding.article)
  if (claim === undefined) return `${state}, not the firm`
  const there = holder.entity?.country === demandedBy.country
  const how = claim.open && !there ? '; it needs an investment there, and none was named' : ''
  const unverified = claim.confidence === 'memory' ? '; text not verified' : ''
  return `${state}${claim.open ? '; and' : ', not the firm:'} ${claim.says}${how} (${claim.cite}${unverified})`
}

function noHelpOf(
  answers: readonly DisciplineAnswer[],
  agreements: readonly Agreement[],
  { holder, demandedBy }: Demand,
): readonly NoHelp[] {
  const groups = new Map<string, NoHelp>()
  for (const { agreement, article, topic, reading, technology, finding } of answers) {
    const word = finding.finding
    if (word !== 'not-bound' && word !== 'outside-scope' && word !== 'consistent') continue
    const own = agreements.find(({ code }) => code === agreement)
    // A topic of which the text is silent is told only where it is silent on all of them.
    if (article === '-' && own?.disciplines.some((d) => demandTopics.includes(d.topic))) continue
    const why =
      word === 'consistent' && finding.exception === null ? 'not engaged by what is asked for' : whyOf(finding)
    const key = word === 'not-bound' ? agreement : [agreement, article, reading, why].join('|')
    const known = groups.get(key)
    const sides = [finding.bond.respondent, finding.bond.complainant].filter((day) => day !== null).length
    groups.set(key, {
      agreement,
      article: word !== 'not-bound' || finding.reason === 'hortatory' ? article : '-',
      topics: union(known?.topics ?? [], [topic]),
      technology: union(known?.technology ?? [], technology),
      reading: word === 'not-bound' ? null : reading,
      why: known?.why ?? whyBetween(finding, why, { own, respondent: demandedBy.country, complainant: holder.home }),
      parties: sides === 2 ? 'both' : sides === 1 ? 'one' : 'neither',
      hypothetical: finding.hypothetical,
    })
  }
  return [...groups.values()]
}

interface Between {
  readonly own: Agreement | undefined
  readonly respondent: string
  readonly complainant: string
}

function whyBetween({ finding, reason }: Finding, why: string, { own, respondent, complainant }: Between): string {
  if (finding !== 'not-bound') return why
  if (reason === 'respondent-not-party') {
    const alone = own?.respondents?.map(nameOf).join(', ')
    return alone === undefined ? `${nameOf(respondent)} is no party` : `it binds ${alone} alone`
  }
  return reason === 'complainant-not-party' ? `${nameOf(complainant)} is no party` : why
}

function whyOf({ finding, reason, until, exception, words }: Finding): string {
  if (reason !== null) return `${reasonInWords(reason)}${until === null ? '' : ` until ${until}`}`
  if (finding === 'consistent' && exception !== null) return `${pleaInWords(exception)} is made out on the facts given`
  return words
}
