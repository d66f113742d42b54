/** The questions that data sent out of Mexico must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  {
    id: 'mx.transfer',
    question: 'Did the person accept that another controller receives the data, or need nobody ask?',
  },
  { id: 'mx.other-law', question: 'Does another law bind the exporter in place of that on private parties?' },
  { id: 'mx.banking', question: 'Does a bank have services performed abroad?' },
]
