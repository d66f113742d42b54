/** Step 2 of the walk: what an agreement owes between a pair of parties on a day, and whether it can be taken to a judge. */

import type { Day } from '../law/index.ts'
import type {
  Agreement,
  BoundReason,
  Discipline,
  DisputeRule,
  Measure,
  Party,
  Settlement,
  Suspension,
} from '../law/treaty/index.ts'
import type { Against } from './finding.ts'
import { holds } from './holds.ts'
import { partyFor } from './parties.ts'

export interface Bond {
  /** Days since which each side is bound; null: it is not. */
  readonly respondent: Day | null
  readonly complainant: Day | null
  /** Null: bound. */
  readonly reason: BoundReason | null
  readonly cite: string
  readonly unverified: boolean
  /** A party was assumed, or the text is a proposal. */
  readonly assumed: boolean
}

export function bondOf(agreement: Agreement, measure: Measure, against: Against): Bond {
  const day = measure.asOf
  const respondent = partyFor(agreement, measure.country, against.assumeParty, day)
  const complainant = partyFor(agreement, against.complainant, against.assumeParty, day)
  const assumed = agreement.kind === 'proposal' || respondent?.assumed === true || complainant?.assumed === true
  const since = (party: Party | undefined) =>
    party?.from !== null && party !== undefined && party.from <= day && !isOver(party, day) ? party.from : null
  const about = {
    respondent: since(respondent),
    complainant: since(complainant),
    assumed,
    unverified: [respondent, complainant].some((p) => p?.confidence === 'memory' && p.from !== null),
  }
  const end = (reason: BoundReason | null, cite: string): Bond => ({ ...about, reason, cite })
  const parties = `${agreement.code}, parties and dates`
  if (agreement.kind === 'political') return end('political-commitment', agreement.title)
  if (respondent === undefined || agreement.respondents?.includes(respondent.party) === false)
    return end('respondent-not-party', parties)
  if (complainant === undefined) return end('complainant-not-party', parties)
  if (agreement.inForce !== null && agreement.kind === 'decision' && agreementIsOver(agreement, day))
    return end('lapsed', agreement.title)
  if (isOver(respondent, day) || isOver(complainant, day)) return end('lapsed', parties)
  if (about.respondent === null) return end('not-in-force', respondent.cite ?? parties)
  if (about.complainant === null) return end('not-in-force-between-pair', complainant.cite ?? parties)
  return pairBond(agreement, [respondent, complainant], day, about, parties)
}

function pairBond(
  agreement: Agreement,
  [respondent, complainant]: readonly [Party, Party],
  day: Day,
  about: Omit<Bond, 'reason' | 'cite'>,
  parties: string,
): Bond {
  const pair = about.assumed
    ? undefined
    : agreement.pairs.find(({ parties: p }) => p.includes(respondent.party) && p.includes(complainant.party))
  if (pair === undefined) return { ...about, reason: null, cite: parties }
  const unverified = about.unverified || pair.confidence === 'memory'
  if (pair.from === null || pair.from > day)
    return { ...about, unverified, reason: 'not-in-force-between-pair', cite: pair.cite }
  if (pair.until !== undefined && pair.until <= day) return { ...about, unverified, reason: 'lapsed', cite: pair.cite }
  return { ...about, unverified, reason: null, cite: pair.cite }
}

const isOver = (party: Party, day: Day) => party.until !== undefined && party.until <= day

/** A decision of an organisation ends with its last clause. */
function agreementIsOver(agreement: Agreement, day: Day): boolean {
  const ends = agreement.disciplines.map((d) => d.until)
  return ends.length > 0 && ends.every((until) => until !== undefined && until <= day)
}

/** The suspension that fits an article, a pair and a measure; `unknown` where a fact decides whether it fits. */
export function suspensionOf(
  agreement: Agreement,
  article: string,
  measure: Measure,
  against: Against,
  kind: Suspension['suspends'],
): { readonly suspension: Suspension; readonly certain: boolean } | undefined {
  const respondent = partyFor(agreement, measure.country)?.party
  const complainant = partyFor(agreement, against.complainant)?.party
  const found = agreement.suspensions.flatMap((suspension) => {
    const fits =
      suspension.suspends === kind &&
      suspension.respondent === respondent &&
      suspension.articles.includes(article) &&
      (suspension.complainants === undefined ||
        (complainant !== undefined && suspension.complainants.includes(complainant))) &&
      suspension.from <= measure.asOf &&
      measure.asOf < suspension.until
    const when = suspension.when === undefined ? true : holds(suspension.when, measure)
    return fits && when !== false ? [{ suspension, certain: when === true }] : []
  })
  return found.find(({ certain }) => certain) ?? found[0]
}

/** Step 8: before whom, from when; a second answer, whatever the first. */
export interface Enforcement {
  readonly settlement: Settlement
  readonly forum: string
  readonly from: Day | null
  readonly remedy: string
  readonly cite: string
  readonly needs: readonly string[]
  readonly unverified: boolean
}

const nothing = { forum: '', from: null, needs: [], unverified: false } as const

export function enforcementOf(
  agreement: Agreement,
  discipline: Discipline | undefined,
  measure: Measure,
  against: Against,
  bond: Bond,
): Enforcement {
  if (bond.assumed && bond.reason === null)
    return {
      ...nothing,
      settlement: 'hypothetical',
      remedy: 'Nothing: the bond is assumed.',
      cite: agreement.title,
    }
  const rule = ruleFor(agreement, discipline?.article, measure.asOf)
  const bound = bond.respondent !== null && bond.complainant !== null && bond.reason === null
  if (!bound || rule === undefined) {
    const why = bond.reason === 'political-commitment' ? 'The text binds nobody.' : 'Nothing under this text.'
    return { ...nothing, settlement: 'none', remedy: why, cite: rule?.cite ?? agreement.title }
  }
  const about = { remedy: rule.remedy, cite: rule.cite, unverified: rule.confidence === 'memory' }
  const grace =
    discipline === undefined ? undefined : suspensionOf(agreement, discipline.article, measure, against, 'disputes')
  if (grace === undefined || rule.settlement !== 'available')
    return { ...nothing, ...about, settlement: rule.settlement, forum: rule.forum }
  return {
    settlement: grace.certain ? 'suspended' : 'doubtful',
    forum: rule.forum,
    from: grace.suspension.until,
    remedy: `No dispute may be brought before ${grace.suspension.until}; consultations remain.`,
    cite: grace.suspension.cite,
    needs: grace.certain
      ? []
      : [grace.suspension.question ?? 'did the measure exist when the agreement entered into force'],
    unverified: grace.suspension.confidence === 'memory' || about.unverified,
  }
}

function ruleFor(agreement: Agreement, article: string | undefined, day: Day): DisputeRule | undefined {
  return agreement.disputes.find(
    (rule) =>
      (rule.articles === undefined || (article !== undefined && rule.articles.includes(article))) &&
      (rule.from === undefined || rule.from <= day) &&
      (rule.until === undefined || day < rule.until),
  )
}
