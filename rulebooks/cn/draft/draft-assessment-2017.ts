/** Measures on Security Assessment of Export of Personal Information and Important Data (draft): a draft, which decides nothing. */

import { all, any, instrument, requires } from '../../../src/law/index.ts'
import { important, leaves, peopleTwoYears, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.draft-assessment-2017',
    code: 'CN Draft Assessment Measures 2017',
    title: 'Measures on Security Assessment of Export of Personal Information and Important Data (draft)',
    original: '个人信息和重要数据出境安全评估办法（征求意见稿）',
    issuer: 'Cyberspace Administration of China',
    adopted: '2017-04-11',
    status: 'draft',
    source: 'http://www.cac.gov.cn, consultation of 2017-04-11 to 05-11, reworked 2017-05-19',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 9': {
      gist: 'Exports of 500,000 people or more, or of sensitive fields, would be assessed by the regulator.',
      when: all(leaves, personal, any(peopleTwoYears.atLeast(500_000), important)),
      then: requires('cn.formality', ['cn.security-assessment']),
    },
  },
)
