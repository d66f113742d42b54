/** Data Security Management Measures (draft): a draft, which decides nothing. */

import { all, instrument, requires } from '../../../src/law/index.ts'
import { important, leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.draft-data-security-measures-2019',
    code: 'CN Draft Data Security Measures 2019',
    title: 'Data Security Management Measures (draft)',
    original: '数据安全管理办法（征求意见稿）',
    issuer: 'Cyberspace Administration of China',
    adopted: '2019-05-28',
    status: 'draft',
    source: 'http://www.cac.gov.cn, consultation of 2019-05-28',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 28': {
      gist: 'Important data would be reviewed before export.',
      when: all(leaves, important),
      then: requires('cn.formality', ['cn.security-assessment']),
    },
  },
)
