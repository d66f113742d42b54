/** The independent questions that data disclosed from Australia must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'au.disclosure', question: 'On what footing is personal information disclosed to a recipient overseas?' },
  { id: 'au.credit', question: 'May consumer credit information leave Australia?' },
  { id: 'au.place.health', question: 'Must records of the My Health Record system stay in Australia?' },
]
