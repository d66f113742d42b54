/** Data Protection Act 1998: the eighth principle, its exceptions in Schedule 4, and the exporter's own judgment. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import { all, any, duty, exempts, instrument, listed, not, offers, outOfScope, requires } from '../../src/law/index.ts'
import {
  claimsOnly,
  contractPurposes,
  directFromPerson,
  forContract,
  gdprDay,
  internationalOrganisation,
  oneGroup,
  openedByLaw,
  personal,
  register,
  sameEntity,
  vitalOnly,
  vitalPurposes,
} from '../eu/terms.ts'
import { atHome, established, withinEea } from './terms.ts'

const free = exempts('uk.transfer')
const gate = { gate: 'uk.transfer' }

export default instrument(
  {
    id: 'uk.dpa1998',
    code: 'UK DPA 1998',
    title: 'Data Protection Act 1998',
    original: 'Data Protection Act 1998 (c. 29)',
    issuer: 'Parliament of the United Kingdom',
    adopted: '1998-07-16',
    inForce: '2000-03-01',
    until: gdprDay,
    commences: 's 75',
    status: 'superseded',
    source: 'https://www.legislation.gov.uk/ukpga/1998/29',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'UK DPA 1998 title', confidence: 'secondary' },
  },
  {
    's 1(1) not personal': {
      cite: 's 1(1)',
      gist: 'Data from which no living person can be identified is no personal data.',
      when: not(personal),
      then: outOfScope('uk.transfer'),
    },
    's 5 not bound': {
      cite: 's 5',
      gist: 'The Act binds controllers established in the United Kingdom.',
      when: not(established),
      then: outOfScope('uk.transfer'),
      unclear: 'Controllers abroad that use equipment here are bound too (s 5(1)(b)); no fact tells of it.',
    },
    's 17': {
      gist: 'A controller registers with the Commissioner, with the countries to which it transfers.',
      then: duty('notify', 'Register with the Commissioner, naming the countries of transfer (s 16(1)(f)).', gate),
    },
    's 36': {
      gist: 'Personal, family and household affairs are exempt.',
      when: exporter.traits.has('household'),
      provided: exporter.role.is('natural-person', 'data-subject'),
      then: outOfScope('uk.transfer'),
    },
    'Sch 1 Part I para 8 within the area': {
      cite: 'Sch 1 Part I para 8',
      gist: 'Inside the European Economic Area the eighth principle does not bite.',
      when: any(atHome, withinEea),
      then: outOfScope('uk.transfer'),
    },
    'Sch 1 Part I para 8 no other party': {
      cite: 'Sch 1 Part I para 8',
      gist: 'The person herself, or staff of the exporter abroad, receives no transfer.',
      when: any(directFromPerson, sameEntity),
      then: outOfScope('uk.transfer'),
    },
    'Sch 1 Part II para 13': {
      gist: 'Only with adequate protection, in all the circumstances; the exporter may judge that itself.',
      then: requires('uk.transfer', ['uk.adequacy-assessment']),
    },
    'Sch 1 Part II para 15': {
      gist: 'A finding of the Community that a place is adequate settles the question.',
      provided: all(listed(importer.country, 'uk.community-findings'), not(internationalOrganisation)),
      then: free,
    },
    'Sch 4 para 1': {
      gist: 'The person consented to the transfer.',
      provided: not(subjects.consent.is('withdrawn')),
      then: offers('uk.transfer', ['eu.explicit-transfer-consent']),
    },
    'Sch 4 para 2': {
      gist: 'Needed for the contract with the person, and for nothing else.',
      when: purpose.has(...contractPurposes),
      provided: forContract,
      then: free,
    },
    'Sch 4 para 3': {
      gist: 'Needed for a contract with a third party at the person’s request or in her interest.',
      when: purpose.has('insurance-claim', 'outsourcing'),
      provided: purpose.within('insurance-claim', 'occasional'),
      then: free,
    },
    'Sch 4 para 4': {
      gist: 'Needed for reasons of substantial public interest, which the exporter shows.',
      when: purpose.has('public-interest', 'law-enforcement-request', 'regulatory-request'),
      then: offers('uk.transfer', ['eu.art49-derogation']),
    },
    'Sch 4 para 5': {
      gist: 'Needed for legal proceedings, also prospective ones, for advice or for legal rights.',
      when: purpose.has('legal-claims', 'anticipated-claims'),
      provided: any(claimsOnly, purpose.within('legal-claims', 'anticipated-claims', 'occasional')),
      then: free,
    },
    'Sch 4 para 6': {
      gist: 'Needed to protect the vital interests of the person.',
      when: purpose.has(...vitalPurposes),
      provided: vitalOnly,
      then: free,
    },
    'Sch 4 para 7': {
      gist: 'Part of a public register, under its conditions of inspection.',
      when: register,
      provided: all(openedByLaw, not(data.qualifiers.has('whole-register'))),
      then: free,
    },
    'Sch 4 para 8 to controller': {
      cite: 'Sch 4 para 8',
      gist: 'On terms the Commissioner approved: the Union’s clauses between controllers.',
      when: not(importer.role.is('processor')),
      then: offers('uk.transfer', ['eu.scc-2001'], ['eu.scc-2004']),
    },
    'Sch 4 para 8 to processor': {
      cite: 'Sch 4 para 8',
      gist: 'On terms the Commissioner approved: the Union’s clauses from controller to processor.',
      when: importer.role.is('processor'),
      then: offers('uk.transfer', ['eu.scc-2010']),
    },
    'Sch 4 para 9': {
      gist: 'Authorised by the Commissioner: rules of a group.',
      when: oneGroup,
      then: offers('uk.transfer', ['eu.bcr']),
    },
  },
)
