/** The steps of Vietnamese law: dossier, consent, lodging and approval under the Data Law, a store at home. */

import { subjects } from '../../src/law/facts.ts'
import { all, any, mechanism, not } from '../../src/law/index.ts'
import { copyInVietnam, daysSinceFiled, daysSinceMade, overdue } from './terms.ts'

export const mechanisms = [
  mechanism('vn.tia-dossier', {
    title: 'Impact assessment dossier on the transfer, made, and handed in within sixty days',
    // Decree 13/2023 art 25(3): ready from the start, one original handed in within 60 days.
    heldWhen: any(daysSinceFiled.atLeast(0), all(daysSinceMade.atLeast(0), not(overdue))),
  }),
  mechanism('vn.consent', {
    title: 'Consent of each person',
    heldWhen: subjects.consent.is('general', 'separate', 'written'),
  }),
  mechanism('vn.important-data-dossier', {
    title: 'Assessment of the transfer of important data, lodged with the ministry',
    accepts: ['filed', 'approved', 'in-force', 'valid'],
  }),
  mechanism('vn.core-data-approval', {
    title: 'Favourable result of the ministry on the transfer of core data',
    accepts: ['approved', 'in-force', 'valid'],
    implies: ['vn.important-data-dossier'],
  }),
  mechanism('local-copy', { title: 'A complete store of the data in Vietnam', heldWhen: copyInVietnam.atLeast(1) }),
]
