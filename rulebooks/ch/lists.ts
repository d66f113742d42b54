/** Dated lists of the book: what Annex 1 of the Ordinance, and the Commissioner's list before it, name under conditions. */

import { importer } from '../../src/law/facts.ts'
import { all, any, type Condition, type LawList, type ListEntry, list, not } from '../../src/law/index.ts'
import { notForThePress } from '../eu/adequacy.ts'
import { staffData } from '../eu/terms.ts'

/** Firms certified for Switzerland too; data of staff where the certificate covers it. */
const swissFramework: Condition = all(
  importer.traits.has('dpf-certified'),
  importer.traits.has('dpf-swiss'),
  notForThePress,
  any(importer.traits.has('dpf-hr'), not(staffData)),
)

const annex = (member: string, more: Omit<ListEntry, 'member' | 'cite'> = {}) => ({
  member,
  cite: 'CH DPO Annex 1',
  ...more,
})

const indicative = (member: string, more: Omit<ListEntry, 'member' | 'cite'> = {}) => ({
  member,
  cite: 'CH FDPIC list of states',
  ...more,
})

export const lists: readonly LawList[] = [
  list({
    id: 'ch.annex-1',
    of: 'place',
    entries: [
      annex('CA', { when: importer.traits.has('pipeda') }),
      annex('US', { from: '2024-09-15', when: swissFramework }),
    ],
  }),
  list({
    id: 'ch.indicative',
    of: 'place',
    entries: [
      indicative('CA', { when: importer.traits.has('pipeda') }),
      indicative('US', {
        from: '2017-04-12',
        until: '2020-09-08',
        endedBy: 'CH FDPIC Position 2020-09-08',
        when: all(importer.traits.has('privacy-shield-swiss'), notForThePress),
      }),
    ],
  }),
]
