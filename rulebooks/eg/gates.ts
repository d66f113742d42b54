/** The independent questions that data sent out of Egypt must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'eg.transfer', question: 'Does the Centre license the export to a country that protects no less?' },
  {
    id: 'eg.sensitive',
    question: 'Does the Centre license, and the person agree in writing to, the export of sensitive data?',
  },
  { id: 'eg.reach', question: 'Does someone outside Egypt send on what was gathered there?' },
  { id: 'eg.central-bank', question: 'Does the Central Bank supervise the exporter?' },
]
