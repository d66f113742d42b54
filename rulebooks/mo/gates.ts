/** The independent questions that a transfer out of Macao must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'mo.legitimacy', question: 'Is there consent, or another ground, for handling the data at all?' },
  {
    id: 'mo.sensitive',
    question: 'If there is sensitive data, did the person consent explicitly, or is there another ground?',
  },
  {
    id: 'mo.transfer',
    question: 'May the data leave Macao: adequacy, a derogation that was notified, or an authorisation?',
  },
]
