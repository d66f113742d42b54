/** The independent questions that data must pass on its way out of Indonesia. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'id.transfer', question: 'Is the protection abroad equal, bound by safeguards, or consented to?' },
  { id: 'id.place', question: 'Must the system and its data stand in Indonesia?' },
  { id: 'id.e-commerce', question: 'May a trader send personal data to this country?' },
  { id: 'id.finance', question: 'Do the rules for banks and other financial firms keep the system in Indonesia?' },
  { id: 'id.payments', question: 'Are domestic payments processed in Indonesia?' },
  { id: 'id.health', question: 'Do the rules on medical records bar it?' },
  { id: 'id.secrets', question: 'Is it a state secret or strategic data of the state?' },
]
