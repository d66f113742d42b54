/** Free Trade Agreement between the United Kingdom and Australia, signed 2021-12-16/17: chapters 9 and 14. */

import { agreement, type Discipline, discipline, type Limit, measure as m } from '../../src/law/treaty/index.ts'
import {
  asConditionOfBusiness,
  asConditionOfSale,
  codeDemanded,
  cryptographyDemanded,
  financeOut,
  flowNotRestricted,
  governmentInformationOut,
  ofFinancialPersons,
  procurementOut,
  serversHere,
} from './coverage.ts'
import { gatsXiv, lppoNecessity, prudential, regulatoryInvestigation, securitySelfJudging } from './exceptions.ts'
import { type Clause, flow, noDuties, servers } from './tpp-chapter-14.ts'
import { financialPrivacy, outOfCryptography } from './us-model.ts'

const generalOnes = [
  gatsXiv({ article: '31.1', cite: 'UK-AU-FTA art 31.1', confidence: 'memory' }),
  securitySelfJudging({ article: '31.2', cite: 'UK-AU-FTA art 31.2', confidence: 'memory' }),
]
const onFinance = { article: 'ch 9', cite: 'UK-AU-FTA ch 9', confidence: 'memory' } as const

const outOfChapter14 = [
  procurementOut('14.2', 'UK-AU-FTA art 14.2'),
  governmentInformationOut('14.2', 'UK-AU-FTA art 14.2'),
]

const clause = (article: string): Clause => ({
  article,
  cite: `UK-AU-FTA art ${article}(2)`,
  confidence: 'memory',
  exceptions: [
    lppoNecessity({ article, cite: `UK-AU-FTA art ${article}(3)`, confidence: 'secondary' }),
    ...generalOnes,
  ],
})

export default agreement({
  code: 'UK-AU-FTA',
  title: 'Free Trade Agreement between the United Kingdom of Great Britain and Northern Ireland and Australia',
  kind: 'treaty',
  signed: '2021-12-17',
  inForce: '2023-05-31',
  source: 'https://www.dfat.gov.au/trade/agreements/in-force/aukfta/official-text',
  checked: '2026-11-25',
  confidence: 'memory',
  notes: [
    'That financial service suppliers are no covered persons was compared (14.1); the verb on flows and the terms for financial data are as the Australian Parliament’s report has them; article numbers are from memory.',
  ],
  parties: ['AU', 'GB'].map((party) => ({ party, from: '2023-05-31' })),
  disputes: [
    {
      settlement: 'available',
      forum: 'a panel under the chapter on dispute settlement',
      remedy: 'Consultations, then a panel.',
      cite: 'UK-AU-FTA, chapter on dispute settlement',
      confidence: 'memory',
    },
  ],
  disciplines: [
    // That a covered person is no financial service supplier was compared (14.1).
    flow('no-prohibit-or-restrict', {
      ...clause('14.10'),
      excludes: [...outOfChapter14, financeOut('14.1', 'UK-AU-FTA art 14.1', 'data-flow-financial')],
    }),
    servers({
      ...clause('14.11'),
      excludes: [...outOfChapter14, financeOut('14.1', 'UK-AU-FTA art 14.1', 'localisation-financial')],
    }),
    ...financialData(),
    ...codeAndCiphers(),
    noDuties({
      article: '14.3',
      cite: 'UK-AU-FTA art 14.3',
      confidence: 'memory',
      excludes: outOfChapter14,
      exceptions: generalOnes,
    }),
  ],
})

function financialData(): readonly Discipline[] {
  const withoutAccess: Limit = {
    when: m.fact('regulatorAccess').is(false),
    finding: 'consistent',
    exception: 'regulator-access',
    question: 'can the regulator otherwise have sufficient, direct, regular or timely access to the data',
    cite: 'UK-AU-FTA ch 9',
  }
  const about = {
    article: 'ch 9',
    cite: 'UK-AU-FTA ch 9, financial data',
    confidence: 'secondary',
    exceptions: [financialPrivacy(onFinance), prudential(onFinance), ...generalOnes],
  } as const
  const ofFinance = ofFinancialPersons(about.cite)
  return [
    discipline({
      ...about,
      topic: 'data-flow-financial',
      gist: 'Neither Party shall prohibit or restrict a financial service supplier’s transfers of information needed for its ordinary business.',
      verb: 'no-prohibit-or-restrict',
      elements: [ofFinance],
      triggers: flowNotRestricted,
    }),
    discipline({
      ...about,
      topic: 'localisation-financial',
      gist: 'Neither Party shall require a financial service supplier to use or locate computing facilities in its territory, so long as the regulator has access to the data.',
      verb: 'no-require',
      elements: [ofFinance, asConditionOfBusiness(about.cite)],
      triggers: serversHere,
      limits: [withoutAccess],
    }),
  ]
}

function codeAndCiphers(): readonly Discipline[] {
  const about = (article: string) => ({ article, cite: `UK-AU-FTA art ${article}`, confidence: 'memory' }) as const
  return [
    discipline({
      ...about('14.18'),
      topic: 'source-code',
      gist: 'Neither Party shall make import, distribution, sale or use of software depend on transfer of, or access to, its source code.',
      verb: 'no-require',
      excludes: outOfChapter14,
      elements: [asConditionOfSale('UK-AU-FTA art 14.18')],
      triggers: [
        ...codeDemanded,
        {
          effects: ['algorithm-disclosure'],
          coverage: 'arguable',
          question: 'does the clause on source code reach an algorithm expressed in it',
        },
      ],
      exceptions: [regulatoryInvestigation(about('14.18')), ...generalOnes],
    }),
    discipline({
      ...about('14.19'),
      topic: 'cryptography',
      gist: 'Neither Party shall make sale or use of a commercial product with cryptography depend on keys, algorithm details, a local partner or a given cipher.',
      verb: 'no-require',
      excludes: outOfCryptography('14.19', 'UK-AU-FTA art 14.19'),
      elements: [asConditionOfSale('UK-AU-FTA art 14.19')],
      triggers: cryptographyDemanded,
      exceptions: generalOnes,
    }),
  ]
}
