/** Guideline on Automotive Data Export Security (2026): named here, its rules not encoded yet. */

import { data, exporter, subjects } from '../../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { leaves, peopleTwoYears } from '../terms.ts'

export default instrument(
  {
    id: 'cn.auto-export-guide-2026',
    code: 'CN Auto Export Guide 2026',
    title: 'Guideline on Automotive Data Export Security (2026)',
    original: '汽车数据出境安全指引（2026版）',
    issuer: 'Ministry of Industry and Information Technology and seven others',
    inForce: '2026-01-30',
    status: 'in-force',
    source: 'Ministry of Industry and Information Technology, publication of 2026-02-03',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rules: {
      cite: '',
      gist: 'Tables of important vehicle data by scenario, and nine exempt scenarios.',
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
      then: notEncoded('cn.sector.automotive', 'Tables and scenarios of the guideline.'),
    },
  },
)
