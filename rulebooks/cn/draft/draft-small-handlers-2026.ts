/** Provisions on Simplified Protection by Small Personal Information Handlers (draft): a draft, which decides nothing. */

import { subjects } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'
import { exported, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.draft-small-handlers-2026',
    code: 'CN Draft Small Handlers Provisions 2026',
    title: 'Provisions on Simplified Protection by Small Personal Information Handlers (draft)',
    original: '小型个人信息处理者个人信息保护简化规定（征求意见稿）',
    issuer: 'Cyberspace Administration of China',
    adopted: '2026-04-03',
    status: 'draft',
    source: 'https://www.cac.gov.cn, consultation of 2026-04-03 to 05-03',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    notice: {
      cite: '',
      gist: 'Handlers of fewer than 100,000 people would have lighter notices.',
      when: all(exported, personal, subjects.held.below(100_000)),
      then: duty('inform', 'A simplified notice would do.'),
    },
  },
)
