/** Law on Identification by Biometric Data: the unified system; named here, its rules not encoded. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'ru.572-fz',
    code: 'RU 572-FZ',
    title: 'Federal Law on Identification and Authentication of Natural Persons by Biometric Personal Data',
    original: 'Федеральный закон от 29.12.2022 № 572-ФЗ',
    issuer: 'Federal Assembly',
    adopted: '2022-12-29',
    inForce: '2022-12-29',
    status: 'in-force',
    source: 'Collected Legislation 2023 No. 1 item 19',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 3': {
      gist: 'Identification by biometrics runs through the unified system or accredited ones; their data is kept in Russia.',
      when: all(leaves, data.categories.has('user.biometric')),
      then: notEncoded(
        'ru.biometrics',
        'Which biometric data may leave the unified and accredited systems turns on facts that a transfer does not state.',
      ),
    },
  },
)
