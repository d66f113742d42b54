/** Directive 3 of 2018 of the Prudential Authority: banks that keep or process data abroad. */

import { exporter } from '../../../src/law/facts.ts'
import { duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'za.directive-3-2018',
    code: 'ZA PA Directive 3/2018',
    title: 'Directive 3 of 2018: Cloud computing and the offshoring of data',
    issuer: 'Prudential Authority, South African Reserve Bank',
    adopted: '2018-09-06',
    inForce: '2018-10-01',
    status: 'in-force',
    source: 'Directive under section 6(6) of the Banks Act 94 of 1990, with Guidance Note 5 of 2018',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['prudential'], cite: 'ZA PA Directive 3/2018, executive summary', confidence: 'text' },
  },
  {
    offshoring: {
      cite: '',
      gist: 'Banks may offshore data under a strategy approved by the board, if supervision, confidentiality, audit and core business do not suffer.',
      when: exporter.sector.is('banking'),
      then: [
        duty('assess', 'Decide by a data strategy and framework approved by the board, by risk and class of data.', {
          gate: 'za.transfer',
        }),
        duty('authority-access', 'Keep the Prudential Authority’s access to the data and to audits.', {
          gate: 'za.transfer',
        }),
      ],
      unclear:
        'A Joint Standard for all financial institutions and a rule for payment institutions are being prepared.',
    },
  },
)
