/** The steps of Kazakh law: consent to the transfer abroad, a database at home. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'
import { copyInKazakhstan } from './terms.ts'

export const mechanisms = [
  mechanism('kz.consent', {
    title: 'Consent of each person, or of the legal representative, to the transfer abroad',
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('local-copy', {
    title: 'A database with the data in Kazakhstan',
    heldWhen: copyInKazakhstan.atLeast(1),
  }),
]
