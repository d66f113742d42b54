/** Implementing Regulations of the Income Tax Law: books are kept in the Kingdom. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, place } from '../../../src/law/index.ts'
import { copyAtHome, leaves } from '../terms.ts'

export default instrument(
  {
    id: 'sa.income-tax-regulations',
    code: 'SA Income Tax Regulations',
    title: 'Implementing Regulations of the Income Tax Law',
    issuer: 'Minister of Finance, Resolution 1535 of 11/6/1425H, as amended',
    inForce: '2021-01-01',
    status: 'in-force',
    source: 'Resolution 1535, art 56 as amended; zatca.gov.sa',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 56': {
      gist: 'A taxpayer keeps its books in the Kingdom; a copy may stand elsewhere.',
      when: all(leaves, data.categories.has('transaction.accounting')),
      then: place({ gate: 'sa.place.books', mode: 'copy', country: 'SA', orElse: 'step', met: copyAtHome }),
    },
  },
)
