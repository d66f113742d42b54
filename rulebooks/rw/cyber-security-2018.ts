/** Regulations of the National Bank on cyber security, of 2018 for banks and of 2022 for all whom it supervises. */

import { exporter } from '../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { comesToRest } from './terms.ts'

const reason =
  'Which data is primary and stays in Rwanda, and what the National Bank lets an institution keep abroad, is not in this book.'

export default instrument(
  {
    id: 'rw.cyber-security-2018',
    code: 'RW Cyber Security Regulation 02/2018',
    title: 'Regulation No. 02/2018 of 24/01/2018 on cyber security',
    issuer: 'National Bank of Rwanda',
    adopted: '2018-01-24',
    inForce: '2018-01-24',
    status: 'in-force',
    source: 'Regulation 02/2018, replaced by Regulation 50/2022 of 2022-06-02 for regulated institutions',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 3': [
      {
        gist: 'A bank keeps its primary data in Rwanda.',
        until: '2022-06-02',
        when: all(comesToRest, exporter.sector.is('banking')),
        then: notEncoded('rw.sector', reason),
        unclear: 'The day of its gazette was not established; the day of its making is counted.',
      },
      {
        cite: '',
        gist: 'Regulation 50/2022 reaches insurers, payment firms and others whom the National Bank supervises.',
        from: '2022-06-02',
        when: all(comesToRest, exporter.sector.is('banking', 'insurance', 'payments')),
        then: notEncoded('rw.sector', reason),
      },
    ],
  },
)
