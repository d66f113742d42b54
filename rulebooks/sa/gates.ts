/** The independent questions that data sent out of Saudi Arabia must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'sa.interim', question: 'Has the regulator let the data out (interim regulations, 2020 to 2023)?' },
  { id: 'sa.purpose', question: 'Does the transfer serve one of the purposes of article 29(1)?' },
  { id: 'sa.security', question: 'Does the transfer touch national security or vital interests of the Kingdom?' },
  { id: 'sa.transfer', question: 'Is the level of protection adequate, or is there a safeguard in its place?' },
  { id: 'sa.assessment', question: 'Has the risk of sending sensitive data been assessed?' },
  { id: 'sa.stop', question: 'Has the authority found the safeguards wanting and stopped the transfer?' },
  {
    id: 'sa.finance',
    question:
      'Has the Central Bank let a financial firm use a service abroad, or a bank show its customers’ data there?',
  },
  { id: 'sa.insurance', question: 'Are an insurer’s customer data kept at home, and shown to others with approval?' },
  { id: 'sa.place.government', question: 'Must data of the state or of critical facilities be hosted in the Kingdom?' },
  { id: 'sa.place.books', question: 'Are the books of account kept in the Kingdom?' },
]
