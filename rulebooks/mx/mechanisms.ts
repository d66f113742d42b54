/** The steps of Mexican law: consent of the quality that the data asks for, or one policy of the group. */

import { subjects } from '../../src/law/facts.ts'
import { all, any, mechanism, not } from '../../src/law/index.ts'
import { financial, sensitive } from './terms.ts'

const accepts = ['in-force', 'valid']

export const mechanisms = [
  mechanism('mx.consent', {
    title:
      'The person accepts the transfer: tacitly by the privacy notice, expressly for financial data, in writing for sensitive data',
    // Laws of 2010 arts 8 and 9, of 2025 arts 7 and 8.
    heldWhen: any(
      subjects.consent.is('written'),
      all(not(sensitive), any(subjects.consent.is('separate'), all(subjects.consent.is('general'), not(financial)))),
    ),
  }),
  mechanism('mx.group-policy', {
    title: 'The group works under the same internal processes and policies',
    accepts,
  }),
]
