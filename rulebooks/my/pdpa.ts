/** Personal Data Protection Act 2010: section 129 before and after the amendment of 2024, and who stands outside the Act. */

import { data, exporter, importer, purpose } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  exempts,
  instrument,
  not,
  notEncoded,
  offers,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import { amendmentDay, claimPurposes, contractPurposes, emergencyPurposes, grounds, transfers } from './terms.ts'

const transfer = defined('s129 transfer')

export default instrument(
  {
    id: 'my.pdpa',
    code: 'MY PDPA',
    title: 'Personal Data Protection Act 2010',
    original: 'Akta Perlindungan Data Peribadi 2010',
    issuer: 'Parliament of Malaysia',
    adopted: '2010-06-02',
    inForce: '2013-11-15',
    commences: 's1(2)',
    status: 'in-force',
    source: 'Act 709, as amended by Act A1727 (Gazette of 2024-10-17)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'MY PDPA title', confidence: 'secondary' },
  },
  {
    s2: {
      gist: 'The Act speaks of commercial transactions; what an individual does outside trade is not caught.',
      when: all(transfer, exporter.role.is('data-subject', 'natural-person')),
      then: outOfScope('my.transfer'),
    },
    's3(1)': {
      gist: 'The Federal and State Governments are not bound.',
      when: all(transfer, exporter.traits.has('state-organ')),
      then: outOfScope('my.transfer'),
    },
    's3(1) public body': {
      cite: 's3(1)',
      gist: 'Whether a statutory body is "Government" turns on its own statute.',
      when: all(transfer, exporter.traits.has('public-body')),
      then: notEncoded('my.transfer', 'Which statutory bodies act as the Government, and so stand outside the Act.'),
      yieldsTo: ['s3(1)'],
    },
    s4: {
      gist: 'Only information that leads to a person is personal data.',
      when: all(
        exporter.country.is('MY'),
        not(importer.country.is('MY')),
        data.form.is('anonymised', 'aggregated'),
        data.categories.has('user', 'omic'),
      ),
      then: outOfScope('my.transfer'),
    },
    's4 processor': {
      cite: 's4',
      gist: 'Section 129 binds the data user (data controller): a processor that hands back what it processes for one abroad, or sends on what was not collected here, transfers nothing of its own.',
      when: all(
        transfer,
        exporter.role.is('processor'),
        any(importer.relation.is('customer'), not(data.collectedIn.is('MY'))),
      ),
      unclear:
        'What a processor sends to anyone else is held to be the transfer of a controller in Malaysia through it.',
      then: outOfScope('my.transfer'),
    },
    's129 transfer': {
      cite: 's129',
      gist: 'Personal data of a person is transferred to a place outside Malaysia.',
      means: transfers,
    },
    's129(1)': {
      gist: 'Only to places that the Minister has named in the Gazette; none ever was.',
      until: amendmentDay,
      when: transfer,
      then: requires('my.transfer'),
    },
    's129(2)': {
      gist: 'To a place with law substantially similar to the Act or with protection at least equal, as the controller finds.',
      from: amendmentDay,
      when: transfer,
      then: requires('my.transfer', ['my.tia']),
    },
    's129(3)(a)': {
      gist: 'With the person’s consent to the transfer.',
      then: offers('my.transfer', ['my.consent']),
    },
    's129(3)(b)': {
      gist: 'Where a contract with the person needs it, or (129(3)(c)) one made at the person’s request or in the person’s interest.',
      when: all(transfer, purpose.has(...contractPurposes)),
      provided: purpose.within(...grounds),
      then: exempts('my.transfer'),
      unclear:
        'The guideline of 2025 reads "necessary" narrowly: no mere practice, one purpose, no other feasible means.',
    },
    's129(3)(d)': {
      gist: 'For legal proceedings, legal advice, or to establish, exercise or defend rights.',
      when: all(transfer, purpose.has(...claimPurposes)),
      provided: purpose.within(...grounds),
      then: exempts('my.transfer'),
    },
    's129(3)(f)': {
      gist: 'With all reasonable precautions and all due diligence that the data is not treated there as the Act would forbid here.',
      then: offers('my.transfer', ['my.due-diligence']),
    },
    's129(3)(g)': {
      gist: 'To protect the person’s vital interests.',
      when: all(transfer, purpose.has(...emergencyPurposes)),
      provided: purpose.within(...grounds),
      then: exempts('my.transfer'),
      unclear:
        'Paragraph (e), to ward off adverse action, is not offered here: the words for purposes do not name it. Paragraph (h), public interest as the Minister determined, was never used as far as known; the amendment deleted it from 2025-04-01.',
    },
  },
)
