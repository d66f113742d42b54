/** Financial Services Act, section 133: secrecy of what banks know of their customers; named here, its Schedule 11 is not encoded. */

import { exporter, subjects } from '../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../src/law/index.ts'
import { transfers } from './terms.ts'

export default instrument(
  {
    id: 'my.financial-services-act-2013',
    code: 'MY FSA 2013',
    title: 'Financial Services Act 2013',
    original: 'Akta Perkhidmatan Kewangan 2013',
    issuer: 'Parliament of Malaysia',
    adopted: '2013-03-18',
    inForce: '2013-06-30',
    status: 'in-force',
    source: 'Act 758, sections 133 and 134 and Schedule 11; for Islamic banks section 145 of Act 759',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['prudential', 'consumer-protection'], cite: 'MY FSA 2013 s 6', confidence: 'memory' },
  },
  {
    s133: {
      gist: 'Nobody who has customer information of a bank discloses it but as Schedule 11 permits or Bank Negara approves.',
      when: all(transfers, exporter.sector.is('banking'), not(subjects.kinds.within('employee'))),
      then: notEncoded(
        'my.bank-secrecy',
        'Schedule 11 (written permission, outsourcing, group functions) and the outsourcing policy of Bank Negara Malaysia.',
      ),
    },
  },
)
