/** The independent questions that data sent out of Kazakhstan must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'kz.transfer', question: 'May the personal data go to the territory of another state?' },
  { id: 'kz.place', question: 'Are the personal data stored in a database in Kazakhstan?' },
  { id: 'kz.government', question: 'May what a state body holds be kept outside Kazakhstan?' },
  { id: 'kz.telecom', question: 'Does the law on communications let service information of subscribers leave?' },
  { id: 'kz.bank-secrecy', question: 'May a bank disclose what it knows of its customers?' },
]
