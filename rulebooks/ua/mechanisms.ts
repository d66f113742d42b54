/** The steps of Ukrainian law: consent, and guarantees of the owner of the data. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'

export const mechanisms = [
  mechanism('ua.consent', {
    title: 'Unambiguous consent of the person to the transfer',
    accepts: ['in-force', 'valid'],
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('ua.guarantees', {
    title: 'Guarantees by the owner of the data that private and family life is not interfered with',
    accepts: ['in-force', 'signed', 'valid'],
  }),
]
