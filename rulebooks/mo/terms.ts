/** Terms that the articles of Law 8/2005 share: what leaves Macao, and what is personal. */

import { data, exporter, importer, subjects } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'

export const sent: Condition = all(exporter.country.is('MO'), not(importer.country.is('MO')))

/** Information of any kind about an identified or identifiable person (art 4(1)(1)). What nobody has classified counts. */
export const personal: Condition = all(
  not(data.form.is('anonymised')),
  any(data.categories.has('omic', 'unclassified', 'user'), subjects.count.atLeast(1)),
)

/** Beliefs, politics, unions, health, sex life and genes (art 7(1)); also origin and private life, of which no category tells. */
export const sensitive: Condition = data.categories.has(
  'omic',
  'unclassified',
  'user.genetic',
  'user.health_and_medical',
  'user.political_opinion',
  'user.religious_belief',
  'user.sexual_orientation',
  'user.trade_union',
)

/** What arts 6 and 20 call a contract with the person, or steps at the person’s request before one. */
export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking', 'visa'] as const
