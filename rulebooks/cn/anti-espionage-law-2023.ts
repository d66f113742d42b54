/** Anti-Espionage Law of 2023: inspection of devices, reading of data on approval. */

import { duty, instrument } from '../../src/law/index.ts'
import { mainlandOperator } from './terms.ts'

export default instrument(
  {
    id: 'cn.anti-espionage-law-2023',
    code: 'CN Anti-Espionage Law 2023',
    title: 'Anti-Espionage Law (2023 revision)',
    original: '中华人民共和国反间谍法',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '2023-07-01',
    status: 'in-force',
    source: 'Order of the President No. 4 (2023), Gazette of the NPC Standing Committee',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['national-security'], cite: 'CN Anti-Espionage Law 2023 art 1', confidence: 'memory' },
  },
  {
    'art 26': {
      gist: 'State security organs read or obtain files, data and articles on approval; devices may be inspected (art 25).',
      when: mainlandOperator,
      then: duty('authority-access', 'Let state security organs read or obtain data on approval.'),
    },
  },
)
