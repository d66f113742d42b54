/** The questions that personal data sent out of Thailand must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'th.transfer', question: 'May the personal data be sent or transferred to a foreign country?' },
  { id: 'th.bank-secrecy', question: 'May a financial institution disclose what it knows of its customers?' },
]
