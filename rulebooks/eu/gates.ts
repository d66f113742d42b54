/** The independent questions that a transfer out of the European Economic Area must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'eu.transfer', question: 'Is there adequacy, a safeguard or a derogation for the personal data?' },
  {
    id: 'eu.authority-request',
    question: 'Does a court or authority of a third country ask for personal data, and on what ground does it get it?',
    act: 'disclose-to-authority',
  },
  { id: 'eu.institutions', question: 'Does an institution or body of the Union send personal data?' },
  { id: 'eu.police', question: 'Does a police or criminal justice authority send personal data?' },
  { id: 'eu.localisation', question: 'May a Member State keep data that is not personal at home?' },
  {
    id: 'eu.non-personal-access',
    question: 'Does a court or authority of a third country ask for data that is not personal?',
    act: 'disclose-to-authority',
  },
  { id: 'eu.public-data', question: 'Is it protected data of the public sector that is used again abroad?' },
  { id: 'eu.health-data', question: 'Do the rules of the European Health Data Space bar it?' },
]
