/** Law on State Secrets: handed to other states only by decision of the Government; its procedure is not encoded. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'ru.state-secrets-law',
    code: 'RU State Secrets Law',
    title: 'Law on State Secrets',
    original: 'Закон РФ от 21.07.1993 № 5485-1 «О государственной тайне»',
    issuer: 'Supreme Soviet',
    adopted: '1993-07-21',
    inForce: '1993-09-21',
    status: 'in-force',
    source: 'Collected Legislation 1997 No. 41 item 4673',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['national-security'], cite: 'RU State Secrets Law preamble', confidence: 'memory' },
  },
  {
    'art 18': {
      gist: 'State secrets go to other states and international bodies by decision of the Government, after an expert opinion.',
      when: all(leaves, data.categories.has('national')),
      then: notEncoded(
        'ru.secrets',
        'Whether such data is a state secret, and how its release is decided, is not in this book.',
      ),
    },
  },
)
