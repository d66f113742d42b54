/** The steps of Argentine law: consent, model contracts, contracts of one's own, rules of the group. */

import { subjects } from '../../src/law/facts.ts'
import { all, mechanism, not } from '../../src/law/index.ts'
import { daysSinceSigned } from './terms.ts'

export const mechanisms = [
  mechanism('ar.consent', {
    title: 'Express consent of the person to the transfer',
    accepts: ['in-force', 'valid'],
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('ar.model-clauses', {
    title:
      'Model contract, for the transfer of data or for a service, or the model clauses of the Ibero-American Network',
    accepts: ['in-force', 'signed', 'valid'],
  }),
  mechanism('ar.own-clauses', {
    title:
      'Contract of the parties’ own that protects as the models do, handed in for approval within 30 days of signature',
    accepts: ['approved', 'filed', 'in-force', 'valid'],
    heldWhen: all(daysSinceSigned.atLeast(0), not(daysSinceSigned.atLeast(31))),
  }),
  mechanism('ar.bcr', {
    title: 'Binding corporate rules of the group',
    accepts: ['approved', 'in-force', 'valid'],
  }),
]
