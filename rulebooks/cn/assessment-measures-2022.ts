/** Measures for security assessment of outbound data transfers (Order 11): the lines of 2022, by two-year windows. */

import { all, any, duty, instrument, requires } from '../../src/law/index.ts'
import {
  criticalOperator,
  fromMainland,
  important,
  leaves,
  millionHeld,
  personal,
  provisionsDay,
  sentOverTwoYears,
} from './terms.ts'

const ownGrounds = ['cn.pipl-2021/art 38'] as const
const assessed = requires('cn.formality', ['cn.security-assessment'])

export default instrument(
  {
    id: 'cn.assessment-measures-2022',
    code: 'CN Assessment Measures 2022',
    title: 'Measures for the Security Assessment of Outbound Data Transfers',
    original: '数据出境安全评估办法',
    issuer: 'Cyberspace Administration of China (Order 11)',
    adopted: '2022-07-07',
    inForce: '2022-09-01',
    commences: 'art 20',
    status: 'in-force',
    source: 'http://www.cac.gov.cn/2022-07/07/c_1658811536396503.htm',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['privacy', 'national-security', 'public-interest', 'trade-facilitation'],
      cite: 'CN Assessment Measures 2022 art 1',
      confidence: 'secondary',
    },
  },
  {
    'art 4(1)': {
      gist: 'Important data leaves only after assessment.',
      when: all(leaves, fromMainland, important),
      then: assessed,
      overrides: ownGrounds,
    },
    'art 4(2)': {
      gist: 'Critical operators, and handlers of a million people or more, are assessed for any personal information.',
      until: provisionsDay,
      when: all(leaves, fromMainland, personal, any(criticalOperator, millionHeld)),
      then: assessed,
      overrides: ownGrounds,
    },
    'art 4(3)': {
      gist: 'Since 1 January of the previous year 100,000 people, or 10,000 with sensitive data, were sent: assessment.',
      until: provisionsDay,
      when: all(leaves, fromMainland, personal, sentOverTwoYears),
      then: assessed,
      overrides: ownGrounds,
    },
    'art 14': {
      gist: 'A result lasts two years; apply anew 60 working days before, or when purpose, means, scope or the recipient change.',
      confidence: 'memory',
      until: provisionsDay,
      when: all(fromMainland, any(important, all(personal, any(criticalOperator, millionHeld, sentOverTwoYears)))),
      then: duty(
        'notify',
        'Apply for assessment anew 60 working days before the two years end, or on a change that matters.',
        {
          gate: 'cn.formality',
        },
      ),
    },
  },
)
