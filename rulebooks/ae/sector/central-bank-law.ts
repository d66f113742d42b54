/** Law of 2018 on the Central Bank: secrecy of what licensed institutions know of their customers; named here, not encoded. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leavesState } from '../terms.ts'

const customerData = data.categories.has('user.financial', 'user.payment', 'transaction.payment')

export default instrument(
  {
    id: 'ae.central-bank-law-2018',
    code: 'AE Decretal Federal Law 14/2018',
    title: 'Decretal Federal Law No. 14 of 2018 on the Central Bank and Organisation of Financial Institutions',
    issuer: 'President of the United Arab Emirates',
    adopted: '2018-09-23',
    inForce: '2018-10-30',
    status: 'in-force',
    source: 'Article 120, carried on by Federal Decree-Law No. 6 of 2025 (day in 2018 from memory)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 120': {
      gist: 'Licensed institutions that are no banks keep customers’ data secret; for banks the regulation of 2021 says what is needed.',
      when: all(leavesState, exporter.sector.is('finance', 'credit-reporting'), customerData),
      then: notEncoded(
        'ae.bank',
        'What customers permit in writing or law allows under article 120, the Consumer Protection Standards (art 6) and the law on credit information.',
      ),
    },
    'art 120 banks': {
      cite: 'art 120',
      gist: 'Before the regulation of 2021 banks disclosed customers’ data with their written permission or as law allowed.',
      until: '2021-05-31',
      when: all(leavesState, exporter.sector.is('banking'), customerData),
      then: notEncoded('ae.bank', 'Written permission of the customer, and circulars of the Central Bank before 2021.'),
    },
  },
)
