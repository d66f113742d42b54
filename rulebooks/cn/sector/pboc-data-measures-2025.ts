/** Measures for Data Security Management in the Business Areas of the People’s Bank of China: named here, its rules not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.pboc-data-measures-2025',
    code: 'CN PBOC Data Measures 2025',
    title: 'Measures for Data Security Management in the Business Areas of the People’s Bank of China',
    original: '中国人民银行业务领域数据安全管理办法',
    issuer: 'People’s Bank of China',
    inForce: '2025-06-30',
    status: 'in-force',
    source: 'People’s Bank of China, Order of 2025',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rules: {
      cite: '',
      gist: 'Business-area data is stored in the mainland where law requires; important data leaves after assessment; foreign finance regulators are answered with consent.',
      when: all(leaves, exporter.sector.is('banking', 'credit-reporting', 'finance', 'payments')),
      then: notEncoded(
        'cn.sector.finance',
        'Storage, export and answers to foreign finance regulators in the central bank’s areas.',
      ),
    },
  },
)
