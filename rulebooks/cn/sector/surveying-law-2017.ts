/** Surveying and Mapping Law (2017 revision): named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.surveying-law-2017',
    code: 'CN Surveying Law 2017',
    title: 'Surveying and Mapping Law (2017 revision)',
    original: '中华人民共和国测绘法',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '2017-07-01',
    status: 'in-force',
    source: 'Order of the President No. 67 (2017)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 34': {
      gist: 'Secret survey results go abroad only by the procedure of the State Council and the military.',
      when: all(
        leaves,
        any(
          data.categories.has('national.map'),
          all(exporter.sector.is('mapping'), data.categories.has('national', 'telemetry')),
        ),
      ),
      then: notEncoded('cn.sector.mapping', 'Survey results that are secret.'),
    },
  },
)
