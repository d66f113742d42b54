/** Notice of the Personal Information Protection Commission that names countries on a level with Japan. */

import { importer } from '../../src/law/facts.ts'
import { instrument, listed } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'jp.notice-1-2019',
    code: 'JP PPC Notice 1 of 2019',
    title: 'Foreign countries whose regime of protection is held to be on a level with Japan’s',
    original:
      '個人の権利利益を保護する上で我が国と同等の水準にあると認められる個人情報の保護に関する制度を有している外国等(平成31年個人情報保護委員会告示第1号)',
    issuer: 'Personal Information Protection Commission',
    adopted: '2019-01-18',
    inForce: '2019-01-23',
    status: 'in-force',
    source: 'PPC Notice No. 1 of 2019; PPC page on foreign regimes (EU/EEA and the United Kingdom the only ones named)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    list: {
      cite: '',
      gist: 'The states of the European Economic Area, and the United Kingdom, which is named by itself.',
      means: listed(importer.country, 'jp.white-list'),
    },
  },
)
