/** The steps of the law of Macao: when each counts as done. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'

const granted = ['approved', 'valid', 'in-force'] as const

export const mechanisms = [
  mechanism('mo.consent', {
    title: 'Unambiguous consent of each person',
    heldWhen: subjects.consent.is('general', 'separate', 'written'),
  }),
  mechanism('mo.explicit-consent', {
    title: 'Explicit consent of each person to the use of the sensitive data',
    heldWhen: subjects.consent.is('separate', 'written'),
    implies: ['mo.consent'],
  }),
  mechanism('mo.notification', {
    title: 'Notification of the transfer to the data protection authority',
    accepts: ['filed', ...granted],
  }),
  mechanism('mo.authorisation', {
    title: 'Authorisation of the transfer by the data protection authority, on adequate safeguards',
    accepts: granted,
    cite: ['MO Law 8/2005 art 20(2)'],
  }),
  mechanism('mo.adequacy-decision', {
    title: 'Decision of the data protection authority that the destination protects adequately',
    accepts: granted,
    cite: ['MO Law 8/2005 art 19(3)'],
  }),
]
