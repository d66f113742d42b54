/** Banking Law art 73 and its Regulation: customer secrets leave on the customer's request or instruction only. */

import { exporter, importer, purpose, subjects } from '../../../src/law/facts.ts'
import { all, defined, exempts, instrument, not, requires } from '../../../src/law/index.ts'
import { intimate, leaves } from '../terms.ts'

export const bankingLaw = instrument(
  {
    id: 'tr.banking-law',
    code: 'TR Banking Law 5411',
    title: 'Banking Law No. 5411, article 73 as amended by Law No. 7222',
    original: '5411 sayılı Bankacılık Kanunu',
    issuer: 'Grand National Assembly of Turkey',
    adopted: '2005-10-19',
    inForce: '2020-02-25',
    status: 'in-force',
    source: 'Resmî Gazete 2020-02-25 No. 31050',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['prudential', 'consumer-protection'],
      cite: 'TR Banking Law 5411 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 73(3)': {
      gist: 'Customer secrets go to nobody, in Turkey or abroad, without the customer’s request or instruction, explicit consent or not.',
      when: all(leaves, defined('art 73(3) secret')),
      then: requires('tr.bank-secret', ['tr.customer-instruction']),
    },
    'art 73(3) secret': {
      cite: 'art 73(3)',
      gist: 'Data on customers, persons and companies, that a bank came by as their bank.',
      means: all(exporter.sector.is('banking'), not(subjects.kinds.within('employee'))),
    },
    'art 73(4)': {
      gist: 'Free under an agreement on secrecy and for that alone: consolidated accounts, risk and audit of the parent.',
      when: all(leaves, defined('art 73(3) secret')),
      provided: all(
        not(intimate),
        importer.relation.is('affiliate', 'headquarters'),
        purpose.within('accounting', 'group-risk-management'),
      ),
      then: exempts('tr.bank-secret'),
      unclear:
        'Services bought in are free as well; whoever works on the records for the bank stands in Turkey by another rule.',
    },
  },
)

export const secrecyRegulation = instrument(
  {
    id: 'tr.secrecy-regulation-2021',
    code: 'TR Secrecy Regulation 2021',
    title: 'Regulation on Sharing of Secret Information',
    original: 'Sır Niteliğindeki Bilgilerin Paylaşılması Hakkında Yönetmelik',
    issuer: 'Banking Regulation and Supervision Agency',
    adopted: '2021-06-04',
    inForce: '2022-07-01',
    status: 'in-force',
    source: 'Resmî Gazete 2021-06-04 No. 31501 (first for 2022-01-01, put off)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'fund transfers': {
      cite: '',
      gist: 'Who orders a transfer of funds abroad has thereby asked for the disclosure that it needs.',
      when: all(leaves, defined('tr.banking-law/art 73(3) secret'), purpose.within('payment')),
      then: exempts('tr.bank-secret'),
    },
  },
)
