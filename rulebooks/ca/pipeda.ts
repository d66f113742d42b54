/** Personal Information Protection and Electronic Documents Act: accountability for processors, consent for the rest. */

import { data, exporter, importer, legalBasis, purpose, subjects } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  instrument,
  not,
  outOfScope,
  permits,
  requires,
} from '../../src/law/index.ts'
import {
  emergency,
  federalWork,
  fromCanadaOrThereabouts,
  itself,
  onlyEmergency,
  press,
  processor,
  publicBody,
  sensitive,
} from './terms.ts'

const leaves = defined('s 4(1)')

export default instrument(
  {
    id: 'ca.pipeda',
    code: 'CA PIPEDA',
    title: 'Personal Information Protection and Electronic Documents Act',
    original: 'Loi sur la protection des renseignements personnels et les documents électroniques',
    issuer: 'Parliament of Canada',
    adopted: '2000-04-13',
    inForce: '2004-01-01',
    status: 'in-force',
    source:
      'S.C. 2000, c. 5, https://laws-lois.justice.gc.ca/eng/acts/P-8.6/; OPC guidelines on processing across borders (2009), kept after the consultation of 2019',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'CA PIPEDA s 3', confidence: 'memory' },
  },
  {
    's 4(1)': {
      gist: 'Personal information passes from commerce in Canada, or with a real and substantial link to it, to somebody outside.',
      means: fromCanadaOrThereabouts,
    },
    's 4(1)(b)': {
      gist: 'Staff data is covered only with federal works: banks, telecoms, airlines, transport between provinces.',
      when: all(leaves, subjects.kinds.within('employee'), not(federalWork)),
      then: outOfScope('ca.federal'),
    },
    's 4(2)(a)': {
      gist: 'Public institutions stand outside this Act.',
      when: all(leaves, publicBody),
      then: outOfScope('ca.federal'),
    },
    's 4(2)(b)': {
      gist: 'So do individuals for personal or domestic purposes.',
      when: all(leaves, exporter.role.is('natural-person', 'data-subject')),
      then: outOfScope('ca.federal'),
    },
    's 4(2)(c)': {
      gist: 'So does journalism, where it is the only purpose.',
      when: all(leaves, press),
      then: outOfScope('ca.federal'),
    },
    's 7(3)(e)': {
      gist: 'No consent where an emergency threatens life, health or security.',
      when: all(leaves, emergency),
      provided: onlyEmergency,
      then: exempts('ca.federal'),
    },
    's 7(3)(h.1)': {
      gist: 'No consent for information in public registers and the like that the regulations name.',
      when: all(leaves, data.qualifiers.has('public-register')),
      then: exempts('ca.federal'),
    },
    's 7(3)(i)': {
      gist: 'No consent where a law of Canada or a province requires the disclosure; a foreign order is no such law, and none orders a group to share.',
      when: all(leaves, legalBasis.is('legal-obligation')),
      provided: not(
        any(
          purpose.has('law-enforcement-request', 'regulatory-request'),
          importer.relation.is('affiliate', 'authority', 'headquarters'),
        ),
      ),
      then: exempts('ca.federal'),
    },
    'Sch 1 cl 4.1': {
      gist: 'Within one organisation it is a use; the organisation stays accountable.',
      when: all(leaves, itself),
      then: permits('ca.federal'),
    },
    'Sch 1 cl 4.1.3': {
      gist: 'Giving it to a processor is a use: no new consent, but a contract or other means, abroad as at home.',
      when: all(leaves, processor),
      then: requires('ca.federal', ['ca.processing-contract']),
    },
    'Sch 1 cl 4.3': {
      gist: 'A disclosure for the recipient’s own ends needs knowledge and consent.',
      when: all(leaves, not(processor)),
      then: requires('ca.federal', ['ca.consent']),
    },
    'Sch 1 cl 4.3.4': {
      gist: 'General consent is enough where nothing sensitive is disclosed and people were told of it.',
      when: all(leaves, not(processor), subjects.consent.is('general')),
      provided: not(sensitive),
      then: exempts('ca.federal'),
    },
    'Sch 1 cl 4.8': {
      gist: 'People are told, plainly and beforehand, that data may be handled abroad and reached by authorities there.',
      then: duty('inform', 'Say that information may be processed in another country and reached by its authorities.', {
        gate: 'ca.federal',
      }),
    },
  },
)
