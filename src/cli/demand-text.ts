/** The review of a demand for technology as a page for general counsel. */

import type { JurisdictionDecision } from '../engine/index.ts'
import { labelOf } from '../law/labels/index.ts'
import type { Protection } from '../law/protection.ts'
import { wrapped } from '../prose/wrap.ts'
import { nameOf } from '../review/country-names.ts'
import type { DemandReview, ProtectionAnswer } from '../review/demand.ts'
import type { DisciplineAnswer, NoHelp } from '../review/demand-disciplines.ts'

/** Ends with a line feed. */
export function demandText(review: DemandReview): string {
  const { demand, whereDemanded, disciplines } = review
  const there = nameOf(whereDemanded.country)
  const home = nameOf(demand.holder.home)
  const { protects, open } = disciplines
  return [
    `A demand for technology, on ${demand.asOf}${review.hypothetical ? '  [hypothetical]' : ''}`,
    point(review.sentence),
    ...head(`The law where it is demanded: ${there}`, whereDemandedText(review)),
    ...head(`The holder’s own law: may he hand over?`, handOverText(review)),
    ...head(review.domestic ? 'Trade rules' : `Trade rules on which ${home} can stand against ${there} on that day`, [
      ...protects.flatMap(disciplineText),
      ...(protects.length === 0
        ? [point(review.domestic ? 'none: no State speaks for a holder at home' : 'none on the facts given')]
        : []),
    ]),
    ...head('Trade rules on which a person must answer first', open.flatMap(disciplineText)),
    ...head('Trade rules that do not help, and why', noHelpText(review)),
    ...head(
      'What to ask first',
      review.questions.map((question) => point(`${question}?`)),
    ),
    ...head(
      'Evidence to keep',
      review.evidence.map((text) => point(text)),
    ),
    ...head('Not verified: from memory, compare the text before you rely on it', listed(review.notVerified)),
    '',
    wrapped(
      'These agreements bind States; a firm tells its ministry, and pleads national law before the authorities and courts there. Not legal advice.',
    ),
    '',
  ].join('\n')
}

function head(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

const point = (text: string) => wrapped(text, '  ')
const under = (text: string) => wrapped(text, '    ')

function listed(cites: readonly string[]): readonly string[] {
  return cites.length === 0 ? [] : [point(cites.join('; '))]
}

function whereDemandedText({ whereDemanded, decision, demand }: DemandReview): readonly string[] {
  const { country, shields, empowers, later, held } = whereDemanded
  const answers = decision.jurisdictions.filter(({ code }) => lawOf(code) === country)
  return [
    ...(shields.length === 0 && held ? [point(`no article that shields him is held here for ${demand.asOf}`)] : []),
    ...shields.flatMap((answer) => shieldText('for him', answer)),
    ...empowers.flatMap((answer) => shieldText('for who asks', answer)),
    ...later.map((p) => point(`not yet on that day: ${p.cite}, in force ${p.from}: ${p.gist}`)),
    ...(held ? [] : [point('articles of this country on such demands are not held here: ask counsel there')]),
    ...(answers.length === 0
      ? [
          point(
            decision.notAsked.includes(country)
              ? `${nameOf(country)}: no book here; its law was not asked`
              : `no rule of the book of ${nameOf(country)} reaches what comes in`,
          ),
        ]
      : []),
    ...answers.flatMap((answer) => verdictText('the hand-over as a transfer', answer)),
  ]
}

const lawOf = (code: string) => code.slice(0, 2)

function shieldText(head: string, { protection: p, applies }: ProtectionAnswer): readonly string[] {
  const only = applies === null ? ' (only if there is a foreign investment)' : ''
  return [
    point(`${head}: ${p.cite}, in force ${p.from}${memory(p)}${only}`),
    under(p.gist),
    under(`What it does: ${p.effect}`),
    under(`Where it stops: ${p.limits}`),
  ]
}

const memory = (p: Protection) => (p.confidence === 'memory' ? '; text not verified' : '')

function handOverText({ decision, whereDemanded, handOver, handOverNotHeld }: DemandReview): readonly string[] {
  const answers = decision.jurisdictions.filter(({ code }) => lawOf(code) !== whereDemanded.country)
  return [
    ...handOver.flatMap((p) => [
      point(`${p.cite}, in force ${p.from}${memory(p)}`),
      under(p.gist),
      under(`What it asks: ${p.effect}`),
      under(`Where it stops: ${p.limits}`),
    ]),
    ...handOverNotHeld.map((country) =>
      point(`${nameOf(country)}: no article on the export of technology is held here beside its book`),
    ),
    ...answers.flatMap((answer) => verdictText('the hand-over as a transfer', answer)),
    ...decision.conflicts.map(({ text }) => point(`conflict: ${text}`)),
    ...decision.notAsked
      .filter((code) => code !== whereDemanded.country)
      .map((code) => point(`${nameOf(lawOf(code))}: no book here; its law was not asked`)),
  ]
}

/** Such law speaks of data and export lists; what it lets pass is not thereby owed to who asks. */
function verdictText(title: string, answer: JurisdictionDecision): readonly string[] {
  const { code, verdict, mechanisms, reasons, unclear } = answer
  if (verdict === 'out-of-scope') return [point(`the book of ${nameOf(lawOf(code))} says nothing of such a hand-over`)]
  const steps = mechanisms.map((path) => path.join(' and ')).join(', or ')
  return [
    point(`${nameOf(lawOf(code))}, ${title}: ${verdict}${steps === '' ? '' : `, by ${steps}`}`),
    ...reasons.filter(({ cite, gist }) => cite !== '' || gist !== '').map(({ cite, gist }) => under(cited(cite, gist))),
    ...unclear.map((text) => under(text)),
  ]
}

const cited = (cite: string, text: string) => (cite === '' ? text : `${cite}: ${text}`)

function disciplineText(answer: DisciplineAnswer): readonly string[] {
  const { agreement, article, reading, technology, finding, gist, can, cannot, starts } = answer
  const of = reading === null ? '' : ` (reading ${reading})`
  return [
    point(`${agreement} ${article}${of}, for ${things(technology)}${finding.hypothetical ? '  [hypothetical]' : ''}`),
    under(gist),
    under(finding.words),
    ...can.map(under),
    ...cannot.map(under),
    under(`who may start: ${starts}`),
    ...(finding.unverified.length === 0 ? [] : [under(`text not verified: ${finding.unverified.join('; ')}`)]),
  ]
}

const things = (words: readonly string[]) => words.map((word) => labelOf('data.categories', word, 'en')).join(', ')

/** One line each; where neither side is bound, all in one. */
function noHelpText({ disciplines: { noHelp }, demand }: DemandReview): readonly string[] {
  const all = new Set(demand.technology).size
  const of = (technology: NoHelp['technology']) =>
    technology.length === 0 || technology.length === all ? '' : `, ${things(technology)}`
  const named = noHelp.filter(({ parties }) => parties !== 'neither')
  const neither = [...new Set(noHelp.filter((n) => n.parties === 'neither').map(({ agreement }) => agreement))]
  return [
    ...named.map(({ agreement, article, reading, technology, why, hypothetical }) =>
      point(
        `${agreement}${article === '-' ? '' : ` ${article}`}${reading === null ? '' : ` (reading ${reading})`}${of(technology)}: ${why}${hypothetical ? '  [hypothetical]' : ''}`,
      ),
    ),
    ...(neither.length === 0 ? [] : [point(`neither side is bound by: ${neither.join(', ')}`)]),
  ]
}
