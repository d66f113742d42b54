/** Measures for Certification of Personal Information Export (draft): a draft, which decides nothing. */

import { all, duty, instrument, not } from '../../../src/law/index.ts'
import { criticalOperator, exported, important, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.draft-certification-2025',
    code: 'CN Draft Certification Measures 2025',
    title: 'Measures for Certification of Personal Information Export (draft)',
    original: '个人信息出境个人信息保护认证办法（征求意见稿）',
    issuer: 'Cyberspace Administration of China',
    adopted: '2025-01-03',
    status: 'draft',
    source: 'https://www.cac.gov.cn, consultation of 2025-01-03',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    'art 4': {
      gist: 'The conditions that the Measures of 2025 took over in substance.',
      when: all(exported, personal, not(criticalOperator), not(important)),
      then: duty('assess', 'Impact assessment before applying for a certificate.'),
    },
  },
)
