/** Surveying law of 2017: secret survey results abroad only by the procedure of State Council and military. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, approve, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.surveying-law-2017',
    code: 'CN Surveying Law 2017',
    title: 'Surveying and Mapping Law (2017 revision)',
    original: '中华人民共和国测绘法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2017-04-27',
    inForce: '2017-07-01',
    status: 'in-force',
    source: 'Order of the President No. 67 (2017)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['national-security'], cite: 'CN Surveying Law 2017 art 1', confidence: 'memory' },
  },
  {
    'art 34': {
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
