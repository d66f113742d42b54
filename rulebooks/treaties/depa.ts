/** Digital Economy Partnership Agreement, signed 2020-06-12: modules 3 and 4, and the Protocol of 2023 that was to harden them. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import {
  asConditionOfBusiness,
  asConditionOfSale,
  cryptographyDemanded,
  dutyCharged,
  financeOut,
  flowAllowed,
  governmentInformationOut,
  procurementOut,
  serversHere,
  zeroRate,
} from './coverage.ts'
import { gatsXiv, lppoNecessity, securitySelfJudging } from './exceptions.ts'

const protocol = '2024-03-19'

const outOfIt = [
  procurementOut('1.1', 'DEPA art 1.1(2)(c)'),
  governmentInformationOut('1.1', 'DEPA art 1.1(2)(d)'),
  financeOut('1.1', 'DEPA art 1.1(2)(b)'),
]

const generalOnes = [
  gatsXiv({ article: '15.1', cite: 'DEPA art 15.1', confidence: 'memory' }),
  securitySelfJudging({ article: '15.2', cite: 'DEPA art 15.2', confidence: 'memory' }),
]

const ownOne = (article: string) => lppoNecessity({ article, cite: `DEPA art ${article}(3)`, confidence: 'secondary' })

export default agreement({
  code: 'DEPA',
  title: 'Digital Economy Partnership Agreement',
  kind: 'treaty',
  signed: '2020-06-12',
  inForce: '2021-01-07',
  source:
    'https://www.mfat.govt.nz/en/trade/free-trade-agreements/free-trade-agreements-in-force/digital-economy-partnership-agreement-depa/',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Articles 3.3, 3.4, 4.3 and 4.4 of the first text affirm levels of commitment that the Parties have elsewhere, and stood outside the dispute module.',
    'A Protocol signed on 2023-07-15 and in force since 2024-03-19 is to make the key rules certain and enforceable; its text was not compared, so that enforcement after that day is shown as doubtful.',
    'China, Canada, Peru, the United Arab Emirates and El Salvador have applied; they are no parties.',
  ],
  parties: [
    { party: 'NZ', from: '2021-01-07' },
    { party: 'SG', from: '2021-01-07' },
    { party: 'CL', from: '2021-11-23' },
    { party: 'KR', from: '2024-05-03' },
    { party: 'CR', from: null, cite: 'accession settled in substance, 2025-01; not in force when checked' },
  ],
  disputes: [
    {
      articles: ['3.4', '4.3', '4.4'],
      settlement: 'excluded',
      forum: '',
      remedy: 'Consultations and the Joint Committee; module 14 does not apply.',
      until: protocol,
      cite: 'DEPA art 14.2 and Annex 14-A',
    },
    {
      articles: ['3.4', '4.3', '4.4'],
      settlement: 'doubtful',
      forum: 'arbitration under module 14, if the Protocol opened it',
      remedy: 'Consultations; whether arbitration may follow turns on the Protocol of 2023.',
      from: protocol,
      cite: 'DEPA Annex 14-A; Protocol of 2023-07-15',
      confidence: 'memory',
    },
    {
      settlement: 'available',
      forum: 'arbitration under module 14',
      remedy: 'Consultations and mediation, then arbitration.',
      cite: 'DEPA module 14',
    },
  ],
  disciplines: [
    discipline({
      topic: 'data-flow',
      article: '4.3',
      cite: 'DEPA art 4.3(2)',
      gist: 'Each Party shall allow the cross-border transfer of information by electronic means for the conduct of a covered person’s business.',
      verb: 'allow',
      strength: 'mixed',
      confidence: 'text',
      excludes: outOfIt,
      triggers: flowAllowed,
      exceptions: [ownOne('4.3'), ...generalOnes],
    }),
    discipline({
      topic: 'localisation',
      article: '4.4',
      cite: 'DEPA art 4.4(2)',
      gist: 'No Party shall require a covered person to use or locate computing facilities in its territory as a condition for conducting business there.',
      verb: 'no-require',
      strength: 'mixed',
      confidence: 'secondary',
      excludes: outOfIt,
      elements: [asConditionOfBusiness('DEPA art 4.4(2)')],
      triggers: serversHere,
      exceptions: [ownOne('4.4'), ...generalOnes],
    }),
    discipline({
      topic: 'cryptography',
      article: '3.4',
      cite: 'DEPA art 3.4(3)',
      gist: 'No Party shall make the sale or use of a product with cryptography depend on keys, algorithm details, a local partner or a given cipher.',
      verb: 'no-require',
      strength: 'mixed',
      confidence: 'secondary',
      excludes: outOfIt,
      elements: [asConditionOfSale('DEPA art 3.4(3)')],
      triggers: cryptographyDemanded,
      exceptions: generalOnes,
    }),
    discipline({
      topic: 'customs-duty',
      article: '3.2',
      cite: 'DEPA art 3.2(1)',
      gist: 'No Party shall impose customs duties on electronic transmissions, or on content transmitted, between persons of two Parties.',
      verb: 'no-duty',
      confidence: 'secondary',
      excludes: outOfIt,
      triggers: dutyCharged,
      limits: [zeroRate('DEPA art 3.2(1)')],
      exceptions: generalOnes,
    }),
  ],
})
