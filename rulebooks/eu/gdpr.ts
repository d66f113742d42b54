/** General Data Protection Regulation: chapter V, with who is bound and what is personal. */

import { exporter, importer, purpose, via } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
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
import { derogations } from './derogations.ts'
import { eftaStates } from './places.ts'
import {
  authorityRequest,
  directFromPerson,
  eftaDay,
  gdprDay,
  internationalOrganisation,
  inUnion,
  nobodyLooks,
  oneGroup,
  outsideEea,
  personal,
  publicBodies,
  sameEntity,
  withinEea,
} from './terms.ts'

const bound =
  'Bound: who is established in the Union, or offers goods or services to people there or watches them. Institutions have their own law.'
const notBound = {
  cite: 'art 3',
  gist: 'Who is not bound for this processing makes no transfer in the sense of the Regulation.',
  then: outOfScope('eu.transfer', 'eu.authority-request'),
}
const ground = {
  gist: 'A transfer (art 44) without adequacy needs appropriate safeguards, enforceable rights and effective remedies.',
  then: requires('eu.transfer'),
  unclear:
    'A Member State may limit transfers of special categories of data (art 49(5)); such limits are not in this book.',
}
const gate = { gate: 'eu.transfer' }
const chapter = ['eu.transfer', 'eu.authority-request'] as const

export default instrument(
  {
    id: 'eu.gdpr',
    code: 'EU GDPR',
    title: 'General Data Protection Regulation (Regulation (EU) 2016/679)',
    original: 'Regulation (EU) 2016/679',
    issuer: 'European Parliament and Council',
    adopted: '2016-04-27',
    inForce: gdprDay,
    commences: 'art 99(2)',
    status: 'in-force',
    source: 'OJ L 119, 4.5.2016, p. 1; http://data.europa.eu/eli/reg/2016/679/oj',
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
    'art 2(2)(d)': {
      gist: 'What police and criminal justice authorities do for those ends is governed by Directive 2016/680.',
      when: exporter.traits.has('competent-law-enforcement-authority'),
      then: outOfScope(...chapter),
    },
    'art 3': [
      {
        gist: bound,
        until: eftaDay,
        means: any(inUnion(exporter.country), exporter.traits.has('subject-to-eu-gdpr-3-2')),
      },
      {
        gist: bound,
        from: eftaDay,
        means: all(
          not(exporter.traits.has('eu-institution')),
          any(
            inUnion(exporter.country),
            exporter.country.is(...eftaStates),
            exporter.traits.has('subject-to-eu-gdpr-3-2'),
          ),
        ),
      },
    ],
    'art 3 not bound': [
      {
        ...notBound,
        until: eftaDay,
        when: not(any(defined('art 3'), defined('eu.dir9546/art 4'))),
      },
      { ...notBound, from: eftaDay, when: not(defined('art 3')) },
    ],
    'art 3(2)': {
      gist: 'What a person gives by herself to a recipient that the Regulation does not reach is outside it.',
      when: all(directFromPerson, importer.traits.has('not-subject-to-eu-gdpr')),
      then: outOfScope('eu.transfer'),
    },
    'art 13(1)(f)': {
      gist: 'The people are told of the transfer, and of the adequacy decision or the safeguard and where to get it.',
      then: duty(
        'inform',
        'Tell people of the transfer and of adequacy or the safeguard used (arts 13(1)(f), 14(1)(f), 15(2)).',
        gate,
      ),
    },
    'art 28(3)(a)': {
      gist: 'A processor transfers only on documented instructions.',
      then: duty('secure', 'As a processor: transfer only on documented instructions of the controller.', gate),
    },
    'art 30': {
      gist: 'The record of processing names the third country and, for compelling interests, the safeguards.',
      then: duty('record', 'Record the transfer, its country and its safeguards (art 30(1)(e), (2)(c)).', gate),
    },
    'art 35': {
      gist: 'Processing that is likely to be of high risk is assessed beforehand; data of special categories on a large scale is.',
      then: duty('assess', 'Where the risk is high: data protection impact assessment.', gate),
    },
    'art 44 within the area': {
      cite: 'art 44',
      gist: 'Inside the European Economic Area there is no third country and no transfer, whoever owns the importer.',
      when: withinEea,
      then: outOfScope(...chapter),
      unclear:
        'The controller still checks what its processor guarantees (art 28(1)); an answer to a foreign order would be a transfer.',
    },
    'art 44 from the person': {
      cite: 'art 44',
      gist: 'The person, not a controller or processor, discloses the data: no transfer (Guidelines 05/2021, second criterion).',
      when: directFromPerson,
      then: outOfScope(...chapter),
    },
    'art 44 same entity': {
      cite: 'art 44',
      gist: 'Staff and branches are part of the exporter: no other controller or processor receives the data. Art 32 stays.',
      when: sameEntity,
      then: outOfScope(...chapter),
    },
    'art 44 transit': {
      cite: 'art 44',
      gist: 'Data that only passes through a country, where nobody looks at it, is not transferred there.',
      when: via.is('transit'),
      provided: nobodyLooks,
      then: outOfScope(...chapter),
      confidence: 'secondary',
    },
    'art 45': {
      gist: 'Free to a place or organisation that the Commission found adequate, within the terms of its decision.',
      provided: any(
        all(listed(importer.country, 'eu.adequate'), not(internationalOrganisation)),
        listed(importer.traits, 'eu.adequate-organisations'),
      ),
      then: exempts(...chapter),
    },
    'art 46(1)': [
      { ...ground, until: eftaDay, when: defined('art 3') },
      { ...ground, from: eftaDay },
    ],
    'art 46(2)(a)': {
      gist: 'A binding and enforceable instrument between public authorities or bodies.',
      when: publicBodies,
      then: offers('art 46(1)', ['eu.public-instrument']),
    },
    'art 46(2)(b)': {
      gist: 'Binding corporate rules, inside a group of undertakings (arts 4(20), 47).',
      when: oneGroup,
      then: offers('art 46(1)', ['eu.bcr']),
    },
    'art 46(2)(e)': {
      gist: 'An approved code of conduct, with binding commitments of the importer.',
      then: offers('art 46(1)', ['eu.code']),
    },
    'art 46(2)(f)': {
      gist: 'An approved certificate, with binding commitments of the importer.',
      then: offers('art 46(1)', ['eu.certification']),
    },
    'art 46(3)(a)': {
      gist: 'Clauses that the supervisory authority authorised: the way where the Commission has no set.',
      then: offers('art 46(1)', ['eu.adhoc-clauses-authorised']),
    },
    'art 46(3)(b)': {
      gist: 'An administrative arrangement between public authorities, authorised by the supervisory authority.',
      when: publicBodies,
      then: offers('art 46(1)', ['eu.admin-arrangement']),
    },
    'art 48': {
      gist: 'An order of a third country is good only by an international agreement; otherwise another ground of the chapter must carry it.',
      when: authorityRequest,
      then: requires('eu.authority-request', ['eu.international-agreement'], ['eu.art49-derogation']),
      overrides: ['art 46(1)'],
      unclear: 'Art 48 gives no lawful basis: art 6 must be met as well (Guidelines 02/2024).',
    },
    ...derogations({
      gate: 'eu.transfer',
      more: ['eu.authority-request'],
      consent: 'eu.explicit-transfer-consent',
      derogation: 'eu.art49-derogation',
    }),
    'art 85': {
      gist: 'For journalism the Member States make exemptions from the chapter, each in its own law.',
      when: all(defined('art 3'), personal, outsideEea, purpose.within('journalism')),
      then: notEncoded('eu.transfer', 'The exemptions for journalism stand in the laws of the Member States.'),
      yieldsTo: ['art 45', 'art 44 from the person', 'art 44 same entity'],
    },
    'recital 26': {
      gist: 'Anonymous information, which relates to no identifiable person, is outside; pseudonymised data is not.',
      when: not(personal),
      then: outOfScope(...chapter),
      unclear: 'Whether pseudonymised data is personal is judged from the recipient’s position (CJEU C-413/23 P).',
    },
  },
)
