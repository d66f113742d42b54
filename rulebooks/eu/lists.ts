/** Dated lists of the book: who left the Union, and what the Commission found adequate. */

import { type LawList, list, type Territory } from '../../src/law/index.ts'
import { adequacyEntries, adequateOrganisations } from './adequacy.ts'
import { eftaStates, memberStates } from './places.ts'

/** Union law applied in and to the United Kingdom, and Gibraltar with it, to the end of the transition period. */
const untilExit = ['GB', 'GI'].map((member) => ({
  member,
  until: '2021-01-01',
  cite: 'EU TFEU art 355',
  endedBy: 'EU Withdrawal Agreement art 126',
}))

export const lists: readonly LawList[] = [
  list({ id: 'eu.until-exit', of: 'place', entries: untilExit }),
  list({ id: 'eu.adequate', of: 'place', entries: adequacyEntries }),
  list({ id: 'eu.adequate-organisations', of: 'word', entries: adequateOrganisations }),
]

/** The United Kingdom is no part of it: its own book tells its law, also while it was a Member State. */
export const territory: readonly Territory[] = [...memberStates, ...eftaStates].map((place) => ({ place }))
