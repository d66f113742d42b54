/** Civil Aviation Data Measures: named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.aviation-data-measures-2024',
    code: 'CN Aviation Data Measures 2024',
    title: 'Civil Aviation Data Measures',
    original: '民航数据管理办法',
    issuer: 'Civil Aviation Administration of China',
    inForce: '2024-01-01',
    status: 'in-force',
    source: 'Civil Aviation Administration of China, 2024 to 2025 (days not known)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
      gist: 'Important data of civil aviation.',
      when: all(leaves, exporter.sector.is('aviation'), data.important.is('unnotified')),
      then: notEncoded(
        'cn.sector.aviation',
        'Which aviation data is important; who has had it judged and says "no" is not held up.',
      ),
    },
  },
)
