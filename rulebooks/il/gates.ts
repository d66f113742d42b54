/** The independent questions that data sent out of Israel, or into it from Europe, must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  {
    id: 'il.transfer',
    question: 'Does the law there protect no less than that of Israel, or does another limb open the way?',
  },
  { id: 'il.undertaking', question: 'Has the recipient undertaken in writing to keep the data safe and to itself?' },
  { id: 'il.from-europe', question: 'Does data from the European Economic Area come into a database in Israel?' },
  { id: 'il.banking', question: 'Does a bank use a cloud abroad?' },
]
