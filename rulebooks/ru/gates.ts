/** The independent questions that data of people in Russia must pass on its way abroad. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'ru.transfer', question: 'Was the transfer notified, or does an older ground carry it, and is the wait over?' },
  { id: 'ru.place', question: 'Are the data of citizens first recorded in a database in Russia?' },
  { id: 'ru.ban', question: 'Has the authority forbidden the transfer, or must it?' },
  { id: 'ru.data-sets', question: 'Does the data come from the state’s sets of anonymised data?' },
  { id: 'ru.retention', question: 'Must an operator of networks or of online messages keep the data in Russia?' },
  { id: 'ru.payments', question: 'Is it information on transfers of money inside Russia?' },
  { id: 'ru.aviation', question: 'Is it a booking of a flight inside Russia?' },
  { id: 'ru.state-systems', question: 'Does a system of a state body stand abroad?' },
  { id: 'ru.biometrics', question: 'Does the law on the unified biometric system reach the data?' },
  { id: 'ru.secrets', question: 'Is it a state secret?' },
  { id: 'ru.export-control', question: 'Is it a controlled technology?' },
]
