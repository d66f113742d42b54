/** Terms that the Israeli regulations share: what leaves, and what comes in from Europe. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { all, any, type Condition, listed, not } from '../../src/law/index.ts'

/** Data on a person in a database. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** From a database in Israel to one abroad. */
export const leaves: Condition = all(
  exporter.country.is('IL'),
  not(importer.country.is('IL')),
  personal,
  not(via.is('direct-collection')),
)

/** From the European Economic Area, not by the person's own hand, to a database in Israel. */
export const comesFromEurope: Condition = all(
  listed(exporter.country, 'il.eea'),
  importer.country.is('IL'),
  personal,
  not(any(via.is('direct-collection'), exporter.role.is('data-subject'))),
)

/** Limbs of regulation 2 that rest on the purpose. One more beside them closes them. */
export const freePurposes = ['emergency', 'legal-obligation', 'vital-interest'] as const
