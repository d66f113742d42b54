/** The independent questions that a disclosure from Switzerland must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'ch.disclosure', question: 'Is there adequacy, a guarantee or an exception for the disclosure abroad?' },
  {
    id: 'ch.authority-request',
    question: 'Does a court or authority of another state ask for the data?',
    act: 'disclose-to-authority',
  },
]
