/** The independent questions that data sent out of Brazil must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'br.transfer', question: 'On which case of article 33 does personal data leave Brazil?' },
  { id: 'br.finance', question: 'May a bank or payment institution have data handled abroad?' },
  { id: 'br.place.public', question: 'Must a copy of a federal body’s data, or the data itself, stay in Brazil?' },
]
