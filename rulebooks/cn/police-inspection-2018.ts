/** Police regulation of 2018 on supervising internet security. */

import { duty, instrument } from '../../src/law/index.ts'
import { mainlandOperator } from './terms.ts'

export default instrument(
  {
    id: 'cn.police-inspection-2018',
    code: 'CN Police Inspection Provisions 2018',
    title: 'Provisions on Internet Security Supervision and Inspection by Public Security Organs',
    original: '公安机关互联网安全监督检查规定',
    issuer: 'Ministry of Public Security (Order 151)',
    inForce: '2018-11-01',
    status: 'in-force',
    source: 'Order of the Ministry of Public Security No. 151 (2018)',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['law-enforcement'],
      cite: 'CN Police Inspection Provisions 2018 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 15': {
      gist: 'Police inspect operators on site or remotely, and consult and copy what concerns internet security.',
      when: mainlandOperator,
      then: duty('authority-access', 'Cooperate with supervision and inspection of internet security.'),
    },
  },
)
