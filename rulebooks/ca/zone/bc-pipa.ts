/** British Columbia's Personal Information Protection Act: staff data of private employers; named here and not encoded. */

import { exporter, subjects } from '../../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { federalWork, fromCanada, publicBody } from '../terms.ts'

export default instrument(
  {
    id: 'ca.bc-pipa',
    code: 'CA-BC PIPA',
    title: 'Personal Information Protection Act (British Columbia)',
    issuer: 'Legislative Assembly of British Columbia',
    adopted: '2003-10-23',
    inForce: '2004-01-01',
    status: 'in-force',
    source: 'S.B.C. 2003, c. 63, ss 3, 13, 16 and 19',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['privacy'], cite: 'CA-BC PIPA s 2', confidence: 'memory' },
  },
  {
    's 19': {
      gist: 'A private employer discloses staff data without consent where that is reasonable for managing the work and staff were told; else with consent.',
      when: all(
        fromCanada,
        subjects.kinds.within('employee'),
        exporter.traits.has('province:BC'),
        not(any(publicBody, federalWork)),
      ),
      then: notEncoded('ca.staff', 'Whether the disclosure is reasonable and staff were told, or consent is needed.'),
    },
  },
)
