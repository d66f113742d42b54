/** The independent questions that a transfer out of Taiwan must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'tw.transfer', question: 'Has an authority restricted sending such data there?' },
  { id: 'tw.use', question: 'Is the transfer within the purpose of collection, or is there another ground?' },
  { id: 'tw.sensitive', question: 'May medical, genetic, sexual and criminal data be used at all?' },
  { id: 'tw.finance', question: 'Is outsourcing of a financial institution’s work abroad approved?' },
  { id: 'tw.health', question: 'Do electronic medical records stay in Taiwan?' },
]
