/** Banking Act, section 47: secrecy of what banks know of their customers; named here, its Third Schedule is not encoded. */

import { exporter, subjects } from '../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../src/law/index.ts'
import { fromSingapore } from './terms.ts'

export default instrument(
  {
    id: 'sg.banking-act',
    code: 'SG Banking Act',
    title: 'Banking Act 1970, section 47 and Third Schedule: privacy of customer information',
    issuer: 'Parliament of Singapore',
    adopted: '2001-06-04',
    inForce: '2001-07-18',
    status: 'in-force',
    source:
      'Banking Act 1970 (2020 Rev Ed) s 47, s 47 in this form by Act 23 of 2001, https://sso.agc.gov.sg/Act/BA1970',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'SG Banking Act s 47, heading', confidence: 'memory' },
  },
  {
    's 47(1)': {
      gist: 'A bank in Singapore discloses customer information to nobody except as the Act provides; it stands beside the general Act and goes before it.',
      when: all(fromSingapore, exporter.sector.is('banking'), not(subjects.kinds.within('employee'))),
      then: notEncoded(
        'sg.bank-secrecy',
        'The Third Schedule: consent in writing, outsourcing of operations, head office and group, each on its terms.',
      ),
    },
  },
)
