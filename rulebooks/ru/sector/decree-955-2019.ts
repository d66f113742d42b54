/** Government Decree 955: booking systems of flights inside Russia stand at home; named here, its rules not encoded. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { airBooking, leaves } from '../terms.ts'

export default instrument(
  {
    id: 'ru.decree-955-2019',
    code: 'RU Decree 955/2019',
    title: 'Requirements for the automated system of air transport documents, its databases and its operator',
    original: 'Постановление Правительства РФ от 24.07.2019 № 955',
    issuer: 'Government',
    adopted: '2019-07-24',
    inForce: '2021-10-31',
    status: 'in-force',
    source:
      'Government Decree of 2019-07-24 No. 955, article 2 (bazanpa.ru); the requirements themselves were not read',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    requirements: {
      cite: '',
      gist: 'Servers and databases that book flights inside Russia stand there.',
      when: all(leaves, airBooking, data.qualifiers.has('domestic-transaction')),
      then: notEncoded(
        'ru.aviation',
        'What of the booking of a flight inside Russia may be handed abroad, and since when each part binds, was not compared with the text.',
      ),
    },
  },
)
