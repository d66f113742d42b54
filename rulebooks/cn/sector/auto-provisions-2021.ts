/** Several Provisions on Automotive Data Security Management (Trial): named here, its rules not encoded yet. */

import { data, exporter, subjects } from '../../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { leaves, peopleTwoYears } from '../terms.ts'

export default instrument(
  {
    id: 'cn.auto-provisions-2021',
    code: 'CN Auto Provisions 2021',
    title: 'Several Provisions on Automotive Data Security Management (Trial)',
    original: '汽车数据安全管理若干规定（试行）',
    issuer: 'Cyberspace Administration of China and four others (Order 7)',
    inForce: '2021-10-01',
    status: 'in-force',
    source: 'Order of the Cyberspace Administration of China No. 7 (2021)',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    'art 11': {
      gist: 'Important vehicle data, personal information of more than 100,000 people included, stays in the mainland and leaves after assessment.',
      when: all(
        leaves,
        exporter.sector.is('automotive'),
        not(data.important.is('yes')),
        any(
          data.categories.has('telemetry', 'user.location', 'user.biometric', 'user.sensor', 'national'),
          peopleTwoYears.atLeast(100_000),
          subjects.held.atLeast(100_000),
        ),
      ),
      then: notEncoded(
        'cn.sector.automotive',
        'What is important data among vehicle data (art 3); data already notified as important is assessed by the general rule.',
      ),
    },
  },
)
