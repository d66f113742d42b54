/** Terms that Ukrainian instruments share: what leaves, what is kept in clouds and data centres abroad, whose it is. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'

/** Information on a person who is or can be identified. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** Anything that goes from Ukraine to someone abroad. */
export const goesAbroad: Condition = all(exporter.country.is('UA'), not(importer.country.is('UA')))

export const leaves: Condition = all(goesAbroad, personal, not(via.is('direct-collection')))

/** In a cloud or a data centre abroad. */
export const keptAbroad: Condition = any(
  via.is('storage'),
  importer.sector.is('cloud'),
  importer.relation.is('processor', 'same-entity'),
  importer.role.is('processor'),
)

/** Bodies of the state and of local government, and whoever holds a public register. */
export const stateHolder: Condition = exporter.traits.has('exercising-public-powers', 'public-body', 'state-organ')

/** Grounds of art 29(4) that rest on the purpose. One more beside them closes them. */
export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const
export const vitalPurposes = ['emergency', 'vital-interest'] as const
export const publicPurposes = ['legal-claims', 'public-interest'] as const
export const freePurposes = [...contractPurposes, ...vitalPurposes, ...publicPurposes] as const
