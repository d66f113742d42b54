/** Data Protection Act 2019, Part VI: transfers out of Kenya, and sensitive data. */

import { data, exporter, purpose } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  forbids,
  instrument,
  offers,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import {
  contractPurposes,
  daysSinceProhibition,
  daysSinceSuspension,
  leaves,
  needs,
  processedAbroad,
  sensitive,
} from './terms.ts'

const transfer = defined('s2 transfer')

const onlyNeeds = defined('s48(c) needs')

export default instrument(
  {
    id: 'ke.dpa-2019',
    code: 'KE DPA',
    title: 'Data Protection Act, 2019 (Cap. 411C)',
    issuer: 'Parliament of Kenya',
    adopted: '2019-11-08',
    inForce: '2019-11-25',
    commences: 's1',
    status: 'in-force',
    source: 'Act No. 24 of 2019, Kenya Gazette Supplement 181',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'KE DPA s 3(c)', confidence: 'text' },
  },
  {
    's2 transfer': {
      cite: 's2',
      gist: 'Information on an identified or identifiable person goes from Kenya to another country.',
      means: leaves,
    },
    's2 sensitive': {
      cite: 's2',
      gist: 'Sensitive: race, health, origin, conscience, belief, genes, biometrics, property, marital status, family, sex, orientation.',
      means: sensitive,
    },
    's25(h)': {
      gist: 'Data leaves on proof of adequate safeguards or with the person’s consent.',
      then: offers('s48', ['ke.consent']),
    },
    s48: {
      gist: 'Only on proof to the Data Commissioner of appropriate safeguards.',
      when: transfer,
      then: [
        requires('ke.transfer', ['ke.safeguards']),
        duty('record', 'Document the transfer and its safeguards, and give proof when asked (s 49(2)).', {
          gate: 'ke.transfer',
        }),
      ],
      unclear:
        'The Commissioner has declared no country adequate. Compelling legitimate interests (c)(vi), and processing that national security needs or a law orders (s 51(2)), are not asked here. What someone outside Kenya hands on is not counted as leaving it.',
    },
    's48(c) needs': {
      cite: 's48(c)',
      gist: 'Only for the needs named; one more purpose closes the exceptions.',
      means: purpose.within(...needs),
    },
    's48(c)(i)': {
      gist: 'Or where a contract with the person, or in the person’s interest (ii), needs it.',
      when: all(transfer, purpose.has(...contractPurposes)),
      provided: onlyNeeds,
      then: exempts('ke.transfer'),
    },
    's48(c)(iii)': {
      gist: 'Or for a matter of public interest.',
      when: all(transfer, purpose.has('public-interest')),
      provided: onlyNeeds,
      then: exempts('ke.transfer'),
    },
    's48(c)(iv)': {
      gist: 'Or to establish, exercise or defend a legal claim.',
      when: all(transfer, purpose.has('legal-claims')),
      provided: onlyNeeds,
      then: exempts('ke.transfer'),
    },
    's48(c)(v)': {
      gist: 'Or to protect vital interests of someone who cannot consent.',
      when: all(transfer, purpose.has('vital-interest')),
      provided: all(data.qualifiers.has('subject-cannot-consent'), onlyNeeds),
      then: exempts('ke.transfer'),
    },
    's49(1)': {
      gist: 'Sensitive data of those in Kenya is processed abroad, however it got there, only with consent and with confirmation of safeguards.',
      when: all(processedAbroad, defined('s2 sensitive')),
      then: requires('ke.sensitive', ['ke.consent', 'ke.safeguards']),
    },
    's49(3)': {
      gist: 'The Data Commissioner may prohibit or suspend a transfer.',
      when: all(transfer, any(daysSinceProhibition.atLeast(0), daysSinceSuspension.atLeast(0))),
      then: forbids('ke.ban'),
    },
    's51(2)(a)': {
      gist: 'The Act does not reach what an individual does for personal or household ends.',
      when: all(
        processedAbroad,
        any(exporter.role.is('data-subject'), all(exporter.role.is('natural-person'), purpose.within('personal'))),
      ),
      then: outOfScope('ke.transfer', 'ke.sensitive', 'ke.place'),
    },
  },
)
