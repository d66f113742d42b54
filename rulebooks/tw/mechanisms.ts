/** The steps of the law of Taiwan: when each counts as done. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'

const granted = ['approved', 'valid', 'in-force'] as const

export const mechanisms = [
  mechanism('tw.consent', {
    title: 'Consent of each person to the use outside the purpose of collection',
    cite: ['TW PDPA art 7'],
    heldWhen: subjects.consent.is('general', 'separate', 'written'),
  }),
  mechanism('tw.written-consent', {
    title: 'Written consent of each person',
    heldWhen: subjects.consent.is('written'),
    implies: ['tw.consent'],
  }),
  mechanism('tw.fsc-approval', { title: 'Approval of the Financial Supervisory Commission', accepts: granted }),
  mechanism('tw.mohw-approval', { title: 'Approval of the Ministry of Health and Welfare', accepts: granted }),
]
