/** Measures on Security Assessment of Export of Personal Information (draft): a draft, which decides nothing. */

import { all, instrument, requires } from '../../../src/law/index.ts'
import { leaves, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.draft-personal-assessment-2019',
    code: 'CN Draft Personal Assessment Measures 2019',
    title: 'Measures on Security Assessment of Export of Personal Information (draft)',
    original: '个人信息出境安全评估办法（征求意见稿）',
    issuer: 'Cyberspace Administration of China',
    adopted: '2019-06-13',
    status: 'draft',
    source: 'http://www.cac.gov.cn, consultation of 2019-06-13',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 3': {
      gist: 'Every export of personal information would be assessed by the province.',
      when: all(leaves, personal),
      then: requires('cn.formality', ['cn.security-assessment']),
    },
  },
)
