/** The one question that data sent out of Argentina must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'ar.transfer', question: 'Does the destination protect adequately, or does something stand in for it?' },
  { id: 'ar.banking', question: 'Does a bank keep or process its data abroad?' },
]
