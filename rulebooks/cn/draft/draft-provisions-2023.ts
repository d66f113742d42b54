/** Provisions on Regulating and Promoting Cross-Border Data Flows (draft): a draft, which decides nothing. */

import { all, exempts, instrument, not } from '../../../src/law/index.ts'
import { important, leaves, ordinaryThisYear, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.draft-provisions-2023',
    code: 'CN Draft Provisions 2023',
    title: 'Provisions on Regulating and Promoting Cross-Border Data Flows (draft)',
    original: '规范和促进数据跨境流动规定（征求意见稿）',
    issuer: 'Cyberspace Administration of China',
    adopted: '2023-09-28',
    status: 'draft',
    source: 'http://www.cac.gov.cn, consultation of 2023-09-28',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    'art 5': {
      gist: 'Fewer than 10,000 people expected within a year would be free.',
      when: all(leaves, personal, ordinaryThisYear.below(10_000), not(important)),
      then: exempts('cn.formality'),
    },
  },
)
