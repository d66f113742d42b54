/** The independent questions that data sent out of Ukraine must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'ua.transfer', question: 'Does the state there protect the data properly, or is there another ground?' },
  { id: 'ua.place', question: 'Is personal data processed in clouds or data centres abroad while that is barred?' },
  { id: 'ua.state', question: 'Are information resources of the state kept abroad?' },
  { id: 'ua.aggressor', question: 'Does the data go to the aggressor state?' },
  { id: 'ua.banking', question: 'Does a bank keep what it holds in a cloud or a data centre abroad?' },
]
