/** Network Data Security Management Regulations (draft): a draft, which decides nothing. */

import { subjects } from '../../../src/law/facts.ts'
import { all, any, instrument, requires } from '../../../src/law/index.ts'
import { criticalOperator, important, leaves, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.draft-network-data-2021',
    code: 'CN Draft Network Data Regulations 2021',
    title: 'Network Data Security Management Regulations (draft)',
    original: '网络数据安全管理条例（征求意见稿）',
    issuer: 'Cyberspace Administration of China',
    adopted: '2021-11-14',
    status: 'draft',
    source: 'http://www.cac.gov.cn, consultation of 2021-11-14',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    'art 37': {
      gist: 'Important data, and handlers of a million people, would be assessed.',
      when: all(leaves, any(important, all(personal, any(criticalOperator, subjects.held.atLeast(1_000_000))))),
      then: requires('cn.formality', ['cn.security-assessment']),
    },
  },
)
