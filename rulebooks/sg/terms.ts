/** Terms that both Regulations share: what leaves Singapore, what is personal, who is related. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'

/** Data about individuals who can be identified from it or with what the organisation has. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** An organisation in Singapore sends it abroad; who collects from abroad itself transfers nothing. */
export const fromSingapore: Condition = all(
  exporter.country.is('SG'),
  not(importer.country.is('SG')),
  personal,
  not(via.is('direct-collection')),
)

/** A firm abroad passes on what it collected itself from people in Singapore. */
export const collectedFromSingapore: Condition = all(
  not(exporter.country.is('SG')),
  exporter.traits.has('collected-from-individuals'),
  data.collectedIn.is('SG'),
  subjects.residence.has('SG'),
  not(importer.country.is('SG')),
  personal,
  not(via.is('direct-collection')),
)

/** Related organisations, for which binding corporate rules may be used. */
export const related: Condition = importer.relation.is('affiliate', 'headquarters')

/** The recipient is a data intermediary: it processes for the exporter. */
export const intermediary: Condition = any(importer.relation.is('processor'), importer.role.is('processor'))

/** The organisation itself: its branch, its staff, its own server. */
export const itself: Condition = any(
  importer.relation.is('same-entity'),
  importer.traits.has('own-server'),
  all(importer.traits.has('branch'), importer.relation.is('affiliate')),
)

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const

export const emergencyPurposes = ['emergency', 'vital-interest'] as const
