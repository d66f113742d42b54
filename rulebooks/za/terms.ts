/** Terms of the Act: what is transferred, to whom, what needs authorisation, how long the Regulator has had. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, derived, not } from '../../src/law/index.ts'

/** End of the year within which all processing had to be brought into line (s 114(1)). */
export const conformityDay = '2021-07-01'
/** From here section 58(2) applies (notice under s 114(3)). */
export const authorisationDay = '2022-02-01'

const abroad = not(importer.country.is('ZA'))

/** Information about an identifiable living person. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated', 'deidentified')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** A responsible party in the Republic sends it to a foreign country; who collects from abroad itself transfers nothing. */
export const sends: Condition = all(exporter.country.is('ZA'), abroad, personal, not(via.is('direct-collection')))

export const group: Condition = importer.relation.is('affiliate', 'headquarters')

/** The responsible party itself: its branch, staff or own server is no third party. */
export const itself: Condition = any(importer.relation.is('same-entity'), importer.traits.has('branch', 'own-server'))

/** Section 26, and personal information of children. */
export const specialOrChild: Condition = any(
  data.categories.has(
    'omic',
    'user.biometric',
    'user.criminal_record',
    'user.genetic',
    'user.health_and_medical',
    'user.political_opinion',
    'user.religious_belief',
    'user.sexual_orientation',
    'user.specific_identity',
    'user.trade_union',
    'user.child',
    'unclassified',
  ),
  subjects.kinds.has('child'),
)

export const adequateLaw = derived(
  'za.days-of-adequate-law',
  ageOf({ safeguard: 'za.adequate-law', statuses: ['in-force', 'valid'] }, 'days'),
  {
    meaning:
      'Days since the exporter wrote down that the recipient’s law gives adequate protection; -1 where it did not.',
  },
)

const authorisation = 'za.prior-authorisation'

export const daysAuthorised = derived(
  'za.days-authorised',
  ageOf({ safeguard: authorisation, statuses: ['approved', 'in-force', 'valid'] }, 'days'),
  { meaning: 'Days since the Regulator authorised the processing; -1 where it did not.' },
)
export const daysFiled = derived('za.days-filed', ageOf({ safeguard: authorisation, statuses: ['filed'] }, 'days'), {
  meaning: 'Days since the application, where the Regulator has announced no investigation; -1 where there is none.',
})
export const daysInvestigated = derived(
  'za.days-investigated',
  ageOf({ safeguard: authorisation, statuses: ['pending'] }, 'days'),
  { meaning: 'Days since the application, where the Regulator has announced an investigation; -1 where it has not.' },
)

export const derivedFacts = [adequateLaw, daysAuthorised, daysFiled, daysInvestigated].map((d) => d.declaration)

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const
export const benefitPurposes = ['emergency', 'vital-interest'] as const
