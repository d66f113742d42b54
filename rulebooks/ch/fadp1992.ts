/** Federal Act on Data Protection of 1992: the exporter judges, with the Commissioner's list as a guide. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import { all, any, duty, exempts, instrument, listed, not, offers, outOfScope, requires } from '../../src/law/index.ts'
import { toProcessor } from '../eu/terms.ts'
import {
  adequatePlaces,
  atHome,
  bound,
  claimsOnly,
  contractPurposes,
  directFromPerson,
  newActDay,
  oneGroup,
  personal,
  sameEntity,
  vitalOnly,
  vitalPurposes,
} from './terms.ts'

const free = exempts('ch.disclosure')
const silent = outOfScope('ch.disclosure')

export default instrument(
  {
    id: 'ch.fadp1992',
    code: 'CH FADP 1992',
    title: 'Federal Act on Data Protection of 19 June 1992',
    original: 'Bundesgesetz über den Datenschutz (DSG) vom 19. Juni 1992',
    issuer: 'Federal Assembly of the Swiss Confederation',
    adopted: '1992-06-19',
    inForce: '1993-07-01',
    until: newActDay,
    commences: 'art 39',
    status: 'superseded',
    source: 'SR 235.1 (AS 1993 1945), in the version of 1 January 2008 on art 6',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'CH FADP 1992 art 1', confidence: 'memory' },
  },
  {
    'art 2(1)': {
      gist: 'The Act binds private persons and federal bodies in Switzerland that process data about persons.',
      when: not(all(bound, personal)),
      then: silent,
      unclear:
        'Data about companies was protected too (art 3(b)); what is declared to be about no person is taken at its word.',
    },
    'art 2(2)(a)': {
      gist: 'What a natural person keeps for herself alone is outside.',
      when: exporter.traits.has('household'),
      provided: exporter.role.is('natural-person', 'data-subject'),
      then: silent,
    },
    'art 6 at home': {
      cite: 'art 6',
      gist: 'A disclosure inside Switzerland is none abroad.',
      when: atHome,
      then: silent,
    },
    'art 6 from the person': {
      cite: 'art 6',
      gist: 'What the person hands over herself nobody discloses.',
      when: directFromPerson,
      then: silent,
    },
    'art 6(1)': {
      gist: 'No disclosure that gravely endangers personality, above all for want of adequate law; the exporter judges, with the list as a guide.',
      provided: all(
        any(adequatePlaces, listed(importer.country, 'ch.indicative')),
        not(importer.traits.has('international-organisation')),
      ),
      then: free,
      unclear: 'The list was indicative: who relied on it answered for signs of danger in the single case.',
    },
    'art 6(2)': {
      gist: 'Without adequate law, only with one of the guarantees or in one of the cases listed.',
      then: [
        requires('ch.disclosure'),
        duty('inform', 'Tell people of the recipients where sensitive data or profiles are gathered (art 14).', {
          gate: 'ch.disclosure',
        }),
      ],
    },
    'art 6(2)(a)': {
      gist: 'Sufficient guarantees, above all by contract.',
      then: offers('ch.disclosure', ['ch.scc-recognised'], ['ch.notified-clauses']),
    },
    'art 6(2)(b)': {
      gist: 'The person consented in the single case.',
      when: not(subjects.consent.is('none')),
      provided: not(subjects.consent.is('general', 'written', 'withdrawn')),
      then: free,
    },
    'art 6(2)(c)': {
      gist: 'Directly connected with concluding or performing a contract, and about the other party to it.',
      when: purpose.has(...contractPurposes),
      provided: all(purpose.within(...contractPurposes, 'occasional'), not(toProcessor)),
      then: free,
    },
    'art 6(2)(d) claims': {
      cite: 'art 6(2)(d)',
      gist: 'Indispensable in the single case for legal claims before a court.',
      when: purpose.has('legal-claims', 'anticipated-claims'),
      provided: claimsOnly,
      then: free,
      unclear:
        'Evidence gathered in Switzerland under compulsion of a foreign court touches art 271 of the Criminal Code.',
    },
    'art 6(2)(d) public interest': {
      cite: 'art 6(2)(d)',
      gist: 'Indispensable in the single case for an overriding public interest, which the exporter shows.',
      when: purpose.has('public-interest', 'law-enforcement-request', 'regulatory-request'),
      then: offers('ch.disclosure', ['ch.overriding-public-interest']),
    },
    'art 6(2)(e)': {
      gist: 'Needed in the single case to protect the person’s life or physical integrity.',
      when: purpose.has(...vitalPurposes),
      provided: vitalOnly,
      then: free,
    },
    'art 6(2)(f)': {
      gist: 'The person made the data generally accessible and did not forbid its processing.',
      when: data.qualifiers.has('published'),
      then: offers('ch.disclosure', ['ch.made-public-shown']),
    },
    'art 6(2)(g)': {
      gist: 'Within one legal person or one group, under rules that ensure adequate protection.',
      when: any(oneGroup, sameEntity),
      then: offers('ch.disclosure', ['ch.bcr']),
    },
    'art 6(3)': {
      gist: 'The Commissioner is told of guarantees by contract and of rules of a group.',
      then: duty(
        'notify',
        'Tell the Commissioner of the contract or the rules of the group; for recognised clauses in general terms.',
        {
          gate: 'ch.disclosure',
        },
      ),
    },
  },
)
