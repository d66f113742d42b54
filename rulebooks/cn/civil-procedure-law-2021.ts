/** Civil Procedure Law in its text of 2021: no taking of evidence for a foreign court without permission. */

import { importer, purpose } from '../../src/law/facts.ts'
import { all, approve, instrument } from '../../src/law/index.ts'
import { leaves } from './terms.ts'

export default instrument(
  {
    id: 'cn.civil-procedure-law-2021',
    code: 'CN Civil Procedure Law 2021',
    title: 'Civil Procedure Law (2021 amendment)',
    original: '中华人民共和国民事诉讼法（2021年修正）',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2021-12-24',
    inForce: '2022-01-01',
    until: '2024-01-01',
    status: 'superseded',
    source: 'Order of the President No. 106 (2021)',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 284': {
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
