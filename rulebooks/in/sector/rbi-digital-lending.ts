/** Directions of the Reserve Bank on digital lending: data of borrowers is stored in India. */

import { exporter, via } from '../../../src/law/facts.ts'
import { all, duty, instrument, requires } from '../../../src/law/index.ts'
import { leaves, onlyInIndia, personal } from '../terms.ts'

const borrowers = all(leaves, personal, exporter.traits.has('in-digital-lender'))
const kept = via.is('storage', 'publication')
const directionsDay = '2025-05-08'

export default instrument(
  {
    id: 'in.rbi-digital-lending',
    code: 'IN RBI Digital Lending',
    title: 'Guidelines on Digital Lending (2022), Digital Lending Directions (2025)',
    issuer: 'Reserve Bank of India',
    adopted: '2022-09-02',
    inForce: '2022-09-02',
    status: 'in-force',
    source: 'rbi.org.in: RBI/2022-23/111 of 2022-09-02; Digital Lending Directions of 2025-05-08',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    storage: {
      cite: '',
      gist: 'Data of digital lending is stored in servers in India.',
      when: all(borrowers, kept),
      then: onlyInIndia('in.lending'),
    },
    processing: [
      {
        cite: '',
        gist: 'Of processing abroad the guidelines of 2022 say nothing.',
        until: directionsDay,
        when: borrowers,
        then: requires('in.lending', ['in.rbi-delete-24h']),
        unclear:
          'The guidelines speak of storage; deletion abroad within the day, as for payments, surely keeps to them.',
      },
      {
        cite: '',
        gist: 'What is processed abroad is deleted there and brought home within 24 hours.',
        from: directionsDay,
        when: borrowers,
        then: [
          requires('in.lending', ['in.rbi-delete-24h']),
          duty('delete-abroad', 'Delete abroad and bring home within 24 hours.', {
            gate: 'in.lending',
            clock: { days: 1, dayType: 'calendar', from: 'processing' },
          }),
        ],
      },
    ],
  },
)
