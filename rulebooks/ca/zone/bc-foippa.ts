/** British Columbia's Act for public bodies: storage in Canada until 2021-11-25, an assessment after it. */

import { data, exporter, subjects, via } from '../../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  exempts,
  instrument,
  listed,
  not,
  notEncoded,
  permits,
  place,
  requires,
} from '../../../src/law/index.ts'
import { emergency, fromCanada, itself, onlyEmergency, processor, publicBody } from '../terms.ts'

const lifted = '2021-11-25'
const regulation = '2021-11-26'
const leaves = defined('s 3(1)')
const sensitiveStored = all(
  any(subjects.sensitiveCount.atLeast(1), listed(data.categories, 'ca.sensitive')),
  any(processor, via.is('storage')),
)

export default instrument(
  {
    id: 'ca.bc-foippa',
    code: 'CA-BC FOIPPA',
    title: 'Freedom of Information and Protection of Privacy Act (British Columbia)',
    issuer: 'Legislative Assembly of British Columbia',
    adopted: '2004-10-21',
    inForce: '2004-10-21',
    status: 'in-force',
    source: 'R.S.B.C. 1996, c. 165; Bill 22 of 2021 (in force 2021-11-25); B.C. Reg. 294/2021',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'CA-BC FOIPPA s 2(1)', confidence: 'memory' },
  },
  {
    's 3(1)': {
      gist: 'A public body of British Columbia lets personal information leave Canada.',
      means: all(fromCanada, publicBody, exporter.traits.has('province:BC')),
    },
    's 30.1': {
      gist: 'It is stored and reached only in Canada, unless each person has consented in writing or the Act lets it be disclosed abroad.',
      until: lifted,
      when: leaves,
      then: [
        place({ gate: 'ca-bc.public', mode: 'store-only', country: 'CA', orElse: 'none' }),
        requires('ca-bc.public', ['ca-bc.storage-consent']),
      ],
      unclear:
        'Section 33.1(1) let other disclosures abroad through one by one; only danger to health or safety is encoded.',
    },
    's 33': {
      gist: 'A public body discloses only for the purposes that the section lists; a provider that works for it is among them.',
      from: lifted,
      when: all(leaves, not(any(processor, itself, via.is('storage')))),
      provided: not(onlyEmergency),
      then: notEncoded('ca-bc.disclosure', 'The purposes of section 33(2) and (3), consent among them.'),
    },
    's 33.1(1)(m)': {
      gist: 'Abroad where somebody’s health or safety was in danger.',
      until: lifted,
      when: all(leaves, emergency),
      provided: onlyEmergency,
      then: exempts('ca-bc.public'),
    },
    's 33.1': [
      {
        gist: 'Outside Canada as the regulations say, if any; there were none for a day.',
        from: lifted,
        until: regulation,
        when: leaves,
        then: permits('ca-bc.public'),
      },
      {
        gist: 'Outside Canada as the regulations say: what is not sensitive, or not stored there, needs no assessment of its own.',
        from: regulation,
        when: leaves,
        provided: not(sensitiveStored),
        then: permits('ca-bc.public'),
      },
    ],
    's 33.1 sensitive': {
      cite: 's 33.1',
      gist: 'Sensitive information that will be stored outside Canada is assessed first (B.C. Reg. 294/2021).',
      from: regulation,
      when: all(leaves, sensitiveStored),
      then: requires('ca-bc.public', ['ca-bc.pia']),
    },
  },
)
