/** The steps of Rwandan law: authorisation, consent, a certificate for storage abroad, or storage at home. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'
import { copyAtHome } from './terms.ts'

const accepts = ['approved', 'in-force', 'valid']

export const mechanisms = [
  mechanism('rw.authorisation', {
    title: 'Authorisation of the supervisory authority, on proof of appropriate safeguards',
    accepts,
  }),
  mechanism('rw.consent', {
    title: 'Consent of the person to the sharing abroad',
    accepts: ['in-force', 'valid'],
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('rw.storage-certificate', {
    title: 'Registration certificate that authorises storage outside Rwanda',
    accepts,
  }),
  mechanism('local-copy', {
    title: 'The complete data stored in Rwanda',
    heldWhen: copyAtHome.atLeast(1),
  }),
]
