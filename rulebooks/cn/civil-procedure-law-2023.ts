/** Civil Procedure Law in its text of 2023: no taking of evidence for a foreign court without permission. */

import { importer, purpose } from '../../src/law/facts.ts'
import { all, approve, instrument } from '../../src/law/index.ts'
import { leaves } from './terms.ts'

export default instrument(
  {
    id: 'cn.civil-procedure-law-2023',
    code: 'CN Civil Procedure Law 2023',
    title: 'Civil Procedure Law (2023 amendment)',
    original: '中华人民共和国民事诉讼法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2023-09-01',
    inForce: '2024-01-01',
    status: 'in-force',
    source: 'Order of the President No. 11 (2023), Gazette of the NPC Standing Committee',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 294': {
      gist: 'No foreign organ or person takes evidence in the mainland without permission of the competent authority.',
      when: all(leaves, importer.relation.is('authority'), purpose.has('legal-claims', 'anticipated-claims')),
      then: approve(
        'cn.authority-request',
        'cn.authority-approval',
        'Competent authority, through the Ministry of Justice',
      ),
    },
  },
)
