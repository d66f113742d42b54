/** The independent questions that a transfer out of Hong Kong must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  {
    id: 'hk.use',
    question: 'Is the transfer for the purpose of collection, or is there prescribed consent to a new one?',
  },
  { id: 'hk.marketing', question: 'May the data be given to somebody else for direct marketing?' },
  { id: 'hk.transfer', question: 'Does the section on transfers abroad, once it begins, let the data go?' },
]
