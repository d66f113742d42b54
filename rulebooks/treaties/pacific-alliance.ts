/** Additional Protocol to the Framework Agreement of the Pacific Alliance, signed 2014-02-10, with its first modifying protocol of 2015-07-03. */

import { agreement, type Discipline, discipline, measure as m, type Trigger } from '../../src/law/treaty/index.ts'
import {
  financeOut,
  flowAllowed,
  governmentInformationOut,
  ofFinancialPersons,
  procurementOut,
  technologyDemanded,
} from './coverage.ts'
import { gatsXiv, lppoNecessity, prudential, securityReviewable } from './exceptions.ts'
import { type Clause, flow, noDuties, servers } from './tpp-chapter-14.ts'
import { financialPrivacy, performanceNecessity, requiredOfAnInvestment } from './us-model.ts'

/** The first modifying protocol rewrote articles 13.2 and 13.11 and added 13.11 bis. */
const modified = '2020-04-01'

// 18.3 lists the circumstances of GATT XXI.
const security = securityReviewable({ article: '18.3', cite: 'PACIFIC-ALLIANCE art 18.3(b)', confidence: 'text' })
const generalOnes = [gatsXiv({ article: '18.1', cite: 'PACIFIC-ALLIANCE art 18.1(2)', confidence: 'text' }), security]
const forPrudence = prudential({ article: '11.11', cite: 'PACIFIC-ALLIANCE art 11.11(1)', confidence: 'text' })

const outOfChapter13 = [
  governmentInformationOut('13.2', 'PACIFIC-ALLIANCE art 13.2(2)(a)'),
  procurementOut('13.2', 'PACIFIC-ALLIANCE art 13.2(2)(b)'),
]

/** The clause itself reserves the approval of the regulator: of the conditions only the others are arguable. */
const approvalKept: readonly Trigger[] = [
  {
    effects: ['export-ban', 'export-ban-default', 'export-ban-storage', 'transfer-ban-destination', 'local-access'],
    coverage: 'caught',
  },
  {
    effects: ['local-storage', 'local-processing', 'local-server'],
    when: m.fact('copyAbroadAllowed').is(false),
    coverage: 'caught',
    question: 'may the data, or a copy of it, also go abroad',
  },
  {
    effects: ['transfer-conditions'],
    coverage: 'arguable',
    question: 'is a transfer that is let through under a condition still allowed in the sense of the text',
  },
]

const since2020 = (article: string): Clause => ({
  article,
  cite: `PACIFIC-ALLIANCE art ${article}(2)`,
  confidence: 'secondary',
  from: modified,
  exceptions: [
    lppoNecessity({ article, cite: `PACIFIC-ALLIANCE art ${article}(3)`, confidence: 'memory' }),
    ...generalOnes,
  ],
})

const duties: Clause = {
  article: '13.4',
  cite: 'PACIFIC-ALLIANCE art 13.4(1)',
  confidence: 'text',
  exceptions: generalOnes,
}

export default agreement({
  code: 'PACIFIC-ALLIANCE',
  title: 'Additional Protocol to the Framework Agreement of the Pacific Alliance',
  kind: 'treaty',
  signed: '2014-02-10',
  inForce: '2016-05-01',
  source: 'https://alianzapacifico.net/en/documents/',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Until the first modifying protocol, 13.11 only looked to talks on flows of information, and nothing was said of servers.',
    'The day of the modifying protocol is that of Mexico’s decree (Diario Oficial, 2020-03-31).',
  ],
  parties: ['CL', 'CO', 'MX', 'PE'].map((party) => ({ party, from: '2016-05-01' })),
  disputes: [
    {
      settlement: 'available',
      forum: 'an arbitral tribunal under chapter 17',
      remedy: 'Consultations, then an arbitral tribunal.',
      cite: 'PACIFIC-ALLIANCE art 17.3',
    },
  ],
  disciplines: [
    flowToBeNegotiated(),
    flow('allow', {
      ...since2020('13.11'),
      excludes: [...outOfChapter13, financeOut('13.1', 'PACIFIC-ALLIANCE art 13.1', 'data-flow-financial')],
    }),
    servers({
      ...since2020('13.11 bis'),
      excludes: [...outOfChapter13, financeOut('13.1', 'PACIFIC-ALLIANCE art 13.1')],
    }),
    financialFlow(),
    // The scope of 13.2(2), which the modifying protocol wrote, is that of the whole chapter.
    discipline({ ...noDuties(duties), until: modified }),
    noDuties({ ...duties, from: modified, excludes: outOfChapter13 }),
    technology(),
  ],
})

function flowToBeNegotiated(): Discipline {
  return discipline({
    topic: 'data-flow',
    article: '13.11',
    cite: 'PACIFIC-ALLIANCE art 13.11 (2014)',
    gist: 'The Parties will consider negotiating commitments on cross-border flows of information.',
    verb: 'endeavour',
    strength: 'soft',
    until: modified,
    confidence: 'text',
    triggers: flowAllowed,
  })
}

function financialFlow(): Discipline {
  return discipline({
    topic: 'data-flow-financial',
    article: '11.17',
    cite: 'PACIFIC-ALLIANCE art 11.17(1)',
    gist: 'Each Party shall let financial institutions transfer information for processing needed in their ordinary business, subject to prior authorisation by the regulator where it is required.',
    verb: 'allow',
    confidence: 'text',
    elements: [ofFinancialPersons('PACIFIC-ALLIANCE art 11.17(1)')],
    triggers: approvalKept,
    exceptions: [
      {
        ...financialPrivacy({ article: '11.17', cite: 'PACIFIC-ALLIANCE art 11.17(2)', confidence: 'text' }),
        parts: [{ show: 'the transfer is treated by the law on personal data of the Party from which it leaves' }],
      },
      forPrudence,
      security,
    ],
  })
}

function technology(): Discipline {
  return discipline({
    topic: 'tech-transfer',
    article: '10.8',
    cite: 'PACIFIC-ALLIANCE art 10.8(1)(f)',
    gist: 'No Party shall require of an investment that it transfer technology, a production process or other proprietary knowledge to a person in its territory.',
    verb: 'no-require',
    confidence: 'text',
    excludes: [procurementOut('10.8', 'PACIFIC-ALLIANCE art 10.8(7)')],
    elements: [requiredOfAnInvestment('PACIFIC-ALLIANCE art 10.8(1)')],
    triggers: technologyDemanded,
    exceptions: [
      performanceNecessity({ article: '10.8', cite: 'PACIFIC-ALLIANCE art 10.8(5)', confidence: 'text' }),
      security,
    ],
  })
}
