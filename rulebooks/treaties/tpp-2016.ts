/** Trans-Pacific Partnership Agreement, signed 2016-02-04 by twelve and never in force: kept to show what was not owed. */

import { agreement } from '../../src/law/treaty/index.ts'
import { financeOut, governmentInformationOut, procurementOut } from './coverage.ts'
import { gatsXiv, lppoNecessity, securitySelfJudging } from './exceptions.ts'
import { type Clause, flow, massMarketSourceCode, servers } from './tpp-chapter-14.ts'

const generalOnes = [
  gatsXiv({ article: '29.1', cite: 'TPP art 29.1(3)', confidence: 'text' }),
  securitySelfJudging({ article: '29.2', cite: 'TPP art 29.2(b)', confidence: 'text' }),
]

const outOfChapter14 = [
  procurementOut('14.2', 'TPP art 14.2(3)(a)'),
  governmentInformationOut('14.2', 'TPP art 14.2(3)(b)'),
]

const withOwn = (article: string): Clause => ({
  article,
  cite: `TPP art ${article}(2)`,
  confidence: 'text',
  excludes: [...outOfChapter14, financeOut('14.1', 'TPP art 14.1')],
  exceptions: [lppoNecessity({ article, cite: `TPP art ${article}(3)`, confidence: 'text' }), ...generalOnes],
})

export default agreement({
  code: 'TPP',
  title: 'Trans-Pacific Partnership Agreement',
  kind: 'treaty',
  signed: '2016-02-04',
  inForce: null,
  source:
    'https://www.mfat.govt.nz/en/about-us/who-we-are/treaties/trans-pacific-partnership-agreement-tpp/text-of-the-trans-pacific-partnership',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'The United States withdrew its signature on 2017-01-30; the other eleven brought the text into force among themselves as the CPTPP.',
    'Only flows, servers and source code are encoded here; the whole is under CPTPP.',
  ],
  parties: ['AU', 'BN', 'CA', 'CL', 'JP', 'MX', 'MY', 'NZ', 'PE', 'SG', 'US', 'VN'].map((party) => ({
    party,
    from: null,
    cite: 'TPP art 30.5: signed, never in force',
  })),
  disputes: [
    {
      settlement: 'available',
      forum: 'a panel under chapter 28',
      remedy: 'Consultations, then a panel.',
      cite: 'TPP ch 28',
    },
  ],
  disciplines: [
    flow('allow', withOwn('14.11')),
    servers(withOwn('14.13')),
    massMarketSourceCode({
      article: '14.17',
      cite: 'TPP art 14.17(1)-(2)',
      confidence: 'text',
      excludes: outOfChapter14,
      exceptions: generalOnes,
    }),
  ],
})
