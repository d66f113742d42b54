/** Measures for Data Security Management of Banking and Insurance Institutions: named here, its rules not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { authorityRequest, leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.nfra-data-measures-2024',
    code: 'CN NFRA Data Measures 2024',
    title: 'Measures for Data Security Management of Banking and Insurance Institutions',
    original: '银行保险机构数据安全管理办法',
    issuer: 'National Financial Regulatory Administration',
    inForce: '2024-12-27',
    status: 'in-force',
    source: 'National Financial Regulatory Administration, publication of 2024-12-27',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rules: {
      cite: '',
      gist: 'Banks and insurers grade their data and send it abroad under rules of their own.',
      when: all(leaves, exporter.sector.is('banking', 'insurance'), not(authorityRequest)),
      then: notEncoded('cn.sector.finance', 'Data measures for banks and insurers.'),
    },
  },
)
