/** The steps of Nigerian law: consent with warning, an instrument, approval to host abroad, a copy at home. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'
import { copyInNigeria } from './terms.ts'

export const mechanisms = [
  mechanism('ng.consent', {
    title: 'Consent of each person, told of the risks and not withdrawn',
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('ng.risk-warning', {
    title: 'Clear warning of each person of the principles likely to be violated abroad',
    accepts: ['in-force', 'valid'],
  }),
  mechanism('ng.instrument', {
    title: 'Binding corporate rules, contractual clauses, code or certification with adequate protection',
    accepts: ['approved', 'in-force', 'valid'],
  }),
  mechanism('ng.nitda-approval', {
    title: 'Express approval of NITDA to host government data abroad',
    accepts: ['approved', 'in-force', 'valid'],
  }),
  mechanism('local-copy', {
    title: 'A complete store of the data in Nigeria',
    heldWhen: copyInNigeria.atLeast(1),
  }),
]
