/** The steps of the Act: consent, a binding agreement or group rules, the Regulator's authorisation. */

import { subjects } from '../../src/law/facts.ts'
import { any, mechanism } from '../../src/law/index.ts'
import { daysAuthorised, daysFiled, daysInvestigated } from './terms.ts'

const accepts = ['signed', 'in-force', 'valid']

export const mechanisms = [
  mechanism('za.consent', {
    title: 'Consent of each person to the transfer',
    cite: ['ZA POPIA s72(1)(b)'],
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('za.agreement', {
    title: 'Binding agreement with adequate protection, like the Act’s own and with a rule on further transfer',
    accepts,
    cite: ['ZA POPIA s72(1)(a)'],
  }),
  mechanism('za.bcr', {
    title: 'Binding corporate rules of the group with adequate protection',
    accepts,
    cite: ['ZA POPIA s72(1)(a)'],
  }),
  mechanism('za.prior-authorisation', {
    title: 'Authorisation of the Information Regulator, or its silence beyond its time',
    cite: ['ZA POPIA s58'],
    // s58(3), (4) and (7): four weeks to announce an investigation, thirteen more for it; silence may be taken for a yes.
    heldWhen: any(daysAuthorised.atLeast(0), daysFiled.atLeast(29), daysInvestigated.atLeast(120)),
  }),
]
