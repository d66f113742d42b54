/** Surveying and Mapping Law (2002 revision): named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.surveying-law-2002',
    code: 'CN Surveying Law 2002',
    title: 'Surveying and Mapping Law (2002 revision)',
    original: '中华人民共和国测绘法（2002年修订）',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '2002-12-01',
    until: '2017-07-01',
    status: 'superseded',
    source: 'Order of the President No. 75 (2002)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
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
