/** The six regulators’ guide of 2025: scenarios of finance in which no formality is needed. */

import { exporter } from '../../../src/law/facts.ts'
import { all, exempts, instrument, not } from '../../../src/law/index.ts'
import { authorityRequest, exported, important, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.finance-export-guide-2025',
    code: 'CN Finance Export Guide 2025',
    title: 'Compliance Guide to Cross-Border Data Flows in Finance',
    original: '促进和规范金融业数据跨境流动合规指南',
    issuer: 'People’s Bank of China, Cyberspace Administration of China and four others',
    inForce: '2025-04-17',
    status: 'in-force',
    source: 'People’s Bank of China, publication of 2025-04-17',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    scenarios: {
      cite: '',
      gist: 'In the scenarios it lists, and for the fields it lists there, a financial institution sends personal information without formality.',
      when: all(exported, personal, exporter.traits.has('finance-guide:listed-scenario')),
      provided: all(
        exporter.sector.is('banking', 'finance', 'insurance', 'payments', 'securities'),
        not(important),
        not(authorityRequest),
      ),
      then: exempts('cn.formality'),
      unclear:
        'The scenarios and fields are not held here: whoever states the trait has compared the flow with them. Such people are counted.',
    },
  },
)
