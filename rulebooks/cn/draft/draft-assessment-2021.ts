/** Measures for the Security Assessment of Outbound Data Transfers (draft): a draft, which decides nothing. */

import { subjects } from '../../../src/law/facts.ts'
import { all, any, instrument, requires } from '../../../src/law/index.ts'
import { criticalOperator, important, leaves, peopleTwoYears, personal, sensitiveTwoYears } from '../terms.ts'

export default instrument(
  {
    id: 'cn.draft-assessment-2021',
    code: 'CN Draft Assessment Measures 2021',
    title: 'Measures for the Security Assessment of Outbound Data Transfers (draft)',
    original: '数据出境安全评估办法（征求意见稿）',
    issuer: 'Cyberspace Administration of China',
    adopted: '2021-10-29',
    status: 'draft',
    source: 'http://www.cac.gov.cn, consultation of 2021-10-29',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 4': {
      gist: 'The lines that the Measures of 2022 took over in substance.',
      when: all(
        leaves,
        any(
          important,
          all(
            personal,
            any(
              criticalOperator,
              subjects.held.atLeast(1_000_000),
              peopleTwoYears.atLeast(100_000),
              sensitiveTwoYears.atLeast(10_000),
            ),
          ),
        ),
      ),
      then: requires('cn.formality', ['cn.security-assessment']),
    },
  },
)
