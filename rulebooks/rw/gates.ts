/** The independent questions that data of people in Rwanda must pass on its way abroad. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'rw.transfer', question: 'Is there an authorisation, consent or need for sharing the data abroad?' },
  { id: 'rw.place', question: 'Is the data stored in Rwanda, or does a certificate allow storage abroad?' },
  { id: 'rw.sector', question: 'Does a rule for banks, telecom firms or the state keep the data in Rwanda?' },
]
