/** Terms of Nigerian law: what leaves, what is personal, what the exporter has written down. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, not } from '../../src/law/index.ts'

/** Nigeria Data Protection Act. */
export const actDay = '2023-06-12'
/** The directive ends the Regulation of 2019 and its framework. */
export const directiveDay = '2025-09-19'

/** Anything goes from Nigeria to another country. */
export const leaves: Condition = all(exporter.country.is('NG'), not(importer.country.is('NG')))

/** Information that identifies a person. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** Who collects from abroad itself transfers nothing. */
export const transfers: Condition = all(leaves, personal, not(via.is('direct-collection')))

export const individual: Condition = exporter.role.is('data-subject', 'natural-person')

export const adequateLaw = derived(
  'ng.days-of-adequate-law',
  ageOf({ safeguard: 'ng.adequate-law', statuses: ['in-force', 'valid'] }, 'days'),
  {
    meaning:
      'Days since the exporter wrote down that the recipient’s law gives adequate protection; -1 where it did not.',
  },
)

export const copyInNigeria = derived('ng.copy-in-nigeria', copyAt({ country: 'NG' }), {
  meaning: 'Whether a complete copy of the data is kept in Nigeria.',
})

export const derivedFacts = [adequateLaw, copyInNigeria].map((d) => d.declaration)

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const
export const emergencyPurposes = ['emergency', 'vital-interest'] as const
export const claimPurposes = ['legal-claims', 'anticipated-claims'] as const
/** Every purpose that is a ground by itself. */
export const grounds = [...contractPurposes, ...emergencyPurposes, ...claimPurposes, 'public-interest'] as const

/** Banks, switches, payment service providers and other participants. */
export const paymentFirm: Condition = exporter.sector.is('banking', 'finance', 'payments')
