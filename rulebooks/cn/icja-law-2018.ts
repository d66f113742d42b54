/** International Criminal Judicial Assistance Law: no evidence to foreign criminal proceedings without consent of the state. */

import { purpose } from '../../src/law/facts.ts'
import { all, approve, instrument } from '../../src/law/index.ts'
import { leaves } from './terms.ts'

export default instrument(
  {
    id: 'cn.icja-law-2018',
    code: 'CN ICJA Law 2018',
    title: 'International Criminal Judicial Assistance Law',
    original: '中华人民共和国国际刑事司法协助法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2018-10-26',
    inForce: '2018-10-26',
    status: 'in-force',
    source: 'Order of the President No. 13 (2018), Gazette of the NPC Standing Committee',
    checked: '2026-11-24',
    confidence: 'text',
    objectives: { stated: ['law-enforcement'], cite: 'CN ICJA Law 2018 art 1', confidence: 'memory' },
  },
  {
    'art 4': {
      gist: 'Nobody in the mainland gives evidence or help to a foreign criminal proceeding unless the competent authority agrees.',
      when: all(leaves, purpose.has('law-enforcement-request')),
      then: approve(
        'cn.authority-request',
        'cn.authority-approval',
        'Competent authority under art 6, through the Ministry of Justice',
      ),
    },
  },
)
