/** Outsourcing Regulation for Banks of the Central Bank: the master record at home, approval and consent to share abroad. */

import { exporter, subjects } from '../../../src/law/facts.ts'
import { all, duty, instrument, not, notEncoded, place, requires } from '../../../src/law/index.ts'
import { leavesState, recordInState } from '../terms.ts'

const confidential = all(leavesState, exporter.sector.is('banking'), not(subjects.kinds.within('employee')))

export default instrument(
  {
    id: 'ae.cbuae-outsourcing-2021',
    code: 'AE CBUAE Outsourcing Regulation 2021',
    title: 'Outsourcing Regulation for Banks, Circular 14/2021',
    issuer: 'Central Bank of the UAE',
    inForce: '2021-05-31',
    status: 'in-force',
    source: 'https://rulebook.centralbank.ae/en/rulebook/article-6-outsourcing-outside-uae',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: {
      stated: ['prudential', 'regulatory-access'],
      cite: 'AE CBUAE Outsourcing Regulation 2021, Objective',
      confidence: 'text',
    },
  },
  {
    'art 6.1': {
      gist: 'The master system of record, with all confidential data, is kept in the Emirates; a foreign bank’s branch may keep a daily copy there (6.2).',
      when: confidential,
      then: [
        place({ gate: 'ae.bank', mode: 'copy', country: 'AE', orElse: 'step', met: recordInState }),
        duty('keep-local-copy', 'Keep the master system of record in the Emirates without break.', { gate: 'ae.bank' }),
      ],
    },
    'art 6.3': {
      gist: 'Customers’ confidential data is not shared outside the Emirates without the Central Bank’s approval and the customer’s prior written consent.',
      when: confidential,
      then: requires('ae.bank', ['ae.cbuae-approval', 'ae.bank-customer-consent']),
      unclear:
        'Not to a place that cannot protect the data as the Emirates do, or whose secrecy law hinders supervision (6.4, 6.6): the bank shows it when it asks for approval.',
    },
    'art 6.5': {
      gist: 'Bank and customer keep ownership, and the Central Bank can reach the data at any time.',
      when: confidential,
      then: duty('authority-access', 'Give the Central Bank the data on request, wherever they are.', {
        gate: 'ae.bank',
      }),
    },
    payments: {
      cite: '',
      gist: 'Payment service providers stand under regulations of their own.',
      when: all(leavesState, exporter.sector.is('payments')),
      then: notEncoded(
        'ae.payments',
        'Stored value (2020), retail payment services (2021) and payment tokens (2/2024 art 30(5): kept in the State unless the Central Bank approves) ask licensed providers to keep data at home; only the last text was read.',
      ),
    },
  },
)
