/** Measures for the Administration of Credit Reporting Business: named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.credit-reporting-measures-2022',
    code: 'CN Credit Reporting Measures 2022',
    title: 'Measures for the Administration of Credit Reporting Business',
    original: '征信业务管理办法',
    issuer: 'People’s Bank of China (Order 4 of 2021)',
    inForce: '2022-01-01',
    status: 'in-force',
    source: 'Order of the People’s Bank of China No. 4 (2021)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
      gist: 'Credit information sent abroad, and the business of credit reporting.',
      when: all(
        leaves,
        personal,
        any(
          exporter.sector.is('credit-reporting'),
          exporter.traits.has('credit-reporting-agency'),
          data.categories.has('user.financial.credit'),
        ),
      ),
      then: notEncoded('cn.sector.credit', 'Rules on credit information, by whoever provides it.'),
    },
  },
)
