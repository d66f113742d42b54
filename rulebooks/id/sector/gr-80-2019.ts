/** Government Regulation 80/2019 on trade through electronic systems: personal data to countries that the minister has declared equal. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, permits } from '../../../src/law/index.ts'
import { pdpEnforced, transferred } from '../terms.ts'

export default instrument(
  {
    id: 'id.gr-80-2019',
    code: 'ID GR 80/2019',
    title: 'Government Regulation on Trade through Electronic Systems',
    original: 'Peraturan Pemerintah Nomor 80 Tahun 2019 tentang Perdagangan Melalui Sistem Elektronik',
    issuer: 'Government',
    adopted: '2019-11-20',
    inForce: '2019-11-25',
    status: 'in-force',
    source: 'State Gazette 2019 No. 222',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 59(2)': {
      gist: 'Traders send personal data only to countries that the minister has declared to protect it equally.',
      // Traders had two years to adjust; since 2024-10-17 article 56 of the law, higher in rank, rules the same question.
      from: '2021-11-25',
      until: pdpEnforced,
      when: all(transferred, exporter.sector.is('e-commerce')),
      then: permits('id.e-commerce'),
      unclear: {
        text: 'No country was ever declared; whether the ban bit without a declaration, and beside other rules, was open.',
        decides: true,
      },
    },
  },
)
