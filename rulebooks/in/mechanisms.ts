/** The steps of Indian law: consent, the same level of protection, deletion abroad, approval of the central bank, a copy at home. */

import { data, subjects } from '../../src/law/facts.ts'
import { all, any, defined, mechanism, not } from '../../src/law/index.ts'
import { copyInIndia } from './terms.ts'

export const mechanisms = [
  mechanism('in.spdi-consent', {
    title: 'Consent of each person to this transfer of sensitive data',
    heldWhen: subjects.consent.is('separate', 'written'),
  }),
  mechanism('in.same-level-protection', {
    title: 'A recipient held to the same level of data protection as the rules ask at home',
    accepts: ['signed', 'in-force', 'approved', 'valid'],
  }),
  mechanism('in.rbi-delete-24h', {
    title: 'Arrangement that data processed abroad is deleted there and brought home within the day',
    accepts: ['in-force', 'signed', 'approved', 'valid'],
  }),
  mechanism('in.rbi-approval', {
    title: 'Approval of the Reserve Bank of India',
    accepts: ['approved', 'in-force', 'valid'],
  }),
  mechanism('local-copy', {
    title: 'A complete copy in India; of books of account, a back-up as often as the rules ask',
    heldWhen: any(
      all(data.categories.has('transaction.accounting'), defined('in.companies-accounts-rules-2014/back-up')),
      all(not(data.categories.has('transaction.accounting')), copyInIndia.atLeast(1)),
    ),
  }),
]
