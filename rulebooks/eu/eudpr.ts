/** Regulation 2018/1725: transfers by the institutions and bodies of the Union. */

import { data, exporter, importer, purpose } from '../../src/law/facts.ts'
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
import {
  authorityRequest,
  claimsOnly,
  contractOnly,
  contractPurposes,
  directFromPerson,
  internationalOrganisation,
  occasional,
  openedByLaw,
  outsideEea,
  personal,
  register,
  sameEntity,
  vitalOnly,
  vitalPurposes,
} from './terms.ts'

const transfer = defined('art 46')
const gate = { gate: 'eu.institutions' }
const free = exempts('eu.institutions')

export default instrument(
  {
    id: 'eu.eudpr',
    code: 'EU Regulation 2018/1725',
    title: 'Regulation (EU) 2018/1725 on data protection in the Union institutions',
    original: 'Regulation (EU) 2018/1725',
    issuer: 'European Parliament and Council',
    adopted: '2018-10-23',
    inForce: '2018-12-11',
    commences: 'art 101',
    status: 'in-force',
    source: 'OJ L 295, 21.11.2018, p. 39; http://data.europa.eu/eli/reg/2018/1725/oj',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'EU Regulation 2018/1725 art 1', confidence: 'memory' },
  },
  {
    'art 31': {
      gist: 'The record of processing names the third country and the safeguards.',
      then: duty('record', 'Record the transfer, its country and its safeguards (art 31(1)(e)).', gate),
    },
    'art 46': {
      gist: 'A transfer: an institution discloses personal data to another in a third country or to an international organisation.',
      means: all(exporter.traits.has('eu-institution'), personal, outsideEea),
    },
    'art 46 no other party': {
      cite: 'art 46',
      gist: 'Within the institution, or from the person herself, there is no transfer.',
      when: all(exporter.traits.has('eu-institution'), any(sameEntity, directFromPerson)),
      then: outOfScope('eu.institutions'),
    },
    'art 47': {
      gist: 'Free to a place or organisation found adequate under the General Regulation, to let tasks of the institution be carried out.',
      when: transfer,
      provided: any(
        all(listed(importer.country, 'eu.adequate'), not(internationalOrganisation)),
        listed(importer.traits, 'eu.adequate-organisations'),
      ),
      then: free,
    },
    'art 48(1)': {
      gist: 'Without adequacy, only with appropriate safeguards, enforceable rights and effective remedies.',
      when: transfer,
      then: requires('eu.institutions'),
      unclear:
        'No clauses of the Commission under art 48(2)(b) were found; those of 2021 are made for the General Regulation.',
    },
    'art 48(2)(a)': {
      gist: 'A binding and enforceable instrument between public authorities or bodies.',
      when: importer.traits.has('public-body'),
      then: offers('art 48(1)', ['eu.public-instrument']),
    },
    'art 48(3)(a)': {
      gist: 'Clauses between the parties, authorised by the European Data Protection Supervisor.',
      then: offers('art 48(1)', ['eu.adhoc-clauses-authorised']),
    },
    'art 48(3)(b)': {
      gist: 'An administrative arrangement between public authorities, authorised by the Supervisor.',
      when: importer.traits.has('public-body'),
      then: offers('art 48(1)', ['eu.admin-arrangement']),
    },
    'art 49': {
      gist: 'An order of a third country is good only by an international agreement; otherwise another ground of the chapter must carry it.',
      when: all(transfer, authorityRequest),
      then: requires('eu.institutions', ['eu.international-agreement'], ['eu.art49-derogation']),
      overrides: ['art 48(1)'],
    },
    'art 50(1)(a)': {
      gist: 'Explicit consent to this transfer, given after notice of its risks.',
      then: offers('art 48(1)', ['eu.explicit-transfer-consent']),
    },
    'art 50(1)(b)': {
      gist: 'Needed for the contract with the person, once or now and then.',
      when: all(transfer, purpose.has(...contractPurposes)),
      provided: contractOnly,
      then: free,
    },
    'art 50(1)(d)': {
      gist: 'Important reasons of public interest recognised in Union law, which the institution shows.',
      when: purpose.has('public-interest'),
      then: offers('art 48(1)', ['eu.art49-derogation']),
    },
    'art 50(1)(e)': {
      gist: 'Needed for a claim in a procedure that exists or is being opened, once or now and then.',
      when: all(transfer, purpose.has('legal-claims', 'anticipated-claims')),
      provided: all(claimsOnly, occasional),
      then: free,
    },
    'art 50(1)(f)': {
      gist: 'Needed to protect the vital interests of people who cannot be asked.',
      when: all(transfer, purpose.has(...vitalPurposes)),
      provided: vitalOnly,
      then: free,
    },
    'art 50(1)(g)': {
      gist: 'From a register that Union law opens to consultation; never the whole of it.',
      when: all(transfer, register),
      provided: all(openedByLaw, not(data.qualifiers.has('whole-register'))),
      then: free,
    },
    'art 50(2)': {
      gist: 'Consent and contract are closed where public powers are exercised.',
      when: exporter.traits.has('exercising-public-powers'),
      then: [],
      overrides: ['art 50(1)(a)', 'art 50(1)(b)'],
    },
  },
)
