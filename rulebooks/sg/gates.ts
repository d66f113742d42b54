/** The one question that data sent out of Singapore must pass, and the one about its public agencies. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'sg.transfer', question: 'Is the data protected abroad to a comparable standard, or taken to be so?' },
  { id: 'sg.bank-secrecy', question: 'May a bank disclose what it knows of its customer?' },
  { id: 'sg.public-agency', question: 'Does a public agency send it?' },
]
