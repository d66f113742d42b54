/** Federal Act on Data Protection of 2020: disclosure abroad, arts 16 to 18. */

import { data, exporter, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import { all, defined, duty, exempts, instrument, not, offers, outOfScope, requires } from '../../src/law/index.ts'
import { toProcessor } from '../eu/terms.ts'
import {
  atHome,
  boundByAct,
  claimsOnly,
  contractOnly,
  contractPurposes,
  directFromPerson,
  newActDay,
  oneGroup,
  openRegister,
  personal,
  sameEntity,
  vitalOnly,
  vitalPurposes,
} from './terms.ts'

const free = exempts('ch.disclosure')
const silent = outOfScope('ch.disclosure')
const gate = { gate: 'ch.disclosure' }

export default instrument(
  {
    id: 'ch.fadp',
    code: 'CH FADP',
    title: 'Federal Act on Data Protection of 25 September 2020',
    original: 'Bundesgesetz über den Datenschutz (DSG) vom 25. September 2020',
    issuer: 'Federal Assembly of the Swiss Confederation',
    adopted: '2020-09-25',
    inForce: newActDay,
    commences: 'art 74',
    status: 'in-force',
    source: 'SR 235.1 (AS 2022 491); https://www.fedlex.admin.ch/eli/cc/2022/491/en',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'CH FADP art 1', confidence: 'memory' },
  },
  {
    'art 2(1)': {
      gist: 'The Act binds private persons and federal bodies that process data about natural persons, abroad too where that takes effect in Switzerland (art 3(1)).',
      when: not(all(boundByAct, personal)),
      then: silent,
      unclear:
        'When what is done abroad takes effect in Switzerland is not settled; public bodies of the cantons have laws of their own.',
    },
    'art 2(2)(a)': {
      gist: 'What a natural person keeps for herself alone is outside.',
      when: exporter.traits.has('household'),
      provided: exporter.role.is('natural-person', 'data-subject'),
      then: silent,
    },
    'art 12': {
      gist: 'The record of processing names the state and the guarantees.',
      then: duty(
        'record',
        'Record the state and the guarantees (art 12(2)(g)), unless the firm is small and the risk low.',
        gate,
      ),
    },
    'art 16 at home': {
      cite: 'art 16',
      gist: 'A disclosure inside Switzerland is none abroad.',
      when: atHome,
      then: silent,
    },
    'art 16 from the person': {
      cite: 'art 16',
      gist: 'What the person hands over herself nobody discloses.',
      when: directFromPerson,
      then: silent,
    },
    'art 16 same entity': {
      cite: 'art 16',
      gist: 'A flow to the exporter’s own branch or staff abroad.',
      when: all(boundByAct, personal, not(atHome), sameEntity),
      then: silent,
      unclear: {
        text: 'Whether a flow inside one legal person is a disclosure abroad is not settled: the Act of 1992 treated it as one.',
        decides: true,
      },
    },
    'art 16(1)': {
      gist: 'Free to a state, sector or body that the Federal Council listed in Annex 1 of the Ordinance.',
      provided: all(defined('ch.dpo/Annex 1'), not(importer.traits.has('international-organisation'))),
      then: free,
    },
    'art 16(2)': {
      gist: 'Without a decision of the Federal Council, only where suitable protection is guaranteed.',
      then: requires('ch.disclosure'),
    },
    'art 16(2)(a)': {
      gist: 'A treaty guarantees protection.',
      then: offers('ch.disclosure', ['ch.treaty']),
    },
    'art 16(2)(b)': {
      gist: 'Clauses of the parties, of which the Commissioner has notice beforehand.',
      then: offers('ch.disclosure', ['ch.notified-clauses']),
    },
    'art 16(2)(c)': {
      gist: 'Guarantees of a federal body, of which the Commissioner has notice beforehand.',
      then: offers('ch.disclosure', ['ch.federal-guarantees']),
    },
    'art 16(2)(d)': {
      gist: 'Standard clauses that the Commissioner approved, issued or recognised: no notice.',
      then: offers('ch.disclosure', ['ch.scc-recognised']),
    },
    'art 16(2)(e)': {
      gist: 'Binding rules of a group, approved by the Commissioner or by the authority of an adequate state.',
      when: oneGroup,
      then: offers('ch.disclosure', ['ch.bcr']),
    },
    'art 17(1)(a)': {
      gist: 'The person consented explicitly to the disclosure.',
      when: not(subjects.consent.is('none')),
      provided: not(subjects.consent.is('general', 'written', 'withdrawn')),
      then: free,
    },
    'art 17(1)(b)': {
      gist: 'Directly connected with a contract with the person, or with a third party in her interest.',
      when: purpose.has(...contractPurposes, 'insurance-claim', 'outsourcing'),
      provided: contractOnly,
      then: free,
    },
    'art 17(1)(c)(1)': {
      gist: 'Needed for an overriding public interest, which the exporter shows.',
      when: purpose.has('public-interest', 'law-enforcement-request', 'regulatory-request'),
      then: offers('ch.disclosure', ['ch.overriding-public-interest']),
    },
    'art 17(1)(c)(2)': {
      gist: 'Needed to establish, exercise or enforce claims before a court or another competent foreign authority.',
      when: purpose.has('legal-claims', 'anticipated-claims'),
      provided: claimsOnly,
      then: free,
      unclear:
        'Evidence gathered in Switzerland under compulsion of a foreign court touches art 271 of the Criminal Code.',
    },
    'art 17(1)(d)': {
      gist: 'Needed to protect life or limb, where consent cannot be had in reasonable time.',
      when: purpose.has(...vitalPurposes),
      provided: vitalOnly,
      then: free,
    },
    'art 17(1)(e)': {
      gist: 'The person made the data generally accessible and did not expressly forbid its processing.',
      when: data.qualifiers.has('published'),
      then: offers('ch.disclosure', ['ch.made-public-shown']),
    },
    'art 17(1)(f)': {
      gist: 'From a register of law that is open, as far as its conditions are met in the case.',
      when: data.qualifiers.has('public-register', 'private-register'),
      provided: openRegister,
      then: free,
    },
    'art 17(2)': {
      gist: 'On request the Commissioner is told of disclosures for third-party contracts, public interest, claims, life and limb.',
      when: purpose.has('public-interest', 'legal-claims', 'insurance-claim', ...vitalPurposes),
      then: duty('notify', 'On request, tell the Commissioner of the disclosure.', gate),
    },
    'art 18': {
      gist: 'Publishing for the information of the public over the internet is no disclosure abroad, though it is read there.',
      when: all(via.is('publication'), not(toProcessor)),
      then: silent,
    },
    'art 19(4)': {
      gist: 'The people are told the state, and the guarantee or the exception used.',
      then: duty('inform', 'Tell people the state of destination and the guarantee or exception used.', gate),
    },
  },
)
