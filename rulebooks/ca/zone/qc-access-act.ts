/** Quebec's Access Act: section 70.1 for public bodies, old and new. */

import { all, defined, exempts, instrument, requires } from '../../../src/law/index.ts'
import { emergency, fromQuebec, onlyEmergency, publicBody, toAnother } from '../terms.ts'

const reform = '2023-09-22'
const leaves = defined('s 3')

export default instrument(
  {
    id: 'ca.qc-access-act',
    code: 'CA-QC A-2.1',
    title: 'Act respecting access to documents held by public bodies and the protection of personal information',
    original: 'Loi sur l’accès aux documents des organismes publics et sur la protection des renseignements personnels',
    issuer: 'National Assembly of Quebec',
    adopted: '1982-06-23',
    inForce: '2006-06-14',
    status: 'in-force',
    source:
      'CQLR c. A-2.1, https://www.legisquebec.gouv.qc.ca/en/document/cs/a-2.1 (s 70.1: 2006 c. 22 s. 47; 2021 c. 25 s. 27)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'CA-QC A-2.1 title', confidence: 'text' },
  },
  {
    's 3': {
      gist: 'A public body of Quebec releases personal information outside it, or has somebody there handle it.',
      means: all(fromQuebec, publicBody),
    },
    's 59(2)(4)': {
      gist: 'Not where life, health or safety is in urgent danger.',
      when: all(leaves, emergency),
      provided: onlyEmergency,
      then: exempts('ca-qc.public'),
    },
    's 59': {
      gist: 'It goes to another for its own ends on consent, or where the Act lets it go without.',
      when: all(leaves, toAnother),
      then: requires('ca-qc.public', ['ca.consent']),
      unclear: 'Sections 67 to 68.1 let some disclosures through without consent; none is encoded.',
    },
    's 70.1': [
      {
        gist: 'First make sure that protection outside equals that of the Act; else it stays.',
        until: reform,
        when: leaves,
        then: requires('ca-qc.public', ['ca-qc.equivalent-protection']),
      },
      {
        gist: 'First an assessment, as for enterprises; it goes only if protection is adequate, and under a written agreement.',
        from: reform,
        when: leaves,
        then: requires('ca-qc.public', ['ca-qc.pia', 'ca-qc.written-agreement']),
        unclear:
          'International commitments and agreements under the Act on the ministry of international relations are free of it.',
      },
    ],
  },
)
