/** Terms that Kenyan instruments share: what leaves, what is sensitive, what has been ordered. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, not } from '../../src/law/index.ts'

/** About people who are or can be identified. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

const abroad = not(importer.country.is('KE'))

export const leaves: Condition = all(exporter.country.is('KE'), abroad, personal, not(via.is('direct-collection')))

/** Of whoever is in Kenya or processes data of people there (s 4), and processed or stored abroad. */
export const processedAbroad: Condition = all(
  any(data.collectedIn.is('KE'), exporter.country.is('KE')),
  abroad,
  personal,
)

/** Race, health, origin, conscience, belief, genes, biometrics, property (money is taken for it), marital status, family, sex, orientation. */
export const sensitive: Condition = any(
  subjects.sensitiveCount.atLeast(1),
  data.categories.has(
    'omic',
    'unclassified',
    'user.biometric',
    'user.demographic.gender',
    'user.demographic.marital_status',
    'user.financial',
    'user.genetic',
    'user.health_and_medical',
    'user.political_opinion',
    'user.religious_belief',
    'user.sexual_orientation',
  ),
)

export const servingCopy = derived('ke.serving-copy', copyAt({ country: 'KE' }), {
  meaning: 'Whether a complete serving copy of the data is kept in Kenya.',
})

export const daysSinceOrder = derived(
  'ke.days-since-order',
  ageOf({ act: 'localisation-order', country: 'KE' }, 'days'),
  {
    meaning: 'Days since the Cabinet Secretary required processing in Kenya; -1 where that was not done.',
  },
)

export const daysSinceProhibition = derived(
  'ke.days-since-ban',
  ageOf({ act: 'transfer-ban', country: 'KE' }, 'days'),
  {
    meaning: 'Days since the Data Commissioner prohibited the transfer; -1 where that was not done.',
  },
)

export const daysSinceSuspension = derived(
  'ke.days-since-suspension',
  ageOf({ act: 'suspension-order', country: 'KE' }, 'days'),
  { meaning: 'Days since the Data Commissioner suspended the transfer; -1 where that was not done.' },
)

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const

/** Needs of s 48(c). One more purpose beside them closes the exception. */
export const needs = [...contractPurposes, 'legal-claims', 'public-interest', 'vital-interest'] as const
