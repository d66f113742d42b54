/** Terms that Vietnamese instruments share: what leaves, whose data, who must store at home, how long ago something was done. */

import { data, exporter, importer, subjects } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, not, sum } from '../../src/law/index.ts'

/** Decree 13/2023. */
export const decreeDay = '2023-07-01'
/** Data Law with its decree and its lists. */
export const dataLawDay = '2025-07-01'
/** Personal Data Protection Law and Decree 356/2025. */
export const pdplDay = '2026-01-01'
/** Decree 333/2026 under the new Cybersecurity Law. */
export const storageDecreeDay = '2026-08-19'

const abroad = not(importer.country.is('VN'))

/** Sent from Vietnam, or gathered there and worked on abroad. */
export const leaves: Condition = all(any(exporter.country.is('VN'), data.collectedIn.is('VN')), abroad)

export const personal: Condition = all(
  not(data.form.is('anonymised')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** Decree 13/2023 art 2(14) speaks of citizens only. */
export const ofCitizens: Condition = all(leaves, personal, subjects.citizenship.has('VN'))

/** PDPL art 20(1) speaks of data stored or gathered in Vietnam, whoever the people are. */
export const ofPeople: Condition = all(leaves, personal)

const individual: Condition = exporter.role.is('data-subject', 'natural-person')

/** Firms, as against individuals and bodies of the state. */
export const enterprise: Condition = not(any(individual, exporter.traits.has('public-body', 'state-organ')))

const foreign: Condition = any(
  not(exporter.country.is('VN')),
  exporter.establishment.is('foreign'),
  exporter.traits.has('foreign-enterprise'),
)

/** Incorporated in Vietnam, foreign-invested ones included. */
export const domesticEnterprise: Condition = all(
  enterprise,
  any(exporter.traits.has('vn-domestic-enterprise'), not(foreign)),
)

export const foreignEnterprise: Condition = all(enterprise, not(exporter.traits.has('vn-domestic-enterprise')), foreign)

/** Personal data of users of services in Vietnam, what they create, and their relations; staff are no users. */
export const regulatedData: Condition = all(
  leaves,
  personal,
  subjects.residence.has('VN'),
  not(subjects.kinds.within('employee')),
)

export const copyInVietnam = derived('vn.copy-in-vietnam', copyAt({ country: 'VN' }), {
  meaning: 'Whether a complete copy of the data is kept in Vietnam.',
})

export const monthsSinceOrder = derived(
  'vn.months-since-order',
  ageOf({ act: 'localisation-order', country: 'VN' }, 'months'),
  { meaning: 'Months since the Minister of Public Security ordered storage in Vietnam; -1 where nobody did.' },
)

export const daysSinceStop = derived('vn.days-since-stop', ageOf({ act: 'transfer-ban', country: 'VN' }, 'days'), {
  meaning: 'Days since an order to stop the transfer; -1 where there is none.',
})

export const daysSinceFirst = derived('vn.days-since-first-transfer', ageOf({ fact: 'firstTransferOn' }, 'days'), {
  meaning: 'Days since the first transfer; -1 where it has not begun.',
})

const dossier = 'vn.tia-dossier'

export const daysSinceMade = derived(
  'vn.days-since-dossier-made',
  ageOf({ safeguard: dossier, statuses: ['approved', 'filed', 'in-force', 'pending', 'signed', 'valid'] }, 'days'),
  { meaning: 'Days since the dossier on the transfer exists; -1 where it does not.' },
)

export const daysSinceFiled = derived(
  'vn.days-since-dossier-filed',
  ageOf({ safeguard: dossier, statuses: ['approved', 'filed', 'pending', 'valid'] }, 'days'),
  { meaning: 'Days since the dossier was handed in; -1 where it was not.' },
)

/** Decree 165/2025 art 12(10): what went abroad since 2025-07-01 adds up. This year's and last year's are asked for. */
export const peopleSent = derived('vn.people-sent', sum(subjects.count, subjects.yearToDate, subjects.previousYear), {
  meaning: 'People whose data was sent abroad since 1 January of last year, with this transfer.',
  resets: 'year',
})

export const sensitiveSent = derived(
  'vn.sensitive-sent',
  sum(subjects.sensitiveCount, subjects.sensitiveYearToDate, subjects.sensitivePreviousYear),
  { meaning: 'Of these, people of whom anything sensitive was sent.', atMost: 'vn.people-sent', resets: 'year' },
)

/** The sixty days end with the sixtieth after the day of the event (Civil Code arts 147, 148). */
export const overdue: Condition = daysSinceFirst.atLeast(61)

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking', 'visa'] as const
export const emergencyPurposes = ['emergency', 'vital-interest'] as const
export const staffPurposes = ['hr', 'employment'] as const

export const derivedFacts = [
  copyInVietnam,
  monthsSinceOrder,
  daysSinceStop,
  daysSinceFirst,
  daysSinceMade,
  daysSinceFiled,
  peopleSent,
  sensitiveSent,
].map((d) => d.declaration)
