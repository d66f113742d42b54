/** Data measures of 2025 in the central bank’s areas: general law for export, consent before foreign regulators are answered. */

import { exporter } from '../../../src/law/facts.ts'
import { all, approve, duty, instrument } from '../../../src/law/index.ts'
import { authorityRequest, important, leaves } from '../terms.ts'

const inItsAreas = exporter.sector.is('banking', 'credit-reporting', 'finance', 'payments')

export default instrument(
  {
    id: 'cn.pboc-data-measures-2025',
    code: 'CN PBOC Data Measures 2025',
    title: 'Measures for Data Security Management in the Business Areas of the People’s Bank of China',
    original: '中国人民银行业务领域数据安全管理办法',
    issuer: 'People’s Bank of China (Order 3 of 2025)',
    inForce: '2025-06-30',
    status: 'in-force',
    source: 'Order of the People’s Bank of China [2025] No. 3, publication of 2025-05-07',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    regulators: {
      cite: '',
      gist: 'What a foreign financial authority or court asks for is not given without the consent of the central bank and the departments concerned.',
      when: all(leaves, inItsAreas, authorityRequest),
      then: approve(
        'cn.authority-request',
        'cn.authority-approval',
        'People’s Bank of China and the departments concerned',
      ),
    },
    export: {
      cite: '',
      gist: 'Important business-area data leaves after the state’s assessment, and within what was assessed.',
      when: all(inItsAreas, important),
      then: duty('secure', 'Keep the export of business-area data inside what was assessed, and keep a record of it.', {
        gate: 'cn.formality',
      }),
    },
  },
)
