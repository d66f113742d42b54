/** Executive Order 14117: the power under which part 202 was made. */

import { instrument } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'us.eo-14117',
    code: 'US EO 14117',
    title: 'Executive Order 14117 on bulk sensitive personal data',
    original:
      'Preventing Access to Americans’ Bulk Sensitive Personal Data and United States Government-Related Data by Countries of Concern',
    issuer: 'President of the United States',
    adopted: '2024-02-28',
    inForce: '2024-02-28',
    status: 'in-force',
    source: '89 FR 15421 (2024-03-01)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['national-security'], cite: 'US EO 14117 preamble', confidence: 'secondary' },
  },
  {
    'sec 2': {
      gist: 'The Attorney General prohibits and restricts transactions by regulation; the order by itself binds no company.',
      then: [],
    },
  },
)
