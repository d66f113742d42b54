/** The steps of Israeli law: consent, an agreement, a guarantee of the group, and always the recipient's undertaking. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'

const accepts = ['in-force', 'signed', 'valid']

export const mechanisms = [
  mechanism('il.consent', {
    title: 'Informed consent of the person to the transfer',
    accepts: ['in-force', 'valid'],
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('il.agreement', {
    title:
      'Agreement by which the recipient keeps the conditions that hold for a database in Israel, with the changes needed',
    accepts,
  }),
  mechanism('il.group-guarantee', {
    title: 'Guarantee of the controlled corporation that privacy is protected after the transfer',
    accepts,
  }),
  mechanism('il.recipient-undertaking', {
    title: 'Written undertaking of the recipient: security, and no handing on to anyone else',
    accepts,
  }),
]
