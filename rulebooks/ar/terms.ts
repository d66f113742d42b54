/** Terms that Argentine instruments share: what leaves, who is of the group, how old a contract of one's own is. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, derived, not } from '../../src/law/index.ts'

/** Disposition 60-E/2016: the list of adequate countries and the model contracts begin. */
export const listDay = '2016-11-18'

/** Information about natural or legal persons that are or can be determined. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

export const leaves: Condition = all(
  exporter.country.is('AR'),
  not(importer.country.is('AR')),
  personal,
  not(via.is('direct-collection')),
)

export const group: Condition = importer.relation.is('affiliate', 'headquarters')

export const daysSinceSigned = derived(
  'ar.days-since-signed',
  ageOf({ safeguard: 'ar.own-clauses', statuses: ['signed'] }, 'days'),
  {
    meaning:
      'Days since a contract that departs from the models was signed and not yet handed in; -1 where there is none.',
  },
)

/** Purposes of art 12(2). One more beside them closes the exception. */
export const freePurposes = ['emergency', 'law-enforcement-request', 'payment', 'treaty', 'vital-interest'] as const
