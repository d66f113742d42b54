/** The independent questions that data sent out of Nigeria must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'ng.transfer', question: 'May the personal data be transferred from Nigeria to another country?' },
  { id: 'ng.sovereign', question: 'Is it government data, and may it be hosted abroad?' },
  { id: 'ng.subscribers', question: 'Are data of telecom subscribers hosted in Nigeria?' },
  { id: 'ng.switching', question: 'Is a domestic card transaction switched in Nigeria?' },
  { id: 'ng.payments', question: 'Are payment transaction data generated in Nigeria stored and managed there?' },
  { id: 'ng.bank-secrecy', question: 'May a bank disclose what it knows of its customers?' },
]
