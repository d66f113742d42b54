/** National Intelligence Law: organisations support intelligence work. */

import { duty, instrument } from '../../src/law/index.ts'
import { mainlandOperator } from './terms.ts'

export default instrument(
  {
    id: 'cn.intelligence-law-2017',
    code: 'CN Intelligence Law 2017',
    title: 'National Intelligence Law',
    original: '中华人民共和国国家情报法',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '2017-06-28',
    status: 'in-force',
    source: 'Order of the President No. 69 (2017), Gazette of the NPC Standing Committee',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['national-security'], cite: 'CN Intelligence Law 2017 art 1', confidence: 'memory' },
  },
  {
    'art 14': {
      gist: 'Intelligence organs ask organisations and citizens for support; officers consult or obtain records on approval (art 16).',
      when: mainlandOperator,
      then: duty('authority-access', 'Support, assist and cooperate with state intelligence work.'),
    },
  },
)
