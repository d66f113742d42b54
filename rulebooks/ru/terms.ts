/** Terms that Russian instruments share: what leaves, what is personal, whose data, how long ago the authority was told. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, not } from '../../src/law/index.ts'

/** Law 266-FZ: the notice, the list of 2022 and the wait begin. */
export const noticeDay = '2023-03-01'

/** Law 265-FZ: being party to Convention 108 makes no state adequate any more. */
export const listDay = '2026-07-26'

/** Law 23-FZ: capture in a database abroad is itself barred. */
export const strictDay = '2025-07-01'

const abroad = not(importer.country.is('RU'))

/** Handed to an authority, a person or a firm abroad (152-FZ art 3(11)). */
export const leaves: Condition = all(exporter.country.is('RU'), abroad)

/** Gathered in Russia, by whomever, or sent from there. */
export const gatheredOrSent: Condition = all(any(data.collectedIn.is('RU'), exporter.country.is('RU')), abroad)

/** About people, unless nobody can be identified any more. Data made impersonal can be restored and stays personal. What nobody has classified counts. */
export const personal: Condition = all(
  not(data.form.is('anonymised')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const

export const vitalPurposes = ['emergency', 'vital-interest'] as const

const filed = { safeguard: 'ru.rkn-notification', statuses: ['approved', 'filed', 'in-force', 'valid'] } as const

export const daysSinceNotice = derived('ru.days-since-notice', ageOf(filed, 'days'), {
  meaning: 'Days since the notice of intent reached the authority; -1 where none did.',
})

/** The day of filing is not counted (Civil Code art 191). */
export const workdaysSinceNotice = derived('ru.workdays-since-notice', ageOf(filed, 'business-days'), {
  meaning: 'Working days since the notice of intent reached the authority; -1 where none did.',
})

export const daysSinceRefusal = derived(
  'ru.days-since-refusal',
  ageOf({ safeguard: 'ru.rkn-notification', statuses: ['refused'] }, 'days'),
  { meaning: 'Days since the authority answered the notice with a ban; -1 where it did not.' },
)

export const daysSinceBan = derived('ru.days-since-ban', ageOf({ act: 'transfer-ban', country: 'RU' }, 'days'), {
  meaning: 'Days since a decision of the authority that bans or limits the transfer; -1 where there is none.',
})

export const primaryAtHome = derived('ru.primary-at-home', copyAt({ country: 'RU', kind: 'primary' }), {
  meaning: 'Whether the first and complete database of the data stands in Russia.',
})

export const copyAtHome = derived('ru.copy-at-home', copyAt({ country: 'RU' }), {
  meaning: 'Whether a complete copy of the data is kept in Russia.',
})

export const banned: Condition = any(daysSinceBan.atLeast(0), daysSinceRefusal.atLeast(0))

/** Grounds of art 6(1) that art 18(5) spares. */
export const sparedPurposes = ['treaty', 'legal-obligation', 'legal-claims', 'journalism', 'research'] as const

/** Booking systems of air carriers rest on treaties (clarifications of the ministry, 2015). */
export const airBooking: Condition = all(exporter.sector.is('aviation', 'travel'), purpose.within('travel-booking'))

export const derivedFacts = [
  daysSinceNotice,
  workdaysSinceNotice,
  daysSinceRefusal,
  daysSinceBan,
  primaryAtHome,
  copyAtHome,
].map((d) => d.declaration)
