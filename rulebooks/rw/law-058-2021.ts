/** Law of 2021 on the protection of personal data and privacy: sharing abroad, and storage at home. */

import { data, exporter, firstTransferOn, purpose } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  instrument,
  not,
  offers,
  outOfScope,
  place,
  requires,
} from '../../src/law/index.ts'
import { contractPurposes, daysSinceCertificate, needs, ownStorage, restsAbroad, shared } from './terms.ts'

const sharing = defined('art 3 sharing')
const resting = defined('art 2 resting')

const onlyNeeds = defined('art 48(c) needs')

export default instrument(
  {
    id: 'rw.law-058-2021',
    code: 'RW Law 058/2021',
    title: 'Law No. 058/2021 of 13/10/2021 relating to the protection of personal data and privacy',
    issuer: 'Parliament of Rwanda',
    adopted: '2021-10-13',
    inForce: '2021-10-15',
    commences: 'art 70',
    status: 'in-force',
    source: 'Official Gazette, special, 2021-10-15; dpo.gov.rw/dpp-law',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'RW Law 058/2021 art 1', confidence: 'text' },
  },
  {
    'art 2 resting': {
      cite: 'art 2',
      gist: 'Data of a controller in Rwanda, or of people there whoever processes it, comes to rest abroad.',
      means: restsAbroad,
    },
    'art 3 sharing': {
      cite: 'art 3',
      gist: 'Personal data of a controller in Rwanda, or of people there, is shared with or transferred to a third party outside Rwanda.',
      means: shared,
    },
    'art 3': {
      gist: 'An individual who handles data of and for the own household is no controller in business; the person’s own entry is no sharing.',
      when: all(
        any(sharing, resting),
        any(exporter.role.is('data-subject'), all(exporter.role.is('natural-person'), purpose.within('personal'))),
      ),
      then: outOfScope('rw.transfer', 'rw.place'),
      confidence: 'memory',
    },
    'art 48(a)': {
      gist: 'Only with an authorisation, given on proof of appropriate safeguards.',
      when: sharing,
      then: requires('rw.transfer', ['rw.authorisation']),
      unclear: 'Whether one’s own processor is a third party; it is taken for one here.',
    },
    'art 48(b)': {
      gist: 'Or with the person’s consent.',
      then: offers('art 48(a)', ['rw.consent']),
    },
    'art 48(c) needs': {
      cite: 'art 48(c)',
      gist: 'Only for the needs named; one more purpose closes the exceptions.',
      means: purpose.within(...needs),
    },
    'art 48(c)(i)': {
      gist: 'Or where a contract with the person, or in the person’s interest (ii), needs it.',
      when: all(sharing, purpose.has(...contractPurposes)),
      provided: onlyNeeds,
      then: exempts('rw.transfer'),
    },
    'art 48(c)(iii)': {
      gist: 'Or on grounds of public interest.',
      when: all(sharing, purpose.has('public-interest')),
      provided: onlyNeeds,
      then: exempts('rw.transfer'),
    },
    'art 48(c)(iv)': {
      gist: 'Or to establish, exercise or defend a legal claim.',
      when: all(sharing, purpose.has('legal-claims')),
      provided: onlyNeeds,
      then: exempts('rw.transfer'),
    },
    'art 48(c)(v)': {
      gist: 'Or to protect vital interests of someone who cannot consent.',
      when: all(sharing, purpose.has('vital-interest')),
      provided: all(data.qualifiers.has('subject-cannot-consent'), onlyNeeds),
      then: exempts('rw.transfer'),
      unclear:
        'Compelling legitimate interests, for once and for few people, on an assessment and safeguards (vi), are not asked here.',
    },
    'art 48(c)(vii)': {
      gist: 'Or to perform international instruments that Rwanda has ratified.',
      when: all(sharing, purpose.has('treaty')),
      provided: onlyNeeds,
      then: exempts('rw.transfer'),
    },
    'art 49': {
      gist: 'A written contract with the recipient lays down roles and responsibilities.',
      then: duty(
        'secure',
        'Conclude a written contract with the recipient on roles, responsibilities and protection.',
        {
          gate: 'rw.transfer',
        },
      ),
    },
    'art 50': {
      gist: 'Data is stored in Rwanda; abroad only with a certificate of the authority that allows it. A second copy at home does not stand in for it.',
      when: all(resting, ownStorage),
      then: [
        requires('rw.place', ['rw.storage-certificate']),
        place({
          gate: 'rw.place',
          mode: 'store-only',
          country: 'RW',
          orElse: 'none',
          met: daysSinceCertificate.atLeast(0),
        }),
      ],
    },
    'art 50 shared': {
      cite: 'art 50',
      gist: 'Who gives data on to another controller abroad keeps its own in Rwanda, or holds the certificate.',
      when: all(resting, not(ownStorage)),
      then: [
        requires('rw.place', ['rw.storage-certificate'], ['local-copy']),
        duty('keep-local-copy', 'Store the data in Rwanda, and go on so.', { gate: 'rw.place' }),
      ],
      unclear:
        'Whether the other controller’s own store abroad needs a certificate as well; art 48 is read as enough, but not inside a group, whose systems are taken for the exporter’s own.',
    },
    'art 67': {
      gist: 'Controllers and processors at work when the law began had two years to conform.',
      until: '2023-10-15',
      when: all(any(sharing, resting), firstTransferOn.before('2021-10-15')),
      then: exempts('rw.transfer', 'rw.place'),
      unclear: 'Being at work is proved here by a first transfer before the law; others at work had the time too.',
    },
  },
)
