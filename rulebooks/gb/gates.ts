/** The independent questions that a transfer out of the United Kingdom must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'uk.transfer', question: 'Is there adequacy, a safeguard or a derogation for the personal data?' },
  {
    id: 'uk.authority-request',
    question: 'Until 2020: on what ground does a court or authority of a third country get the data it asks for?',
    act: 'disclose-to-authority',
  },
  { id: 'uk.police', question: 'Does a competent authority send personal data for law enforcement?' },
]
