/** Government Regulation 33/2026 under the Personal Data Protection Law: promulgated, in force from 2027-01-16, not encoded. */

import { instrument, notEncoded } from '../../src/law/index.ts'
import { gr33Day, transferredOrHandedOn } from './terms.ts'

export default instrument(
  {
    id: 'id.gr-33-2026',
    code: 'ID GR 33/2026',
    title: 'Government Regulation implementing the Personal Data Protection Law',
    original: 'Peraturan Pemerintah Nomor 33 Tahun 2026',
    issuer: 'Government',
    adopted: '2026-07-16',
    inForce: gr33Day,
    status: 'in-force',
    commences: 'art 225',
    source:
      'Told in secondary notes of 2026 (veritask.ai and others): promulgated 2026-07-16, art 225, transfers in arts 160 to 171; the text was not read',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    transfers: {
      cite: '',
      gist: 'The regulation details transfers out of Indonesia from 2027-01-16.',
      when: transferredOrHandedOn,
      then: notEncoded(
        'id.transfer',
        'The text of the regulation on transfers was not to be had on the day of checking.',
      ),
    },
  },
)
