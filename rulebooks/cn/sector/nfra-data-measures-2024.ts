/** Data measures of 2024 for banks and insurers: assess and consent before data goes abroad, by the general law. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'
import { personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.nfra-data-measures-2024',
    code: 'CN NFRA Data Measures 2024',
    title: 'Measures for Data Security Management of Banking and Insurance Institutions',
    original: '银行保险机构数据安全管理办法',
    issuer: 'National Financial Regulatory Administration',
    adopted: '2024-12-27',
    inForce: '2024-12-27',
    status: 'in-force',
    source: 'Jingui [2024] No. 24, publication of 2024-12-27',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['national-security', 'public-interest', 'prudential'],
      cite: 'CN NFRA Data Measures 2024 art 1',
      confidence: 'secondary',
    },
  },
  {
    supply: {
      cite: '',
      gist: 'A bank or insurer assesses the security of what it hands to others, tells the people and has their consent; what leaves the country follows the state’s rules on data export.',
      when: all(personal, exporter.sector.is('banking', 'insurance')),
      then: duty('assess', 'Security assessment before the data is handed on, as the financial regulator asks.', {
        gate: 'cn.formality',
      }),
      unclear:
        'The chapter was read through commentary; it was taken to add no ban and no approval to the general law.',
    },
  },
)
