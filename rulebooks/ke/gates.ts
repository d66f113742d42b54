/** The independent questions that data of people in Kenya must pass on its way abroad. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'ke.transfer', question: 'Are there safeguards, consent or a need for the transfer?' },
  { id: 'ke.sensitive', question: 'Does sensitive data leave with consent and safeguards both?' },
  { id: 'ke.place', question: 'Is data of strategic interest processed in Kenya, or a serving copy kept there?' },
  { id: 'ke.ban', question: 'Has the Data Commissioner prohibited or suspended the transfer?' },
  { id: 'ke.civil-registration', question: 'Does a civil registry send what it holds?' },
]
