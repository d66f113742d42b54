/** Recognition of the European Union by the Korean Commission under art 28-8(1)(5). */

import { importer } from '../../src/law/facts.ts'
import { instrument, listed } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'kr.recognition-2025',
    code: 'KR PIPC Recognition 2025',
    title: 'Recognition of the level of protection of the European Union',
    original: '유럽연합에 대한 개인정보 보호 수준 동등성 인정',
    issuer: 'Personal Information Protection Commission',
    adopted: '2025-09-16',
    inForce: '2025-09-16',
    status: 'in-force',
    source: 'PIPC notice of 2025-09-16',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    countries: {
      cite: '',
      gist: 'The 27 Member States, Norway, Iceland and Liechtenstein; public and private exporters; not for registration numbers or personal credit information.',
      means: listed(importer.country, 'kr.recognised'),
    },
  },
)
