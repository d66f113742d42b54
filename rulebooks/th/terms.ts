/** Terms of Thai law: what leaves, what is personal, what the exporter has written down. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, derived, not } from '../../src/law/index.ts'

/** Day on which both notifications of 2023 began. */
export const notificationDay = '2024-03-24'

const abroad = not(importer.country.is('TH'))

/** Information about a living person who can be identified. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** A controller or processor in the Kingdom sends personal data abroad; who collects from abroad itself sends nothing. */
export const sends: Condition = all(exporter.country.is('TH'), abroad, personal, not(via.is('direct-collection')))

export const group: Condition = importer.relation.is('affiliate', 'headquarters')

const fresh = ['in-force', 'valid']

export const nobodyElseReads = derived(
  'th.days-of-no-third-party-access',
  ageOf({ safeguard: 'th.no-third-party-access', statuses: fresh }, 'days'),
  { meaning: 'Days since nobody but the exporter can read what is stored; -1 where others can.' },
)

export const adequateDestination = derived(
  'th.days-of-adequate-destination',
  ageOf({ safeguard: 'th.adequate-destination', statuses: ['approved'] }, 'days'),
  {
    meaning:
      'Days since the Committee, by list or when asked, found the destination’s standard adequate; -1 where it did not.',
  },
)

export const derivedFacts = [nobodyElseReads, adequateDestination].map((d) => d.declaration)

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const
export const emergencyPurposes = ['emergency', 'vital-interest'] as const
/** Every purpose of section 28(1) to (6). */
export const grounds = ['legal-obligation', 'public-interest', ...contractPurposes, ...emergencyPurposes] as const
