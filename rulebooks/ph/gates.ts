/** The independent questions that personal data sent out of the Philippines must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  {
    id: 'ph.accountability',
    question: 'Does a contract or other means secure comparable protection with the third party?',
  },
  { id: 'ph.sharing', question: 'May another controller have the data at all?' },
  { id: 'ph.government', question: 'May sensitive personal information leave the property of a government agency?' },
  { id: 'ph.bank-secrecy', question: 'May a bank disclose what it knows of its customers?' },
]
