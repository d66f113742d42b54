/** Terms that the articles of the Ordinance share: what leaves Hong Kong, what is personal, what a purpose of collection is. */

import { data, exporter, importer, subjects } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'

/** It is sent away from Hong Kong: by a data user, or for one by whoever holds it (s 65(2)); s 2(12) takes out who is none. */
export const sent: Condition = all(exporter.country.is('HK'), not(importer.country.is('HK')))

/** Data about a living person who can practicably be identified (s 2(1)). What nobody has classified counts. */
export const personal: Condition = all(
  not(data.form.is('aggregated', 'anonymised')),
  any(data.categories.has('omic', 'unclassified', 'user'), subjects.count.atLeast(1)),
)
