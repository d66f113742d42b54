/** Data Privacy Act of 2012: accountability for what others process, and sensitive information of agencies. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import { all, defined, duty, instrument, not, outOfScope, requires } from '../../src/law/index.ts'
import { agency, everything, itself, leaves, sensitive } from './terms.ts'

const transfer = defined('s21 transfer')

export default instrument(
  {
    id: 'ph.dpa',
    code: 'PH DPA',
    title: 'Data Privacy Act of 2012',
    issuer: 'Congress of the Philippines',
    adopted: '2012-08-15',
    inForce: '2012-09-08',
    commences: 's45',
    status: 'in-force',
    source: 'Republic Act 10173, https://privacy.gov.ph/data-privacy-act/',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'PH DPA s 2', confidence: 'text' },
  },
  {
    's3(g)': {
      gist: 'Only information from which somebody can be identified is personal.',
      when: all(
        exporter.country.is('PH'),
        not(importer.country.is('PH')),
        data.form.is('anonymised', 'aggregated'),
        data.categories.has('user', 'omic'),
      ),
      then: outOfScope('ph.accountability'),
    },
    's3(h)(2)': {
      gist: 'Who holds information for personal, family or household affairs is no controller.',
      when: all(transfer, exporter.role.is('data-subject', 'natural-person')),
      then: outOfScope(...everything),
    },
    's4(d)': {
      gist: 'What is processed for journalistic, artistic or literary purposes is outside the Act.',
      when: all(transfer, purpose.has('journalism')),
      provided: purpose.within('journalism'),
      then: outOfScope(...everything),
      unclear: 'Only as far as the purpose needs it (IRR s5); security and accountability remain for what goes beyond.',
    },
    's4(d) research': {
      cite: 's4(d)',
      gist: 'What is processed for research purposes is outside the Act; from 2016-09-09 on the terms of the Rules (s5(c)).',
      until: '2016-09-09',
      when: all(transfer, purpose.has('research')),
      provided: purpose.within('research'),
      then: outOfScope('ph.accountability', 'ph.government'),
    },
    's4(g)': {
      gist: 'Information gathered abroad from residents of other countries under their laws, and processed here, is outside the Act.',
      when: all(transfer, not(data.collectedIn.is('PH')), not(subjects.residence.has('PH'))),
      then: outOfScope(...everything),
      unclear: 'The security rules of the Act still hold for it (IRR s5(g)).',
    },
    's21 transfer': {
      cite: 's21',
      gist: 'Personal information under the controller’s control goes to a third party abroad for processing.',
      means: leaves,
    },
    's21 itself': {
      cite: 's21',
      gist: 'The controller’s own branch, staff or server is no third party.',
      when: all(transfer, itself),
      then: outOfScope('ph.accountability', 'ph.sharing'),
    },
    's21(a)': {
      gist: 'The controller answers for what a third party does, at home or abroad, and secures comparable protection by contract or other reasonable means.',
      when: transfer,
      then: requires('ph.accountability', ['ph.contract']),
    },
    's21(b)': {
      gist: 'The controller names who answers for compliance.',
      then: duty('inform', 'Name to any person who asks the individuals who answer for compliance.', {
        gate: 'ph.accountability',
      }),
    },
    's23(b)': {
      gist: 'Sensitive information that an agency keeps leaves government property only on a request its head has approved.',
      when: all(transfer, agency, sensitive),
      then: [
        requires('ph.government', ['ph.agency-head-approval']),
        duty(
          'secure',
          'Encrypt it by the strongest standard the Commission recognises; at most 1,000 records at a time.',
          {
            gate: 'ph.government',
          },
        ),
      ],
      unclear: 'Guidelines of the Commission may provide otherwise, as for accredited clouds.',
    },
  },
)
