/** The steps of Indonesian law: binding safeguards, consent, approvals of the supervisors, a data centre at home. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'
import { copyInIndonesia } from './terms.ts'

export const mechanisms = [
  mechanism('id.binding-safeguards', {
    title: 'Adequate and binding protection, by contract or otherwise',
    accepts: ['signed', 'in-force', 'approved', 'valid'],
  }),
  mechanism('id.consent', {
    title: 'Consent of each person to the transfer, written or recorded',
    heldWhen: subjects.consent.is('separate', 'written'),
  }),
  mechanism('id.ojk-approval', {
    title: 'Approval of the Financial Services Authority',
    accepts: ['approved', 'in-force', 'valid'],
  }),
  mechanism('id.bi-approval', { title: 'Approval of Bank Indonesia', accepts: ['approved', 'in-force', 'valid'] }),
  mechanism('local-copy', {
    title: 'Data centre and recovery centre in Indonesia',
    heldWhen: copyInIndonesia.atLeast(1),
  }),
]
