/** The independent questions that data sent out of the Emirates, or out of one of their financial free zones, must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'ae.transfer', question: 'May personal data under the federal law go outside the State?' },
  { id: 'ae.health', question: 'May health data of services in the State be stored, processed or sent outside it?' },
  { id: 'ae.bank', question: 'May a bank share its customers’ confidential data outside the State?' },
  { id: 'ae.government', question: 'May government data be kept outside the State?' },
  { id: 'ae.payments', question: 'Do the central bank’s payment regulations let the data be kept outside the State?' },
  { id: 'ae.difc', question: 'May personal data leave the Dubai International Financial Centre?' },
  {
    id: 'ae.difc-authority',
    question: 'May an authority that asks for personal data have it?',
    act: 'disclose-to-authority',
  },
  { id: 'ae.adgm', question: 'May personal data leave Abu Dhabi Global Market?' },
]
