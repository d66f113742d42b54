/** Terms that the laws of Taiwan share: what leaves, what is personal, which private bodies are meant. */

import { data, exporter, importer, subjects } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'

export const sent: Condition = all(exporter.country.is('TW'), not(importer.country.is('TW')))

/** Data by which a natural person can be identified, directly or not (art 2(1)). What nobody has classified counts. */
export const personal: Condition = all(
  not(data.form.is('anonymised')),
  any(data.categories.has('omic', 'unclassified', 'user'), subjects.count.atLeast(1)),
)

/** A government agency is under rules of its own (arts 15 to 18); everybody else is a non-government agency. */
export const privateBody: Condition = not(exporter.traits.has('exercising-public-powers', 'public-body', 'state-organ'))
