/** Implementing Rules and Regulations of 2016: sharing with another controller, outsourcing to a processor. */

import { purpose } from '../../src/law/facts.ts'
import { all, duty, instrument, not, outOfScope, requires } from '../../src/law/index.ts'
import { agency, everything, leaves, outsourced, sharingDay } from './terms.ts'

export default instrument(
  {
    id: 'ph.irr',
    code: 'PH IRR',
    title: 'Implementing Rules and Regulations of Republic Act 10173',
    issuer: 'National Privacy Commission',
    adopted: '2016-08-24',
    inForce: '2016-09-09',
    status: 'in-force',
    source: 'https://privacy.gov.ph/implementing-rules-regulations-data-privacy-act-2012/',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'PH IRR s 2', confidence: 'memory' },
  },
  {
    's5(c)': {
      gist: 'Research is outside the Act where it is meant for a public benefit and follows law and ethical standards.',
      when: all(leaves, purpose.has('research')),
      provided: all(purpose.within('research', 'public-interest'), purpose.has('public-interest')),
      then: outOfScope(...everything),
      unclear: 'Only to the least extent the purpose needs; security measures are owed all the same.',
    },
    's20(b)(1)': {
      gist: 'In the private sector data is shared with another controller, an affiliate too, with the person’s consent.',
      until: sharingDay,
      when: all(leaves, not(outsourced), not(agency)),
      then: requires('ph.sharing', ['ph.consent']),
    },
    's20(b)(3)': {
      gist: 'Before data is shared the person is told who receives it, what for, and which rights there are.',
      when: not(outsourced),
      then: duty('inform', 'Tell people the recipient, the purpose, the categories and their rights before sharing.', {
        gate: 'ph.accountability',
      }),
    },
    's26(c)': {
      gist: 'Processing systems are recorded, transfers to other countries with them.',
      then: duty('record', 'Record the flow, its recipients and whether it leaves the country.', {
        gate: 'ph.accountability',
      }),
    },
    s44: {
      gist: 'A contract with a processor holds subject, duration, purpose, instructions, security, no subprocessor without leave.',
      when: outsourced,
      then: duty('secure', 'Write into the contract instructions, confidentiality, security, return and inspection.', {
        gate: 'ph.accountability',
      }),
    },
  },
)
