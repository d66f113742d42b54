/** Financial Institution Business Act: secrecy of what banks know of their customers; named here, its exceptions are not encoded. */

import { exporter, subjects } from '../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../src/law/index.ts'
import { sends } from './terms.ts'

export default instrument(
  {
    id: 'th.financial-institutions-act',
    code: 'TH FIBA',
    title: 'Financial Institution Business Act B.E. 2551 (2008), sections 154 and 155',
    original: 'พระราชบัญญัติธุรกิจสถาบันการเงิน พ.ศ. ๒๕๕๑',
    issuer: 'National Legislative Assembly of Thailand',
    adopted: '2008-01-27',
    inForce: '2008-08-03',
    status: 'in-force',
    source:
      'Government Gazette vol. 125 part 27 kor of 2008-02-05, in force 180 days later; sections 154 and 155 were not read',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    s154: {
      gist: 'What is kept in confidence about a bank, finance company or credit foncier company and its customers is disclosed only in the cases that sections 154 and 155 name.',
      when: all(sends, exporter.sector.is('banking', 'finance'), not(subjects.kinds.within('employee'))),
      then: notEncoded(
        'th.bank-secrecy',
        'The cases in which sections 154 and 155 free disclosure, the customer’s consent among them, and the outsourcing rules of the Bank of Thailand.',
      ),
    },
  },
)
