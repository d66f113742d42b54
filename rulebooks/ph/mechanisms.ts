/** The steps of Philippine law: contract, consent to sharing, approval by the head of an agency. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'

export const mechanisms = [
  mechanism('ph.contract', {
    title: 'Contract or other reasonable means of comparable protection (model clauses of Advisory 2024-01 will do)',
    accepts: ['signed', 'in-force', 'valid'],
  }),
  mechanism('ph.consent', {
    title: 'Consent of each person to the sharing with that other controller',
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('ph.agency-head-approval', {
    title: 'Approval of the head of the agency for transport or access off government property',
    accepts: ['approved', 'in-force', 'valid'],
  }),
]
