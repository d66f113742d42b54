/** Surveying law of 2002: secret survey results abroad only by the procedure of State Council and military. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, approve, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.surveying-law-2002',
    code: 'CN Surveying Law 2002',
    title: 'Surveying and Mapping Law (2002 revision)',
    original: '中华人民共和国测绘法（2002年修订）',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2002-08-29',
    inForce: '2002-12-01',
    until: '2017-07-01',
    status: 'superseded',
    source: 'Order of the President No. 75 (2002)',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 29': {
      gist: 'Survey results that are state secrets go abroad only by the approval procedure of State Council and military.',
      when: all(
        leaves,
        data.categories.has('national.state_secret'),
        any(data.categories.has('national.map'), exporter.sector.is('mapping')),
      ),
      then: approve(
        'cn.sector.mapping',
        'cn.authority-approval',
        'Department of surveying, by the procedure of State Council and military',
      ),
    },
  },
)
