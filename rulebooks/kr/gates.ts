/** The independent questions that data sent out of Korea must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'kr.transfer', question: 'On what ground does personal information leave Korea?' },
  {
    id: 'kr.online',
    question: 'On what ground does an online service send its users’ data abroad (until 2023-09-14)?',
  },
  { id: 'kr.stop', question: 'Has the Commission stopped the transfer?' },
  { id: 'kr.rrn', question: 'Does a law let resident registration numbers be handled?' },
  { id: 'kr.credit', question: 'Have the people consented to handing over their credit information?' },
  { id: 'kr.medical-secrecy', question: 'May a hospital show a patient’s records to anybody else?' },
  { id: 'kr.place.finance', question: 'Must a financial firm’s cloud stand in Korea?' },
  { id: 'kr.place.health', question: 'Must medical records stay on equipment in Korea?' },
  { id: 'kr.place.public', question: 'Must a public body’s cloud stand in Korea?' },
  { id: 'kr.map', question: 'Is it a map or survey result that may not leave without permission?' },
  { id: 'kr.technology', question: 'Is it national core technology?' },
]
