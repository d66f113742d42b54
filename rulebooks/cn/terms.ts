/** Terms that many Chinese instruments share: what leaves the mainland, what is personal, how people are counted. */

import { data, exporter, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import {
  ageOf,
  all,
  any,
  type Condition,
  defined,
  derived,
  difference,
  listed,
  not,
  onwardOutside,
  sum,
} from '../../src/law/index.ts'

/** The day of the Provisions: the yearly windows, the small-number exemption and limb (c) of "export" begin. */
export const provisionsDay = '2024-03-22'

const toAbroad = not(importer.country.is('CN'))

/** Limbs (a) and (b) of "export": sent abroad, or kept here and reachable from there. Hong Kong, Macao and Taiwan are abroad. */
export const leaves: Condition = all(exporter.country.is('CN'), toAbroad, not(via.is('direct-collection')))

/** Limb (c): somebody abroad takes data straight from people in the mainland. */
export const drawnFromAbroad: Condition = all(via.is('direct-collection'), data.collectedIn.is('CN'), toAbroad)

/** "Export" as the regulator's guides put it since 2024-03-22; only for articles of that day and later. */
export const exported: Condition = any(leaves, defined('cn.export-guide-2024/limb (c)'))

export const fromMainland: Condition = data.collectedIn.is('CN')

/** Information about people, unless it identifies nobody and cannot be restored. What nobody has classified counts. */
export const personal: Condition = all(
  not(data.form.is('anonymised')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** Important or core data that an authority has notified or published as such. */
export const important: Condition = any(
  data.important.is('yes'),
  data.categories.has('national.important', 'national.core'),
)

export const criticalOperator: Condition = exporter.traits.has('cii-operator')

/** A handler decides on purposes and means (PIPL art 73(1)); a processor that only returns what was collected abroad is none. */
export const handler: Condition = any(not(exporter.role.is('processor')), fromMainland)

/** Organisations in business, as against natural persons. */
export const business: Condition = not(exporter.role.is('natural-person', 'data-subject'))

/** An organisation in the mainland, which its authorities can ask and inspect. */
export const mainlandOperator: Condition = all(exporter.country.is('CN'), business)

/** A foreign court, prosecutor, police or regulator receives the data or asks for it through others; what a visa or a licence abroad needs is not such a request. */
export const authorityRequest: Condition = any(
  purpose.has('law-enforcement-request', 'regulatory-request'),
  all(
    importer.relation.is('authority'),
    not(purpose.within('visa', 'regulatory-approval', 'travel-booking', 'contract', 'emergency', 'vital-interest')),
  ),
)

/** What a contract with the individual may be for; the words of the list and "etc.". */
export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking', 'visa'] as const

/** Staff are managed under the exemption for staff; a sale inside the mainland needs nothing abroad. */
export const neededAbroad: Condition = all(
  not(all(purpose.has('contract'), subjects.kinds.has('employee'))),
  not(data.qualifiers.has('domestic-transaction')),
)

/** Words that only colour a purpose and neither open nor close an exemption by themselves. */
export const sidePurposes = [
  'chargeback',
  'insurance-claim',
  'occasional',
  'ordinarily-incident',
  'telecom-service',
] as const

export const emergencyPurposes = ['emergency', 'vital-interest'] as const

export const staffPurposes = ['hr', 'employment'] as const

/** House rules lawfully made and a collective contract lawfully signed, for the people employed under them. */
export const lawfulStaffRules: Condition = all(
  exporter.traits.has('lawful-labour-rules'),
  exporter.traits.has('collective-contract'),
  subjects.kinds.within('employee'),
)

const currentYear = sum(subjects.count, subjects.yearToDate)
const currentYearSensitive = sum(subjects.sensitiveCount, subjects.sensitiveYearToDate)

/** All people sent abroad since 1 January of the previous year, this transfer included. */
export const peopleTwoYears = derived(
  'cn.people-two-years',
  sum(subjects.count, subjects.yearToDate, subjects.previousYear),
  {
    meaning: 'People whose data was sent abroad since 1 January of the previous year, with this transfer.',
    resets: 'year',
  },
)

export const sensitiveTwoYears = derived(
  'cn.sensitive-two-years',
  sum(subjects.sensitiveCount, subjects.sensitiveYearToDate, subjects.sensitivePreviousYear),
  {
    meaning: 'Of these, people of whom anything sensitive was sent.',
    atMost: 'cn.people-two-years',
    resets: 'year',
  },
)

/** Someone with any sensitive item counts as sensitive only: the text says "not including sensitive". */
export const ordinaryThisYear = derived('cn.ordinary-this-year', difference(currentYear, currentYearSensitive), {
  meaning: 'People sent abroad since 1 January of this year with nothing sensitive, with this transfer.',
  atMost: 'cn.people-two-years',
  resets: 'year',
})

export const sensitiveThisYear = derived('cn.sensitive-this-year', currentYearSensitive, {
  meaning: 'People of whom anything sensitive was sent abroad since 1 January of this year, with this transfer.',
  atMost: 'cn.sensitive-two-years',
  resets: 'year',
})

/** Where sensitive kinds are sent and nobody is counted as sensitive, everybody is (PIPL art 28). */
export const allTakenForSensitive: Condition = all(
  any(listed(data.categories, 'cn.sensitive-categories'), subjects.kinds.has('child')),
  subjects.sensitiveCount.below(1),
  subjects.count.atLeast(1),
)

const everybodyThisYear = derived('cn.everybody-this-year', sum(subjects.count, subjects.sensitiveYearToDate), {
  meaning: 'Sensitive people sent abroad since 1 January of this year, with everybody of this transfer.',
  atMost: 'cn.people-two-years',
  resets: 'year',
})

const everybodyTwoYears = derived(
  'cn.everybody-two-years',
  sum(subjects.count, subjects.sensitiveYearToDate, subjects.sensitivePreviousYear),
  {
    meaning: 'Sensitive people sent abroad since 1 January of the previous year, with everybody of this transfer.',
    atMost: 'cn.people-two-years',
    resets: 'year',
  },
)

/** Working days since a contract that is in effect and not filed took effect; under 0 where there is none. */
export const sccUnfiled = derived(
  'cn.scc-unfiled-business-days',
  ageOf({ safeguard: 'cn.scc', statuses: ['in-force'] }, 'business-days'),
  { meaning: 'Working days since a standard contract took effect that has not been filed.' },
)

export const gbaUnfiled = derived(
  'cn.gba-scc-unfiled-business-days',
  ageOf({ safeguard: 'cn.gba-scc', statuses: ['in-force'] }, 'business-days'),
  { meaning: 'Working days since a contract of the Greater Bay Area took effect that has not been filed.' },
)

export const onwardBeyondBay = derived('cn.onward-beyond-bay-area', onwardOutside('cn.bay-area'), {
  meaning: 'Destinations outside the Greater Bay Area to which the recipient passes the data on.',
})

export const derivedFacts = [
  peopleTwoYears,
  sensitiveTwoYears,
  ordinaryThisYear,
  sensitiveThisYear,
  everybodyThisYear,
  everybodyTwoYears,
  sccUnfiled,
  gbaUnfiled,
  onwardBeyondBay,
].map((d) => d.declaration)

/** Until the Provisions: a handler of a million people. */
export const millionHeld: Condition = subjects.held.atLeast(1_000_000)

/** Until the Provisions: what was sent since 1 January of the previous year calls for assessment. */
export const sentOverTwoYears: Condition = any(
  peopleTwoYears.atLeast(100_000),
  sensitiveTwoYears.atLeast(10_000),
  all(allTakenForSensitive, everybodyTwoYears.atLeast(10_000)),
)

/** Since the Provisions: this year's people call for assessment. */
export const assessedVolume: Condition = any(
  ordinaryThisYear.atLeast(1_000_000),
  sensitiveThisYear.atLeast(10_000),
  all(allTakenForSensitive, everybodyThisYear.atLeast(10_000)),
)

/** Somebody sensitive is sent this year. */
export const anybodySensitive: Condition = any(sensitiveThisYear.atLeast(1), allTakenForSensitive)

/** Since the Provisions: this year's people call for a contract or a certificate. */
export const contractVolume: Condition = all(
  any(ordinaryThisYear.atLeast(100_000), anybodySensitive),
  not(assessedVolume),
)

/** Until the Provisions: nothing calls for assessment. */
export const belowOldLines: Condition = all(
  not(criticalOperator),
  not(important),
  not(millionHeld),
  not(sentOverTwoYears),
)

/** Since the Provisions: nothing calls for assessment. */
export const belowNewLines: Condition = all(not(criticalOperator), not(important), not(assessedVolume))

/**
 * The exemptions that may free somebody in the bands of contract and assessment, for what only matters where a formality
 * is due. Where NDSMR art 35(4) or (7) frees, Provisions art 5(1)(1) or (3) or NDSMR art 35(6) does too.
 */
export const exemptions = [
  'cn.provisions-2024/art 4',
  'cn.provisions-2024/art 5(1)(1)',
  'cn.provisions-2024/art 5(1)(2)',
  'cn.provisions-2024/art 5(1)(3)',
  'cn.provisions-2024/art 6',
  'cn.finance-export-guide-2025/scenarios',
  'cn.auto-export-guide-2026/scenarios',
  'cn.ndsmr-2024/art 35(5)',
  'cn.ndsmr-2024/art 35(6)',
] as const

/** One rule in two versions: before and from the day limb (c) counts as export. */
export function asExportGrew<const R extends object>(rule: (out: Condition) => R) {
  return [
    { ...rule(leaves), until: provisionsDay },
    { ...rule(exported), from: provisionsDay },
  ] as const
}
