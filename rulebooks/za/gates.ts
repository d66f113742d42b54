/** The independent questions that personal information sent out of South Africa must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'za.transfer', question: 'May the personal information go to a third party in a foreign country?' },
  { id: 'za.prior', question: 'Has the Regulator authorised special information or children’s information to leave?' },
]
