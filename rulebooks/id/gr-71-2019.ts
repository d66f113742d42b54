/** Government Regulation 71/2019: public operators stay in Indonesia, private ones may go abroad. */

import { purpose } from '../../src/law/facts.ts'
import { all, duty, exempts, instrument, not, permits } from '../../src/law/index.ts'
import {
  daysSinceUnavailable,
  emergencyPurposes,
  gr71Day,
  leaves,
  onlyInIndonesia,
  pdpEnforced,
  publicScope,
  transferred,
} from './terms.ts'

const grounds = [...emergencyPurposes, 'legal-obligation'] as const

export default instrument(
  {
    id: 'id.gr-71-2019',
    code: 'ID GR 71/2019',
    title: 'Government Regulation on Operation of Electronic Systems and Transactions',
    original: 'Peraturan Pemerintah Nomor 71 Tahun 2019 tentang Penyelenggaraan Sistem dan Transaksi Elektronik',
    issuer: 'Government',
    adopted: '2019-10-04',
    inForce: gr71Day,
    commences: 'art 104',
    status: 'in-force',
    source: 'State Gazette 2019 No. 185 (peraturan.bpk.go.id/Details/122030)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['sovereignty', 'industrial-policy'],
      cite: 'ID GR 71/2019 preamble (a)',
      confidence: 'memory',
    },
  },
  {
    'art 14(4)': {
      gist: 'Without consent where statute orders it or a vital interest must be protected.',
      until: pdpEnforced,
      when: all(transferred, purpose.within(...grounds)),
      then: exempts('id.transfer'),
      unclear:
        'The text names contract, public task and legitimate interest too, “besides consent”: whether instead of it or on top of it is disputed, and they do not free from consent here.',
    },
    'art 20(2)': {
      gist: 'Public operators manage, process and store systems and data in Indonesia.',
      when: all(leaves, publicScope),
      then: onlyInIndonesia('id.place'),
      unclear: 'Supervisors of finance are left out of the notion of public operator.',
    },
    'art 20(3)': {
      gist: 'Unless the storage technology is not to be had at home, as a committee of ministries finds.',
      when: all(leaves, daysSinceUnavailable.atLeast(0)),
      then: exempts('id.place', 'art 20(2)'),
    },
    'art 21(1)': {
      gist: 'Private operators may manage, process and store systems and data in Indonesia or abroad.',
      when: all(leaves, not(publicScope)),
      then: [
        permits('id.place'),
        duty('authority-access', 'Keep supervision effective and give authorities access to system and data.', {
          gate: 'id.place',
        }),
      ],
    },
  },
)
