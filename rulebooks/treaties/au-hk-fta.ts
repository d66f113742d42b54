/** Free Trade Agreement between Australia and Hong Kong, China, signed 2019-03-26: chapter 11, which covers finance too. */

import { agreement } from '../../src/law/treaty/index.ts'
import { governmentInformationOut, procurementOut } from './coverage.ts'
import { gatsXiv, lppoNecessity, prudential, securitySelfJudging } from './exceptions.ts'
import { type Clause, flow, noDuties, servers } from './tpp-chapter-14.ts'

const general = { article: 'exceptions', cite: 'AU-HK-FTA, chapter on exceptions', confidence: 'memory' } as const
const generalOnes = [gatsXiv(general), securitySelfJudging(general)]

const outOfChapter11 = [
  procurementOut('11.2', 'AU-HK-FTA art 11.2'),
  governmentInformationOut('11.2', 'AU-HK-FTA art 11.2'),
]

const clause = (article: string): Clause => ({
  article,
  cite: `AU-HK-FTA art ${article}(2)`,
  confidence: 'memory',
  excludes: outOfChapter11,
  exceptions: [
    lppoNecessity({ article, cite: `AU-HK-FTA art ${article}(3)`, confidence: 'memory' }),
    prudential({ article: 'exceptions', cite: 'AU-HK-FTA, chapter on financial services', confidence: 'memory' }),
    ...generalOnes,
  ],
})

export default agreement({
  code: 'AU-HK-FTA',
  title: 'Free Trade Agreement between Australia and Hong Kong, China',
  kind: 'treaty',
  signed: '2019-03-26',
  inForce: '2020-01-17',
  source: 'https://www.dfat.gov.au/trade/agreements/in-force/a-hkfta',
  checked: '2026-11-25',
  confidence: 'memory',
  notes: [
    'Australia’s account of the outcome confirms the rules on flows, servers and duties, and that they cover financial services; the article numbers and exceptions are from memory.',
    'A rule on source code is not encoded: none was found in the account of the outcome.',
  ],
  parties: ['AU', 'HK'].map((party) => ({ party, from: '2020-01-17' })),
  disputes: [
    {
      settlement: 'available',
      forum: 'an arbitral tribunal',
      remedy: 'Consultations, then an arbitral tribunal.',
      cite: 'AU-HK-FTA, chapter on dispute settlement',
      confidence: 'memory',
    },
  ],
  disciplines: [
    flow('allow', clause('11.7')),
    servers(clause('11.8')),
    noDuties({
      article: '11.3',
      cite: 'AU-HK-FTA art 11.3',
      confidence: 'memory',
      excludes: outOfChapter11,
      exceptions: generalOnes,
    }),
  ],
})
