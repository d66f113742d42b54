/** Government Regulation 82/2012: data centres of operators for the public, and consent, until 2019-10-09. */

import { exporter } from '../../src/law/facts.ts'
import { duty, instrument, not, outOfScope, permits, place, requires } from '../../src/law/index.ts'
import { copyInIndonesia, gr71Day, leaves, transferred } from './terms.ts'

const centreDay = '2017-10-15'

export default instrument(
  {
    id: 'id.gr-82-2012',
    code: 'ID GR 82/2012',
    title: 'Government Regulation on Operation of Electronic Systems and Transactions',
    original: 'Peraturan Pemerintah Nomor 82 Tahun 2012 tentang Penyelenggaraan Sistem dan Transaksi Elektronik',
    issuer: 'Government',
    adopted: '2012-10-12',
    inForce: '2012-10-15',
    until: gr71Day,
    commences: 'art 90',
    status: 'superseded',
    source: 'State Gazette 2012 No. 189',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['law-enforcement', 'sovereignty'], cite: 'ID GR 82/2012 art 17(2)', confidence: 'memory' },
  },
  {
    'art 15(1)(b)': {
      gist: 'Personal data is obtained, used and handed on with the person’s consent.',
      // From 2016-12-01 the ministry’s regulation says the same of sending.
      until: '2016-12-01',
      when: transferred,
      then: requires('id.transfer', ['id.consent']),
    },
    'art 17(2)': [
      {
        gist: 'Operators for the public have until 2017-10-15 to set up data centre and recovery centre in Indonesia.',
        until: centreDay,
        when: leaves,
        then: permits('id.place'),
      },
      {
        gist: 'Operators for the public place data centre and recovery centre in Indonesia.',
        from: centreDay,
        when: leaves,
        then: [
          requires('id.place', ['local-copy']),
          place({ gate: 'id.place', mode: 'copy', country: 'ID', orElse: 'none', met: copyInIndonesia.atLeast(1) }),
          duty('keep-local-copy', 'Run data centre and recovery centre in Indonesia.', { gate: 'id.place' }),
        ],
        unclear: '“For the public” was read very broadly; that a copy stands abroad as well is not forbidden in words.',
      },
    ],
    'art 17(2) others': {
      cite: 'art 17(2)',
      gist: 'Other operators have no duty to place a data centre at home.',
      when: not(exporter.traits.has('id-public-service-operator')),
      then: outOfScope('id.place'),
    },
  },
)
