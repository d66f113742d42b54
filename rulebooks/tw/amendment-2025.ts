/** Amendment of 2025: one commission for all, promulgated and not yet in force; it decides nothing. */

import { all, duty, instrument } from '../../src/law/index.ts'
import { personal, privateBody, sent } from './terms.ts'

export default instrument(
  {
    id: 'tw.pdpa-amendment-2025',
    code: 'TW PDPA Amendment 2025',
    title: 'Amendment of the Personal Data Protection Act of 2025',
    original: '個人資料保護法部分條文修正（民國114年11月11日公布）',
    issuer: 'Legislative Yuan',
    adopted: '2025-11-11',
    status: 'proposal',
    source: 'Promulgation of 2025-11-11; the Executive Yuan sets the day of commencement',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 21': {
      gist: 'The Personal Data Protection Commission takes over from the authorities of the trades.',
      when: all(sent, personal, privateBody),
      then: duty('notify', 'Restrictions on transfer come from the Personal Data Protection Commission.'),
    },
  },
)
