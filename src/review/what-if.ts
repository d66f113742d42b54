/** What if: a transfer under the law of a day, and under that law less what an assumed agreement would not allow; the range between is what exceptions could keep. */

import { type DecideOptions, type Decision, decide, type Verdict } from '../engine/index.ts'
import { type Book, type Day, deepFreeze, type Transfer } from '../law/index.ts'
import type { Agreement, MeasureEffect, Reading, Topic } from '../law/treaty/index.ts'
import { isPermitted } from '../plan/ask.ts'
import { ReviewError } from './errors.ts'
import type { Finding, Plea } from './finding.ts'
import { type AssumedParty, partyFor } from './parties.ts'
import type { CaughtEffect, Firm, Relief, ReliefQuestion, Reliefs } from './relief.ts'

export interface WhatIfQuestion {
  /** Code of the agreement. */
  readonly agreement: string
  /** One scenario for each; null for an agreement with a text of its own. */
  readonly readings: readonly (Reading | null)[]
  readonly assumeParty?: readonly AssumedParty[]
  /** Absent: the importer’s country. */
  readonly complainant?: string
  readonly optional?: boolean
}

/** What the law says of the transfer, in brief. */
export interface Outcome {
  readonly verdict: Verdict
  /** Permitted or out of scope. */
  readonly crosses: boolean
  readonly jurisdictions: readonly {
    readonly code: string
    readonly verdict: Verdict
    readonly mechanisms: readonly (readonly string[])[]
    readonly place: readonly { readonly mode: string; readonly country: string; readonly cite: string }[]
    readonly missing: readonly string[]
  }[]
}

/** `unless-kept`: only where no exception is made out for what was lifted. `lighter`: fewer steps or duties of place, still no free passage. */
export type Change = 'may-cross' | 'may-cross-unless-kept' | 'lighter' | 'lighter-unless-kept' | 'same'

/** One link of the chain: the article that the law loses, and the obligation that catches it. */
export interface Link {
  readonly rule: string
  readonly cite: string
  readonly gist: string
  /** In the words of trade law. */
  readonly effects: readonly MeasureEffect[]
  readonly agreement: string
  readonly reading: Reading | null
  readonly topic: Topic
  readonly article: string
  readonly finding: Finding['finding']
  readonly words: string
  /** `least`: lifted in both; `most`: lifted unless an exception is made out; `neither`: a question is open, it stays. */
  readonly lifted: 'least' | 'most' | 'neither'
  /** Exceptions that could keep it, each with its judge. */
  readonly keptBy: readonly Pick<Plea, 'code' | 'cite' | 'judge' | 'burden' | 'mustShow'>[]
  readonly needs: readonly string[]
  /** Days since which each side is bound, or is taken to be. */
  readonly bond: Finding['bond']
  /** The bond is assumed, or the text a proposal. */
  readonly assumed: boolean
  /** What the complainant could do on that day. */
  readonly remedy: string
  readonly unverified: readonly string[]
}

/** A pair of parties asked about; `notBound`: why nothing is owed, where it is so. */
export interface PairAsked {
  readonly respondent: string
  readonly complainant: string
  readonly notBound: string | null
}

export interface Scenario {
  readonly hypothetical: true
  readonly agreement: string
  readonly reading: Reading | null
  readonly pairs: readonly PairAsked[]
  readonly least: Outcome
  readonly most: Outcome
  readonly change: Change
  /** Articles of the law that act on this transfer and that the assumed obligations reach. */
  readonly chain: readonly Link[]
}

export interface WhatIf {
  readonly hypothetical: true
  readonly asOf: Day
  readonly law: Outcome
  readonly scenarios: readonly Scenario[]
}

/**
 * The respondents are the countries whose law is asked, but the complainant. Parties of a proposal are assumed.
 * Throws ReviewError where the agreement is unknown or the complainant is neither given nor the importer’s country.
 */
export function whatIf(
  transfer: Transfer,
  question: WhatIfQuestion,
  books: readonly Book[],
  reliefs: Reliefs,
  options: Pick<DecideOptions, 'strict'> = {},
): WhatIf {
  const agreement = reliefs.agreements.find(({ code }) => code === question.agreement)
  if (agreement === undefined) throw new ReviewError('agreement', `there is no agreement ${question.agreement}`)
  const complainant = question.complainant ?? transfer.importer.country?.slice(0, 2)
  if (complainant === undefined)
    throw new ReviewError('complainant', 'the importer’s country is not known: name the complainant')
  const asked = (law: readonly Book[]) => decide(transfer, law, { ...options, brief: true })
  const before = asked(books)
  const setting: Setting = { transfer, question, agreement, complainant, books, reliefs, asked, before }
  return deepFreeze({
    hypothetical: true,
    asOf: transfer.asOf,
    law: outcomeOf(before),
    scenarios: question.readings.map((reading) => scenarioOf(reading, setting)),
  })
}

interface Setting {
  readonly transfer: Transfer
  readonly question: WhatIfQuestion
  readonly agreement: Agreement
  readonly complainant: string
  readonly books: readonly Book[]
  readonly reliefs: Reliefs
  readonly asked: (books: readonly Book[]) => Decision
  readonly before: Decision
}

function scenarioOf(reading: Reading | null, setting: Setting): Scenario {
  const { agreement, complainant, books, before, asked } = setting
  const reached = new Map<Book, Relief>()
  for (const { code } of before.jurisdictions) {
    const book = books.find(({ jurisdiction }) => jurisdiction === code)
    if (book === undefined || samePartyAs(complainant, code, agreement)) continue
    reached.set(book, setting.reliefs.of(book, setting.transfer.asOf, reliefQuestion(code, reading, setting)))
  }
  const lessened = (extent: 'least' | 'most') => books.map((book) => reached.get(book)?.[extent] ?? book)
  const [least, most] = [outcomeOf(asked(lessened('least'))), outcomeOf(asked(lessened('most')))]
  const reliefs = [...reached.values()]
  return {
    hypothetical: true,
    agreement: agreement.code,
    reading,
    pairs: reliefs.map(({ respondent, bond }) => ({ respondent, complainant, notBound: bond?.reason ?? null })),
    least,
    most,
    change: changeOf(outcomeOf(before), least, most),
    chain: reliefs.flatMap((relief) => chainOf(relief, before)),
  }
}

function samePartyAs(complainant: string, country: string, agreement: Agreement): boolean {
  return complainant === country || partyFor(agreement, complainant)?.party === country
}

function reliefQuestion(respondent: string, reading: Reading | null, setting: Setting): ReliefQuestion {
  const { question, agreement, complainant, transfer } = setting
  const { assumeParty = [], optional } = question
  const both = agreement.kind === 'proposal' ? [respondent, complainant] : []
  const assumed = [
    ...assumeParty,
    ...both
      .filter((party) => !assumeParty.some((given) => given.party === party))
      .map((party) => ({ party, from: transfer.asOf })),
  ]
  return {
    agreement: agreement.code,
    complainant,
    firm: firmOf(transfer),
    ...(reading === null ? {} : { reading }),
    ...(assumed.length === 0 ? {} : { assumeParty: assumed }),
    ...(optional === undefined ? {} : { optional }),
  }
}

const ofState: ReadonlySet<string> = new Set(['government', 'public', 'state-organ', 'exercising-public-powers'])

function firmOf({ exporter: { sector, traits } }: Transfer): Firm {
  const ofTheState = [sector, ...(traits ?? [])].some((word) => typeof word === 'string' && ofState.has(word))
  return { sector: sector ?? null, ofState: ofTheState }
}

function outcomeOf({ verdict, jurisdictions }: Decision): Outcome {
  return {
    verdict,
    crosses: isPermitted(verdict),
    jurisdictions: jurisdictions.map(({ code, verdict: own, mechanisms, place, missing }) => ({
      code,
      verdict: own,
      mechanisms,
      place: place.map(({ mode, country, cite }) => ({ mode, country, cite })),
      missing,
    })),
  }
}

function changeOf(law: Outcome, least: Outcome, most: Outcome): Change {
  if (!law.crosses && least.crosses) return 'may-cross'
  if (!law.crosses && most.crosses) return 'may-cross-unless-kept'
  if (differs(least, law)) return 'lighter'
  return differs(most, law) ? 'lighter-unless-kept' : 'same'
}

/** What is lifted never makes a law stricter (a test holds the books to it): what differs is lighter. */
function differs(one: Outcome, other: Outcome): boolean {
  const asked = ({ verdict, jurisdictions }: Outcome) =>
    JSON.stringify([verdict, jurisdictions.map(({ mechanisms, place }) => [mechanisms, place])])
  return asked(one) !== asked(other)
}

/** Words of reasons that say that the rule stands in the way. */
const inTheWay: ReadonlySet<string> = new Set(['forbid', 'require', 'approve', 'place'])

function chainOf(relief: Relief, { jurisdictions }: Decision): readonly Link[] {
  const own = jurisdictions.find(({ code }) => code === relief.respondent)
  const rules = new Set(own?.reasons.filter(({ effect }) => inTheWay.has(effect)).map(({ rule }) => rule))
  const places = new Set(own?.place.map(({ cite }) => cite))
  const acts = ({ rule, cite, effect }: CaughtEffect) => rules.has(rule) || (effect === 'place' && places.has(cite))
  const links = (caught: readonly CaughtEffect[], lifted: Link['lifted']) =>
    caught.filter(acts).map((one) => linkOf(one, lifted, relief))
  return [...links(relief.barred, 'least'), ...links(relief.defensible, 'most'), ...links(relief.open, 'neither')]
}

function linkOf(caught: CaughtEffect, lifted: Link['lifted'], { agreement, reading }: Relief): Link {
  const { rule, cite, gist, kinds, topic, finding } = caught
  return {
    rule,
    cite,
    gist,
    effects: kinds,
    agreement,
    reading,
    topic,
    article: finding.article,
    finding: finding.finding,
    words: finding.words,
    lifted,
    keptBy: finding.pleas
      .filter(({ state }) => state === 'open')
      .map(({ code, cite: plea, judge, burden: whose, mustShow }) => ({
        code,
        cite: plea,
        judge,
        burden: whose,
        mustShow,
      })),
    needs: finding.needs,
    bond: finding.bond,
    assumed: finding.hypothetical,
    remedy: finding.remedy,
    unverified: finding.unverified,
  }
}
