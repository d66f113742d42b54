/** The independent questions that personal data sent out of Malaysia must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'my.transfer', question: 'May the personal data be transferred to a place outside Malaysia?' },
  { id: 'my.bank-secrecy', question: 'May a bank disclose what it knows of its customers?' },
]
