/** Compliance Guide to Cross-Border Data Flows in Finance: named here, its rules not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { authorityRequest, exemptions, exported, important, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.finance-export-guide-2025',
    code: 'CN Finance Export Guide 2025',
    title: 'Compliance Guide to Cross-Border Data Flows in Finance',
    original: '促进和规范金融业数据跨境流动合规指南',
    issuer: 'People’s Bank of China and five others',
    inForce: '2025-04-17',
    status: 'in-force',
    source: 'People’s Bank of China, publication of 2025-04-17',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rules: {
      cite: '',
      gist: 'Scenarios free of formality, and fields that may flow, for financial institutions.',
      when: all(
        exported,
        personal,
        not(important),
        exporter.sector.is('banking', 'finance', 'insurance', 'payments', 'securities'),
        not(authorityRequest),
      ),
      then: notEncoded('cn.formality', 'Scenarios and fields of the guide, which may free what the Provisions do not.'),
      yieldsTo: exemptions,
    },
  },
)
