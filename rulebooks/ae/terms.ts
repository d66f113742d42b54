/** Terms that instruments of the Emirates and of the zones share: what leaves, what is personal, what is health data. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, not } from '../../src/law/index.ts'

/** Data relating to a person who is or can be identified. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

const toOtherState = not(importer.country.is('AE'))
const sent = all(personal, not(via.is('direct-collection')))

/** The financial free zones have data law and financial regulators of their own. */
const inFreeZone = exporter.zone.is('AE-DIFC', 'AE-ADGM')

/** From anywhere in the Emirates but the financial free zones, to another state. */
export const leavesState: Condition = all(exporter.country.is('AE'), not(inFreeZone), toOtherState, sent)

/** Out of the zone: to another state, or to the rest of the Emirates. */
const leavesZone = (zone: string): Condition => all(exporter.zone.is(zone), not(importer.zone.is(zone)), sent)
export const leavesDifc: Condition = leavesZone('AE-DIFC')
export const leavesAdgm: Condition = leavesZone('AE-ADGM')

export const individual: Condition = exporter.role.is('data-subject', 'natural-person')
export const publicBody: Condition = any(
  exporter.traits.has('public-body', 'state-organ'),
  exporter.sector.is('government', 'public'),
)
export const group: Condition = importer.relation.is('affiliate', 'headquarters')

/** Health data of services in the State, from wherever in it, free zones included, and in whatever form. */
export const healthAbroad: Condition = all(
  data.collectedIn.is('AE'),
  toOtherState,
  any(
    data.categories.has('user.health_and_medical', 'user.genetic', 'omic'),
    all(exporter.sector.is('health'), any(subjects.kinds.has('patient'), data.categories.has('unclassified'))),
  ),
)

export const healthOnly: Condition = data.categories.within('user.health_and_medical', 'user.genetic', 'omic')
export const bankOnly: Condition = all(
  exporter.sector.is('banking', 'finance', 'payments', 'credit-reporting'),
  data.categories.within('user.financial', 'user.payment', 'transaction.payment'),
)

export const daysApproved = derived(
  'ae.days-of-health-authority-approval',
  ageOf({ safeguard: 'ae.health-authority-approval', statuses: ['approved', 'in-force', 'valid'] }, 'days'),
  { meaning: 'Days since the health authority, with the Ministry, approved this case; -1 where it did not.' },
)
const primaryInState = derived('ae.primary-in-state', copyAt({ country: 'AE', kind: 'primary' }), {
  meaning: 'Whether the primary, complete store of the data is in the Emirates.',
})
const dailyCopyInState = derived(
  'ae.daily-copy-in-state',
  copyAt({ country: 'AE', refreshed: ['continuous', 'daily', 'hourly', 'real-time'] }),
  { meaning: 'Whether a complete copy of the data, refreshed at least daily, is kept in the Emirates.' },
)

/** The master system of record is in the State; a foreign bank’s branch may have a copy of it there, refreshed daily. */
export const recordInState: Condition = any(
  primaryInState.atLeast(1),
  all(exporter.traits.has('foreign-bank-branch'), dailyCopyInState.atLeast(1)),
)

export const derivedFacts = [daysApproved, primaryInState, dailyCopyInState].map((d) => d.declaration)

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const
export const claimPurposes = ['legal-claims', 'anticipated-claims'] as const
export const vitalPurposes = ['emergency', 'vital-interest'] as const
/** Every purpose that is a ground by itself in one of the three regimes. */
export const grounds = [...contractPurposes, ...claimPurposes, ...vitalPurposes, 'public-interest'] as const
