/** Data Protection Directive: adequacy, contractual safeguards and derogations, until the Regulation took its place. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import {
  all,
  any,
  defined,
  duty,
  exempts,
  instrument,
  listed,
  not,
  offers,
  outOfScope,
  requires,
} from '../../src/law/index.ts'
import { eftaStates } from './places.ts'
import {
  claimsOnly,
  contractPurposes,
  directFromPerson,
  eftaDay,
  forContract,
  gdprDay,
  internationalOrganisation,
  inUnion,
  oneGroup,
  openedByLaw,
  personal,
  register,
  sameEntity,
  vitalOnly,
  vitalPurposes,
  withinEea,
} from './terms.ts'

const bound =
  'Bound: who is established in the area; in the Member States to 24 May 2018, in Iceland, Liechtenstein and Norway to 19 July.'
const stillBinds = defined('art 4')
const ground = {
  gist: 'Only to a third country that ensures adequate protection, whatever else national law asks.',
  then: requires('eu.transfer'),
  unclear:
    'Some Member States asked for a permit or a notice even with the Commission’s clauses; their laws are not in this book.',
}
const gate = { gate: 'eu.transfer' }
const free = exempts('eu.transfer')

export default instrument(
  {
    id: 'eu.dir9546',
    code: 'EU Directive 95/46',
    title: 'Data Protection Directive (Directive 95/46/EC)',
    original: 'Directive 95/46/EC',
    issuer: 'European Parliament and Council',
    adopted: '1995-10-24',
    inForce: '1998-10-24',
    until: eftaDay,
    commences: 'art 32(1)',
    status: 'superseded',
    source: 'OJ L 281, 23.11.1995, p. 31; http://data.europa.eu/eli/dir/1995/46/oj',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'EU Directive 95/46 art 1(1)', confidence: 'memory' },
  },
  {
    'art 1(2)': {
      gist: 'Between the states of the area data flows freely.',
      when: withinEea,
      then: outOfScope('eu.transfer'),
    },
    'art 3(2)': {
      gist: 'A natural person’s purely personal or household activity is outside the Directive.',
      when: exporter.traits.has('household'),
      provided: exporter.role.is('natural-person', 'data-subject'),
      then: outOfScope('eu.transfer'),
    },
    'art 4': [
      {
        gist: bound,
        until: gdprDay,
        means: any(inUnion(exporter.country), exporter.country.is(...eftaStates)),
        unclear:
          'Controllers abroad that use equipment in a Member State are bound too (art 4(1)(c)); no fact tells of it.',
      },
      { gist: bound, from: gdprDay, means: exporter.country.is(...eftaStates) },
    ],
    'art 4 not bound': {
      cite: 'art 4',
      gist: 'Who is not established in the area makes no transfer in the sense of the Directive.',
      until: gdprDay,
      when: not(defined('art 4')),
      then: outOfScope('eu.transfer'),
    },
    'art 25 from the person': {
      cite: 'art 25',
      gist: 'The person herself sends the data: no controller transfers it.',
      when: directFromPerson,
      then: outOfScope('eu.transfer'),
    },
    'art 25 same entity': {
      cite: 'art 25',
      gist: 'Staff and branches are part of the exporter.',
      when: sameEntity,
      then: outOfScope('eu.transfer'),
      unclear: 'Whether a branch abroad receives a transfer was not uniform among the national laws.',
    },
    'art 25(1)': [
      { ...ground, until: gdprDay },
      { ...ground, from: gdprDay, when: stillBinds },
    ],
    'art 25(6)': {
      gist: 'Free to a place that the Commission found adequate, within the terms of its decision.',
      provided: all(listed(importer.country, 'eu.adequate'), not(internationalOrganisation)),
      then: free,
    },
    'art 26(1)(a)': {
      gist: 'Unambiguous consent to the proposed transfer.',
      provided: not(subjects.consent.is('withdrawn')),
      then: offers('art 25(1)', ['eu.explicit-transfer-consent']),
    },
    'art 26(1)(b)': {
      gist: 'Needed for the contract with the person, and for nothing else.',
      when: all(stillBinds, purpose.has(...contractPurposes)),
      provided: forContract,
      then: free,
    },
    'art 26(1)(c)': {
      gist: 'Needed for a contract with a third party in the person’s interest.',
      when: all(stillBinds, purpose.has('insurance-claim', 'outsourcing')),
      provided: purpose.within('insurance-claim', 'occasional'),
      then: free,
    },
    'art 26(1)(d) claims': {
      cite: 'art 26(1)(d)',
      gist: 'Needed for a legal claim.',
      when: all(stillBinds, purpose.has('legal-claims', 'anticipated-claims')),
      provided: claimsOnly,
      then: free,
    },
    'art 26(1)(d) public interest': {
      cite: 'art 26(1)(d)',
      gist: 'Needed, or required by law, on important public interest grounds, which the exporter shows.',
      when: purpose.has('public-interest', 'law-enforcement-request', 'regulatory-request'),
      then: offers('art 25(1)', ['eu.art49-derogation']),
    },
    'art 26(1)(e)': {
      gist: 'Needed to protect the vital interests of the person.',
      when: purpose.has(...vitalPurposes),
      provided: vitalOnly,
      then: free,
    },
    'art 26(1)(f)': {
      gist: 'From a register that law opens to consultation, as far as its conditions are met.',
      when: register,
      provided: all(openedByLaw, not(data.qualifiers.has('whole-register'))),
      then: free,
    },
    'art 26(2)': {
      gist: 'Safeguards that a Member State authorised: clauses of the parties.',
      then: offers('art 25(1)', ['eu.adhoc-clauses-authorised']),
    },
    'art 26(2) group': {
      cite: 'art 26(2)',
      gist: 'Safeguards that a Member State authorised: rules of a group.',
      when: oneGroup,
      then: offers('art 25(1)', ['eu.bcr']),
    },
    'art 18': {
      gist: 'Processing, with the transfers it proposes, is notified to the supervisory authority, unless national law exempts it.',
      then: duty('notify', 'Notify the processing with its proposed transfers (art 19(1)(e)), unless exempt.', gate),
    },
    'recital 26': {
      gist: 'Data rendered anonymous is outside.',
      when: not(personal),
      then: outOfScope('eu.transfer'),
    },
  },
)
