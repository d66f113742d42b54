/** General Banking Law and the secrecy of deposits: what banks know of their customers; named here, the exceptions are not encoded. */

import { exporter, subjects } from '../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../src/law/index.ts'
import { leaves } from './terms.ts'

export default instrument(
  {
    id: 'ph.general-banking-law',
    code: 'PH RA 8791',
    title: 'General Banking Law of 2000, section 55.1(b)',
    issuer: 'Congress of the Philippines',
    adopted: '2000-05-23',
    inForce: '2000-06-13',
    status: 'in-force',
    source:
      'Republic Act 8791 s55.1(b); for deposits Republic Act 1405 ss2 and 3 (1955), for those in foreign currency Republic Act 6426 s8',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['prudential'], cite: 'PH RA 8791 s 2', confidence: 'memory' },
  },
  {
    's55.1(b)': {
      gist: 'Without a court’s order nobody of a bank discloses to an unauthorised person what it holds for whom; deposits are absolutely confidential under the laws on their secrecy.',
      when: all(leaves, exporter.sector.is('banking'), not(subjects.kinds.within('employee'))),
      then: notEncoded(
        'ph.bank-secrecy',
        'Who is authorised (the depositor’s written permission under RA 1405 s2 and RA 6426 s8 for deposits), and the outsourcing rules of the Bangko Sentral.',
      ),
    },
  },
)
