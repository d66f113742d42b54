/** Civil Procedure Law in its text of 2012: no taking of evidence for a foreign court without permission. */

import { importer, purpose } from '../../src/law/facts.ts'
import { all, approve, instrument } from '../../src/law/index.ts'
import { leaves } from './terms.ts'

export default instrument(
  {
    id: 'cn.civil-procedure-law-2012',
    code: 'CN Civil Procedure Law 2012',
    title: 'Civil Procedure Law (2012 amendment)',
    original: '中华人民共和国民事诉讼法（2012年修正）',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2012-08-31',
    inForce: '2013-01-01',
    until: '2022-01-01',
    status: 'superseded',
    source: 'Order of the President No. 59 (2012); unchanged in this article by the amendment of 2017',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 277': {
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
