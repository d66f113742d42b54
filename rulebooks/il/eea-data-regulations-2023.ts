/** Regulations of 2023 on data that comes from the European Economic Area: deletion, minimum, accuracy, notice. */

import { defined, duty, instrument, requires } from '../../src/law/index.ts'
import { comesFromEurope } from './terms.ts'

const owed = { gate: 'il.from-europe' } as const

export default instrument(
  {
    id: 'il.eea-data-regulations-2023',
    code: 'IL EEA Data Regulations 2023',
    title:
      'Privacy Protection Regulations (Instructions for Data Transferred to Israel from the European Economic Area), 5783-2023',
    original: 'תקנות הגנת הפרטיות (הוראות לעניין מידע שהועבר לישראל מהאזור הכלכלי האירופי), התשפ״ג-2023',
    issuer: 'Minister of Justice',
    adopted: '2023-05-07',
    inForce: '2023-08-07',
    status: 'in-force',
    source: 'KT of 2023-05-07',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'IL EEA Data Regulations 2023 title', confidence: 'secondary' },
  },
  {
    scope: {
      cite: '',
      gist: 'Data is transferred from the European Economic Area to a database in Israel, not by the person.',
      means: comesFromEurope,
    },
    entry: {
      cite: '',
      gist: 'Such data may come in; its owner in Israel deletes, trims and corrects it and tells the person.',
      when: defined('scope'),
      then: [
        // Nothing need be done before the data comes in.
        requires('il.from-europe', []),
        duty('inform', 'Tell the person who holds the data, for what, of which kinds and with which rights.', {
          ...owed,
          clock: { days: 30, dayType: 'calendar', from: 'receipt' },
        }),
        duty('secure', 'See to it that data no longer needed is found and deleted and the rest is correct.', owed),
      ],
      unclear: 'One month is counted as 30 days.',
    },
    mixed: {
      cite: '',
      gist: 'Since 2025 the duties reach all other data kept in the same database.',
      from: '2025-01-01',
      then: duty('record', 'Keep to these rules for all data of a database that holds any from the Area.', owed),
    },
  },
)
