/** Digital Personal Data Protection Act: data goes everywhere but to countries that the Government notifies; not begun as to transfers. */

import { exporter, purpose, subjects } from '../../src/law/facts.ts'
import { all, any, forbids, instrument, not, outOfScope, permits } from '../../src/law/index.ts'
import { actDay, daysSinceBan, leaves, personal } from './terms.ts'

const out = all(leaves, personal)

export default instrument(
  {
    id: 'in.dpdp-act-2023',
    code: 'IN DPDP Act 2023',
    title: 'Digital Personal Data Protection Act',
    original: 'Digital Personal Data Protection Act, 2023 (No. 22 of 2023)',
    issuer: 'Parliament',
    adopted: '2023-08-11',
    inForce: actDay,
    commences: 's1(2)',
    status: 'in-force',
    source:
      'Gazette of India 2023-08-11; commencement G.S.R. 843(E) of 2025-11-13 (sections 3 to 17 after eighteen months)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'IN DPDP Act 2023 long title', confidence: 'memory' },
  },
  {
    's3(c)': {
      gist: 'An individual’s personal or domestic use is outside the Act.',
      when: all(
        out,
        any(exporter.role.is('data-subject'), all(exporter.role.is('natural-person'), purpose.within('personal'))),
      ),
      then: outOfScope('in.dpdp'),
    },
    's16(1)': {
      gist: 'Data may go to any country that the Central Government has not restricted by notice; none is restricted.',
      when: all(out, daysSinceBan.below(0)),
      then: permits('in.dpdp'),
      unclear:
        'No notice was found on the day of checking. A proposal of January 2026 to begin after twelve months was not adopted in any source seen.',
    },
    's16(1) restricted': {
      cite: 's16(1)',
      gist: 'Not to a country or recipient that the Government has barred.',
      when: all(out, daysSinceBan.atLeast(0)),
      then: forbids('in.dpdp'),
    },
    's17(1)(d)': {
      gist: 'Data of people outside India, worked on here under a contract with someone outside, is spared section 16.',
      when: all(out, not(subjects.residence.has('IN')), exporter.role.is('processor')),
      then: outOfScope('in.dpdp'),
    },
  },
)
