/** Free Trade Agreement between the United Kingdom and New Zealand, signed 2022-02-28: chapter 15, which has no rule on source code. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import {
  asConditionOfSale,
  cryptographyDemanded,
  financeOut,
  governmentInformationOut,
  procurementOut,
} from './coverage.ts'
import { gatsXiv, lppoNecessity, securitySelfJudging } from './exceptions.ts'
import { type Clause, flow, noDuties, servers } from './tpp-chapter-14.ts'
import { outOfCryptography } from './us-model.ts'

const generalOnes = [
  gatsXiv({ article: '32.1', cite: 'UK-NZ-FTA art 32.1', confidence: 'memory' }),
  securitySelfJudging({ article: '32.2', cite: 'UK-NZ-FTA art 32.2', confidence: 'memory' }),
]

const outOfChapter15 = [
  procurementOut('15.3', 'UK-NZ-FTA art 15.3'),
  governmentInformationOut('15.3', 'UK-NZ-FTA art 15.3'),
]

const clause = (article: string): Clause => ({
  article,
  cite: `UK-NZ-FTA art ${article}(2)`,
  confidence: 'memory',
  // That a covered person is no financial service supplier was compared (15.1).
  excludes: [...outOfChapter15, financeOut('15.1', 'UK-NZ-FTA art 15.1')],
  exceptions: [lppoNecessity({ article, cite: `UK-NZ-FTA art ${article}(3)`, confidence: 'memory' }), ...generalOnes],
})

export default agreement({
  code: 'UK-NZ-FTA',
  title: 'Free Trade Agreement between the United Kingdom of Great Britain and Northern Ireland and New Zealand',
  kind: 'treaty',
  signed: '2022-02-28',
  inForce: '2023-05-31',
  source:
    'https://www.gov.uk/government/collections/free-trade-agreement-between-the-united-kingdom-of-great-britain-and-northern-ireland-and-new-zealand',
  checked: '2026-11-25',
  confidence: 'memory',
  notes: [
    'The chapter has no rule on source code; between the two that of the CPTPP applies since 2024-12-15.',
    'What chapter 11 says of financial data is not encoded.',
    'New Zealand may take measures for Māori in fulfilment of the Treaty of Waitangi; that exception is not encoded.',
  ],
  parties: ['GB', 'NZ'].map((party) => ({ party, from: '2023-05-31' })),
  disputes: [
    {
      settlement: 'available',
      forum: 'a panel under the chapter on dispute settlement',
      remedy: 'Consultations, then a panel.',
      cite: 'UK-NZ-FTA, chapter on dispute settlement',
      confidence: 'memory',
    },
  ],
  disciplines: [
    flow('no-prohibit-or-restrict', clause('15.14')),
    servers(clause('15.15')),
    discipline({
      topic: 'cryptography',
      article: '15.9',
      cite: 'UK-NZ-FTA ch 15, commercial ICT products that use cryptography',
      gist: 'Neither Party shall make sale or use of a commercial product with cryptography depend on keys, algorithm details, a local partner or a given cipher.',
      verb: 'no-require',
      confidence: 'memory',
      excludes: outOfCryptography('15.9', 'UK-NZ-FTA ch 15, commercial ICT products that use cryptography'),
      elements: [asConditionOfSale('UK-NZ-FTA ch 15, commercial ICT products that use cryptography')],
      triggers: cryptographyDemanded,
      exceptions: generalOnes,
    }),
    noDuties({
      article: '15.4',
      cite: 'UK-NZ-FTA art 15.4',
      confidence: 'memory',
      excludes: outOfChapter15,
      exceptions: generalOnes,
    }),
  ],
})
