/** Measures for Certification of Personal Information Export (Order 20): who may be certified since 2026. */

import { all, instrument, offers } from '../../src/law/index.ts'
import { belowNewLines, exported, personal } from './terms.ts'

export default instrument(
  {
    id: 'cn.certification-measures-2025',
    code: 'CN Certification Measures 2025',
    title: 'Measures for the Certification of Personal Information Export',
    original: '个人信息出境认证办法',
    issuer: 'Cyberspace Administration of China; State Administration for Market Regulation (Order 20)',
    adopted: '2025-10-14',
    inForce: '2026-01-01',
    status: 'in-force',
    source: 'https://www.cac.gov.cn, publication of 2025-10-17 (Order 20)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['privacy', 'trade-facilitation'],
      cite: 'CN Certification Measures 2025 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 5': {
      gist: 'For others than critical operators, in the band of art 8 of the Provisions and without important data; no splitting.',
      when: all(exported, personal),
      // Who is below the band is freed: nothing is refused to him.
      provided: belowNewLines,
      then: offers('cn.pipl-2021/art 38', ['cn.certification']),
    },
  },
)
