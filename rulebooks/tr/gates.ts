/** The independent questions that data sent out of Turkey must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'tr.transfer', question: 'On what ground does personal data leave Turkey?' },
  { id: 'tr.special', question: 'Is there a ground for handling data of special nature?' },
  { id: 'tr.notice', question: 'Has the standard contract been notified in time?' },
  { id: 'tr.harm', question: 'Would the transfer seriously harm Turkey or the person, and has the Board let it pass?' },
  { id: 'tr.stop', question: 'Has the Board stopped the transfer?' },
  { id: 'tr.bank-secret', question: 'Has the bank’s customer asked for the disclosure abroad?' },
  { id: 'tr.telecom', question: 'Have the subscribers of a telecom operator agreed to the transfer abroad?' },
  { id: 'tr.place.bank', question: 'Must a bank’s primary and secondary systems stand in Turkey?' },
  { id: 'tr.place.payments', question: 'Must a payment or e-money firm’s systems stand in Turkey?' },
  { id: 'tr.place.capital-markets', question: 'Must a capital-market firm’s systems stand in Turkey?' },
  { id: 'tr.place.credit', question: 'Must the systems of a leasing, factoring or financing firm stand in Turkey?' },
  { id: 'tr.place.insurance', question: 'Must an insurer’s systems stand in Turkey?' },
  { id: 'tr.place.public', question: 'Must a public body’s data stand in Turkey?' },
  { id: 'tr.place.social', question: 'Is the data of a large social network’s users kept in Turkey?' },
]
