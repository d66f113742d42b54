/** Personal Data Protection Act B.E. 2562: sections 28 and 29, and who stands outside the Act. */

import { data, exporter, importer, purpose } from '../../src/law/facts.ts'
import { all, defined, exempts, instrument, not, offers, outOfScope, requires } from '../../src/law/index.ts'
import {
  adequateDestination,
  contractPurposes,
  emergencyPurposes,
  grounds,
  group,
  notificationDay,
  sends,
} from './terms.ts'

const transfer = defined('s28 transfer')

export default instrument(
  {
    id: 'th.pdpa',
    code: 'TH PDPA',
    title: 'Personal Data Protection Act B.E. 2562 (2019)',
    original: 'พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒',
    issuer: 'National Legislative Assembly of Thailand',
    adopted: '2019-05-24',
    inForce: '2022-06-01',
    commences: 's2',
    status: 'in-force',
    source:
      'Government Gazette of 2019-05-27; chapters 2, 3 and 5 to 7 put off by the Royal Decrees of 2020 and 2021 to 2022-06-01',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'TH PDPA preamble', confidence: 'secondary' },
  },
  {
    's4(1)': {
      gist: 'What a person does for personal benefit or family activity only is outside the Act.',
      when: all(transfer, exporter.role.is('data-subject', 'natural-person')),
      then: outOfScope('th.transfer'),
    },
    's4(2)': {
      gist: 'Public bodies that guard state security, public finance and public safety stand outside.',
      when: all(transfer, exporter.traits.has('competent-law-enforcement-authority')),
      then: outOfScope('th.transfer'),
    },
    's4(3)': {
      gist: 'Mass media, fine arts and literature, within professional ethics or the public interest, stand outside.',
      when: all(transfer, purpose.has('journalism')),
      provided: all(purpose.within('journalism'), exporter.sector.is('media', 'publishing')),
      then: outOfScope('th.transfer'),
    },
    's4(6)': {
      gist: 'A credit bureau company and its members act under the law on credit bureaus.',
      when: all(transfer, exporter.traits.has('credit-reporting-agency')),
      then: outOfScope('th.transfer'),
    },
    s6: {
      gist: 'Only information that leads to a living person is personal data.',
      when: all(
        exporter.country.is('TH'),
        not(importer.country.is('TH')),
        data.form.is('anonymised', 'aggregated'),
        data.categories.has('user', 'omic'),
      ),
      then: outOfScope('th.transfer'),
    },
    's28 transfer': {
      cite: 's28',
      gist: 'Personal data is sent or transferred from the Kingdom to a foreign country.',
      means: sends,
    },
    s28: {
      gist: 'The destination must have an adequate standard, or one of the six exceptions or section 29 applies.',
      when: transfer,
      then: requires('th.transfer'),
      unclear: 'No destination has been named adequate so far; doubts go to the Committee.',
    },
    's28 adequate': {
      cite: 's28',
      gist: 'To a destination that the Committee has found adequate, by list or when asked, it is free.',
      from: notificationDay,
      when: all(transfer, adequateDestination.atLeast(0)),
      then: exempts('th.transfer'),
      unclear:
        'Whether an exporter may judge by the criteria itself while the Committee has named no destination; it is not counted.',
    },
    's28(1)': {
      gist: 'To comply with law.',
      when: all(transfer, purpose.has('legal-obligation')),
      provided: purpose.within(...grounds),
      then: exempts('th.transfer'),
      unclear: 'Whether a foreign law counts is not said.',
    },
    's28(2)': {
      gist: 'With consent, after people were told that the standard there is not adequate.',
      then: offers('s28', ['th.consent']),
    },
    's28(3)': {
      gist: 'Where it is needed for a contract with the person, or (28(4)) for one in the person’s interest.',
      when: all(transfer, purpose.has(...contractPurposes)),
      provided: purpose.within(...grounds),
      then: exempts('th.transfer'),
    },
    's28(5)': {
      gist: 'To prevent danger to life, body or health where the person cannot consent at the time.',
      when: all(transfer, purpose.has(...emergencyPurposes)),
      provided: all(purpose.within(...grounds), data.qualifiers.has('subject-cannot-consent')),
      then: exempts('th.transfer'),
    },
    's28(6)': {
      gist: 'Where a task of substantial public interest needs it.',
      when: all(transfer, purpose.has('public-interest')),
      provided: purpose.within(...grounds),
      then: exempts('th.transfer'),
    },
    s29: {
      gist: 'Within a group, under a policy that the Office has examined and certified.',
      when: group,
      then: offers('s28', ['th.bcr']),
    },
    's29 safeguards': {
      cite: 's29',
      gist: 'Without adequacy and certified policy: appropriate safeguards with enforceable rights, as the Committee prescribes.',
      from: notificationDay,
      then: offers('s28', ['th.scc']),
      unclear: 'Until 2024-03-24 nothing was prescribed, so that safeguards are not offered before.',
    },
  },
)
