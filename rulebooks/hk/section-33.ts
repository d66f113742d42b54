/** Section 33 of the Ordinance: enacted in 1995, never brought into force; it decides nothing unless assumed. */

import { all, instrument, requires } from '../../src/law/index.ts'
import { personal, sent } from './terms.ts'

export default instrument(
  {
    id: 'hk.section-33',
    code: 'HK PDPO',
    title: 'Personal Data (Privacy) Ordinance (Cap. 486), section 33',
    original: '個人資料（私隱）條例（第486章）第33條',
    issuer: 'Legislative Council of Hong Kong',
    adopted: '1995-08-03',
    status: 'proposal',
    source: 'https://www.elegislation.gov.hk/hk/cap486 (section 33 not in operation)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'HK PDPO long title', confidence: 'memory' },
  },
  {
    's 33': {
      gist: 'No transfer abroad unless the place is specified or has a similar law, the person consents in writing, or due diligence assures the same protection.',
      when: all(sent, personal),
      then: requires('hk.transfer', ['hk.prescribed-consent']),
    },
  },
)
