/** Terms of the Data Privacy Act: what is sent to a third party, what is personal, what is sensitive. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'

/** Circular 2020-03 in effect: fifteen days after a publication whose day was not established; the last of January is used. */
export const sharingDay = '2021-01-31'

/** The gates that close for whoever is outside the Act. */
export const everything = ['ph.accountability', 'ph.sharing', 'ph.government'] as const

const abroad = not(importer.country.is('PH'))

/** Information from which a person’s identity is apparent or can be found. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** Personal information leaves the Philippines, whoever receives it; who collects from abroad itself sends nothing. */
export const leaves: Condition = all(exporter.country.is('PH'), abroad, personal, not(via.is('direct-collection')))

export const itself: Condition = any(importer.relation.is('same-entity'), importer.traits.has('branch', 'own-server'))

/** Outsourcing or subcontracting, as against sharing with another controller. */
export const outsourced: Condition = any(importer.relation.is('processor'), importer.role.is('processor'))

export const agency: Condition = exporter.traits.has('public-body', 'state-organ')

/** Section 3(l). */
export const sensitive: Condition = data.categories.has(
  'omic',
  'user.biometric',
  'user.criminal_record',
  'user.demographic',
  'user.genetic',
  'user.government_id',
  'user.health_and_medical',
  'user.political_opinion',
  'user.religious_belief',
  'user.sexual_orientation',
  'user.specific_identity',
  'unclassified',
)
