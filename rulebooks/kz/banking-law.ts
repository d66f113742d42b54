/** Laws on Banks: secrecy of what banks know of their customers; named here, their exceptions are not encoded. */

import { exporter, subjects } from '../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../src/law/index.ts'
import { leaves } from './terms.ts'

const title = 'Law on Banks and Banking Activity in the Republic of Kazakhstan'
const original = 'Закон Республики Казахстан «О банках и банковской деятельности в Республике Казахстан»'
/** Law 258-VIII takes the place of Law 2444. */
const newLawDay = '2026-03-19'

const customersData = all(leaves, exporter.sector.is('banking'), not(subjects.kinds.within('employee')))

export const bankingLaw1995 = instrument(
  {
    id: 'kz.banking-law-1995',
    code: 'KZ Banking Law 1995',
    title: `${title}, article 50`,
    original,
    issuer: 'Parliament of Kazakhstan',
    adopted: '1995-08-31',
    inForce: '1995-08-31',
    until: newLawDay,
    status: 'superseded',
    source:
      'Law 2444 of 1995-08-31, https://adilet.zan.kz/eng/docs/Z950002444_; ended by Law 258-VIII of 2026-01-16, parts of article 50(4) and (7-2) later in 2026 and on 2027-01-01',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 50': {
      gist: 'A bank keeps secret who its customers are, their accounts, balances and transactions, and discloses them to nobody but as the article provides.',
      when: customersData,
      then: notEncoded(
        'kz.bank-secrecy',
        'The customer’s written consent given to the bank in the form of article 50, and the recipients that it names, each on its terms.',
      ),
    },
  },
)

export const bankingLaw2026 = instrument(
  {
    id: 'kz.banking-law-2026',
    code: 'KZ Banking Law 2026',
    title,
    original,
    issuer: 'Parliament of Kazakhstan',
    adopted: '2026-01-16',
    inForce: newLawDay,
    status: 'in-force',
    source: 'Law 258-VIII of 2026-01-16, which ended Law 2444 on 2026-03-19 (its text was not read)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    secrecy: {
      cite: '',
      gist: 'Bank secrecy goes on under the new law.',
      confidence: 'memory',
      when: customersData,
      then: notEncoded(
        'kz.bank-secrecy',
        'What the Law of 2026 makes of bank secrecy and of the customer’s consent; its article was not available.',
      ),
    },
  },
)
