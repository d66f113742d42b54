/** Quebec's Act on personal information in the private sector: section 17, old and new. */

import { data, legalBasis, subjects } from '../../../src/law/facts.ts'
import { all, any, defined, duty, exempts, instrument, not, outOfScope, requires } from '../../../src/law/index.ts'
import { emergency, fromQuebec, onlyEmergency, press, publicBody, sensitive, toAnother } from '../terms.ts'

const reform = '2023-09-22'
const leaves = defined('s 3 enterprise')

export default instrument(
  {
    id: 'ca.qc-private-sector-act',
    code: 'CA-QC P-39.1',
    title: 'Act respecting the protection of personal information in the private sector',
    original: 'Loi sur la protection des renseignements personnels dans le secteur privé',
    issuer: 'National Assembly of Quebec',
    adopted: '1993-06-15',
    inForce: '2006-06-14',
    status: 'in-force',
    source:
      'CQLR c. P-39.1, https://www.legisquebec.gouv.qc.ca/en/document/cs/p-39.1 (s 17: 2006 c. 22 s. 116; 2021 c. 25 s. 111)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'CA-QC P-39.1 s 1', confidence: 'memory' },
  },
  {
    's 1': {
      gist: 'Journalistic material, and information that by law is public, stand outside.',
      when: all(leaves, press),
      then: outOfScope('ca-qc.private'),
    },
    's 1 public': {
      cite: 's 1',
      gist: 'Information that by law is public stands outside the rules on communicating it.',
      when: all(leaves, data.qualifiers.has('public-register')),
      then: outOfScope('ca-qc.private'),
    },
    's 3 enterprise': {
      cite: 's 3',
      gist: 'An enterprise, not a public body, communicates personal information outside Quebec, or has somebody there handle it.',
      means: all(fromQuebec, not(publicBody)),
    },
    's 8': {
      gist: 'When data is collected, people are told that it may go outside Quebec.',
      from: reform,
      then: duty('inform', 'Tell people at collection that the information may be communicated outside Quebec.', {
        gate: 'ca-qc.private',
      }),
    },
    's 13': {
      gist: 'It goes to another for its own ends on consent, express where the information is sensitive, or where an Act needs it to go.',
      when: all(leaves, toAnother),
      provided: not(any(legalBasis.is('legal-obligation'), all(subjects.consent.is('general'), not(sensitive)))),
      then: requires('ca-qc.private', ['ca.consent']),
      unclear:
        'Not where the recipient needs it for a mandate or contract of services (s 18.3): it then works for the exporter.',
    },
    's 17': [
      {
        gist: 'First all reasonable steps that it is used for nothing else and passed on to nobody without consent; else it stays.',
        until: reform,
        when: leaves,
        then: requires('ca-qc.private', ['ca-qc.reasonable-steps']),
      },
      {
        gist: 'First an assessment of sensitivity, purposes, measures and the law there; it goes only if protection is adequate, and under a written agreement.',
        from: reform,
        when: leaves,
        then: requires('ca-qc.private', ['ca-qc.pia', 'ca-qc.written-agreement']),
      },
    ],
    's 18(1)(7)': {
      gist: 'Not where life, health or safety is in urgent danger.',
      when: all(leaves, emergency),
      provided: onlyEmergency,
      then: exempts('ca-qc.private'),
    },
  },
)
