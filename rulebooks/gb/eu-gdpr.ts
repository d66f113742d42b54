/** The General Data Protection Regulation while it bound the United Kingdom, as a Member State and in the transition period. */

import { exporter, importer, purpose } from '../../src/law/facts.ts'
import {
  all,
  any,
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
  authorityRequest,
  directFromPerson,
  gdprDay,
  internationalOrganisation,
  oneGroup,
  personal,
  publicBodies,
  sameEntity,
} from '../eu/terms.ts'
import { atHome, established, exitDay, withinEea } from './terms.ts'

const chapter = ['uk.transfer', 'uk.authority-request'] as const
const gate = { gate: 'uk.transfer' }

export default instrument(
  {
    id: 'uk.eu-gdpr',
    code: 'EU GDPR',
    title: 'General Data Protection Regulation, in the United Kingdom',
    original: 'Regulation (EU) 2016/679',
    issuer: 'European Parliament and Council',
    adopted: '2016-04-27',
    inForce: gdprDay,
    until: exitDay,
    commences: 'art 99(2)',
    status: 'superseded',
    source: 'OJ L 119, 4.5.2016, p. 1; Withdrawal Agreement art 127',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'EU GDPR art 1(2)', confidence: 'memory' },
  },
  {
    'art 2(2)(c)': {
      gist: 'A natural person’s purely personal or household activity is outside the Regulation.',
      when: exporter.traits.has('household'),
      provided: exporter.role.is('natural-person', 'data-subject'),
      then: outOfScope(...chapter),
    },
    'art 3 not bound': {
      cite: 'art 3',
      gist: 'Who is not established here is outside this book; the book of the Union tells who else is bound.',
      when: not(established),
      then: outOfScope(...chapter),
    },
    'art 13(1)(f)': {
      gist: 'The people are told of the transfer and of its safeguard.',
      then: [
        duty(
          'inform',
          'Tell people of the transfer and of adequacy or the safeguard used (arts 13(1)(f), 14(1)(f), 15(2)).',
          gate,
        ),
        duty('record', 'Record the transfer, its country and its safeguards (art 30).', gate),
      ],
    },
    'art 44 within the area': {
      cite: 'art 44',
      gist: 'Inside the European Economic Area there is no third country.',
      when: any(atHome, withinEea),
      then: outOfScope(...chapter),
    },
    'art 44 no other party': {
      cite: 'art 44',
      gist: 'The person herself, or staff of the exporter abroad, is no other controller or processor.',
      when: any(directFromPerson, sameEntity),
      then: outOfScope(...chapter),
    },
    'art 45': {
      gist: 'Free to a place that the Commission found adequate, within the terms of its decision.',
      provided: all(listed(importer.country, 'uk.community-findings'), not(internationalOrganisation)),
      then: exempts(...chapter),
    },
    'art 46(1)': {
      gist: 'Without adequacy, only with appropriate safeguards, enforceable rights and effective remedies.',
      then: requires('uk.transfer'),
    },
    'art 46(2)(a)': {
      gist: 'A binding and enforceable instrument between public authorities or bodies.',
      when: publicBodies,
      then: offers('art 46(1)', ['eu.public-instrument']),
    },
    'art 46(2)(b)': {
      gist: 'Binding corporate rules, inside a group of undertakings.',
      when: oneGroup,
      then: offers('art 46(1)', ['eu.bcr']),
    },
    'art 46(2)(c) to controller': {
      cite: 'art 46(2)(c)',
      gist: 'The Commission’s clauses between controllers.',
      when: not(importer.role.is('processor')),
      provided: not(exporter.role.is('processor')),
      then: offers('art 46(1)', ['eu.scc-2001'], ['eu.scc-2004']),
    },
    'art 46(2)(c) to processor': {
      cite: 'art 46(2)(c)',
      gist: 'The Commission’s clauses from controller to processor.',
      when: importer.role.is('processor'),
      provided: not(exporter.role.is('processor')),
      then: offers('art 46(1)', ['eu.scc-2010']),
    },
    'art 46(3)(a)': {
      gist: 'Clauses that the supervisory authority authorised: the way where the Commission has no set.',
      then: offers('art 46(1)', ['eu.adhoc-clauses-authorised']),
    },
    'art 48': {
      gist: 'An order of a third country is good only by an international agreement; otherwise another ground must carry it.',
      when: authorityRequest,
      then: requires('uk.authority-request', ['eu.international-agreement'], ['eu.art49-derogation']),
      overrides: ['art 46(1)'],
      unclear: 'The United Kingdom held itself not bound by art 48 (Protocol 21); it fell away on 1 January 2021.',
    },
    ...derogations({
      gate: 'uk.transfer',
      more: ['uk.authority-request'],
      consent: 'eu.explicit-transfer-consent',
      derogation: 'eu.art49-derogation',
    }),
    'art 85': {
      gist: 'Journalism is freed from the chapter by the Act of 2018, where publication is in the public interest.',
      when: all(established, personal, not(any(atHome, withinEea)), purpose.within('journalism')),
      then: notEncoded(
        'uk.transfer',
        'Whether the exemption of DPA 2018 Sch 2 para 26 holds turns on a belief in the public interest.',
      ),
      yieldsTo: ['art 45', 'art 44 no other party'],
    },
    'recital 26': {
      gist: 'Anonymous information is outside.',
      when: not(personal),
      then: outOfScope(...chapter),
    },
  },
)
