/** UK GDPR: the restricted transfer, before and since the Data (Use and Access) Act 2025. */

import { exporter, importer, purpose, via } from '../../src/law/facts.ts'
import {
  all,
  duty,
  exempts,
  instrument,
  listed,
  not,
  notEncoded,
  offers,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import { derogations } from '../eu/derogations.ts'
import {
  directFromPerson,
  internationalOrganisation,
  nobodyLooks,
  oneGroup,
  personal,
  sameEntity,
} from '../eu/terms.ts'
import { atHome, boundByUkGdpr, duaaDay, exitDay, guidanceDay } from './terms.ts'

const gate = { gate: 'uk.transfer' }
const silent = outOfScope('uk.transfer')

/** What art 44 said until the Act of 2025, art 44A says since. */
const renumbered = <const R extends object>(rule: R) =>
  [
    { ...rule, cite: 'art 44', until: duaaDay },
    { ...rule, cite: 'art 44A', from: duaaDay },
  ] as const

const restricted = all(boundByUkGdpr, personal, not(atHome))
const returned = all(restricted, exporter.role.is('processor'), importer.traits.has('own-controller'))
const returning = 'A processor that returns data to its own controller abroad does not initiate the transfer.'
const contested = 'The European Data Protection Board holds the opposite; the view stands in guidance only.'

const adequacy = all(listed(importer.country, 'uk.adequate'), not(internationalOrganisation))

export default instrument(
  {
    id: 'uk.gdpr',
    code: 'UK GDPR',
    title: 'United Kingdom General Data Protection Regulation',
    original: 'Regulation (EU) 2016/679 as it forms part of the law of the United Kingdom',
    issuer: 'Parliament of the United Kingdom',
    inForce: exitDay,
    commences: 'European Union (Withdrawal) Act 2018 s 3',
    status: 'in-force',
    source:
      'https://www.legislation.gov.uk/eur/2016/679; SI 2019/419; Data (Use and Access) Act 2025 s 85, Sch 7; SI 2026/82',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'UK GDPR art 1(2)', confidence: 'memory' },
  },
  {
    'art 2(2)(a)': {
      gist: 'A natural person’s purely personal or household activity is outside.',
      when: exporter.traits.has('household'),
      provided: exporter.role.is('natural-person', 'data-subject'),
      then: silent,
    },
    'art 3': {
      gist: 'Who is neither established here, nor offers goods or services to people here, nor watches them, is not bound.',
      when: not(boundByUkGdpr),
      then: silent,
    },
    'art 13(1)(f)': {
      gist: 'The people are told of the transfer and of its safeguard.',
      then: duty(
        'inform',
        'Tell people of the transfer and of adequacy or the safeguard used (arts 13(1)(f), 14(1)(f), 15(2)).',
        gate,
      ),
    },
    'art 30': {
      gist: 'The record of processing names the third country and the safeguards.',
      then: duty('record', 'Record the transfer, its country and its safeguards.', gate),
    },
    'art 44 at home': renumbered({
      gist: 'Between two parties in the United Kingdom there is no restricted transfer, whatever way the data takes.',
      when: atHome,
      then: silent,
    }),
    'art 44 from the person': renumbered({
      gist: 'What a person gives straight to a firm abroad nobody transfers.',
      when: directFromPerson,
      then: silent,
    }),
    'art 44 same entity': renumbered({
      gist: 'Own branches and own staff abroad are no separate legal person.',
      when: sameEntity,
      then: silent,
    }),
    'art 44 transit': renumbered({
      gist: 'Data that only passes through a country is not sent there.',
      when: via.is('transit'),
      provided: nobodyLooks,
      then: silent,
    }),
    'art 44 processor returns': [
      {
        gist: returning,
        cite: 'art 44',
        until: guidanceDay,
        when: returned,
        then: silent,
        unclear: {
          text: 'The Commissioner held this for some years; the day on which it first stood in guidance was not found.',
          decides: true,
        },
      },
      {
        gist: returning,
        cite: 'art 44',
        from: guidanceDay,
        until: duaaDay,
        when: returned,
        then: silent,
        unclear: contested,
      },
      { gist: returning, cite: 'art 44A', from: duaaDay, when: returned, then: silent, unclear: contested },
    ],
    'art 45': [
      {
        gist: 'Free to a place or organisation that adequacy regulations name, within their terms.',
        until: duaaDay,
        provided: adequacy,
        then: exempts('uk.transfer'),
      },
      {
        cite: 'art 45A',
        gist: 'Free where regulations approve it; older approvals count as if made under this article (DPA 2018 Sch 21 para 4).',
        from: duaaDay,
        provided: adequacy,
        then: exempts('uk.transfer'),
      },
    ],
    'art 45 sensitive data under the data bridge': {
      cite: 'art 45',
      gist: 'Under the data bridge, data that the firm would not know to be sensitive is marked as such.',
      when: importer.traits.has('dpf-uk-extension'),
      then: duty(
        'secure',
        'Mark genetic, biometric, sexual-orientation and offence data as sensitive for the importer.',
        gate,
      ),
    },
    'art 46': {
      gist: 'Without adequacy, only with safeguards; since 2026 the exporter, acting reasonably and proportionately, considers protection not materially lower.',
      then: requires('uk.transfer'),
    },
    'art 46(2)(a)': {
      gist: 'A binding and enforceable instrument between a public body and others.',
      when: all(exporter.traits.has('public-body'), importer.traits.has('public-body')),
      then: offers('art 46', ['uk.public-instrument']),
    },
    'art 46(2)(b)': {
      gist: 'Binding corporate rules approved by the Commissioner, inside a group.',
      when: oneGroup,
      then: offers('art 46', ['uk.bcr']),
      unclear: 'Rules approved in the Union before 2021 were carried over under conditions (DPA 2018 Sch 21 para 9).',
    },
    'art 46(2)(d)': {
      gist: 'Clauses the Commissioner issued under s 119A: the agreement, or the addendum to the Union’s clauses of 2021.',
      from: '2022-03-21',
      then: offers('art 46', ['uk.idta'], ['uk.addendum']),
    },
    'art 46(2)(e)': {
      gist: 'An approved code of conduct, with binding commitments of the importer.',
      then: offers('art 46', ['uk.code']),
    },
    'art 46(2)(f)': {
      gist: 'An approved certificate, with binding commitments of the importer.',
      then: offers('art 46', ['uk.certification']),
    },
    'art 46(3)(a)': {
      gist: 'Clauses that the Commissioner authorised: the way of processors before the agreement was issued.',
      then: offers('art 46', ['uk.adhoc-clauses-authorised']),
    },
    ...derogations({
      gate: 'uk.transfer',
      more: [],
      consent: 'uk.explicit-transfer-consent',
      derogation: 'uk.art49-derogation',
    }),
    'art 85': {
      gist: 'Journalism is freed from the chapter, where publication is in the public interest (DPA 2018 Sch 2 para 26).',
      when: all(restricted, purpose.within('journalism')),
      then: notEncoded(
        'uk.transfer',
        'Whether the exemption of DPA 2018 Sch 2 para 26 holds turns on a belief in the public interest.',
      ),
      yieldsTo: ['art 45', 'art 44 from the person', 'art 44 same entity'],
    },
    'recital 26': {
      gist: 'Anonymous information is outside.',
      when: not(personal),
      then: silent,
    },
  },
)
