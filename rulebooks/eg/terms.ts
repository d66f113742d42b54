/** Terms of Egyptian law: what leaves, what is sensitive, when the year of grace runs out. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'

/** A year from the day of the Executive Regulations. */
export const graceEnds = '2026-11-01'

/** About natural persons, processed electronically. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** Collected or prepared for processing in Egypt and sent to, stored in or opened to a foreign country. */
export const leaves: Condition = all(
  exporter.country.is('EG'),
  not(importer.country.is('EG')),
  personal,
  not(via.is('direct-collection')),
)

/** Collected in Egypt and sent on between others abroad. */
export const sentOn: Condition = all(
  data.collectedIn.is('EG'),
  not(any(exporter.country.is('EG'), importer.country.is('EG'))),
  personal,
  not(via.is('direct-collection')),
)

/** Mental, physical or genetic health, biometrics, money, belief, politics, record, and all data of children. */
export const sensitive: Condition = any(
  subjects.sensitiveCount.atLeast(1),
  subjects.kinds.has('child'),
  data.categories.has(
    'omic',
    'transaction.payment',
    'unclassified',
    'user.biometric',
    'user.child',
    'user.criminal_record',
    'user.financial',
    'user.genetic',
    'user.health_and_medical',
    'user.payment',
    'user.political_opinion',
    'user.religious_belief',
  ),
)

/** Cases of art 15. One more purpose beside them closes the exception. */
export const needs = [
  'contract',
  'emergency',
  'legal-claims',
  'payment',
  'public-interest',
  'treaty',
  'vital-interest',
] as const
