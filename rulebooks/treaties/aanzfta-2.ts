/** Agreement Establishing the ASEAN-Australia-New Zealand Free Trade Area as amended by its Second Protocol, signed from 2023-08-21: chapter 10. */

import { agreement } from '../../src/law/treaty/index.ts'
import { financeOut, governmentInformationOut, procurementOut } from './coverage.ts'
import { gatsXiv, lppoSelfJudging, securityNonDisputable, securitySelfJudging } from './exceptions.ts'
import { type Clause, flow, servers } from './tpp-chapter-14.ts'

const cite = (article: string) => `AANZFTA ch 10 art ${article}`

const clause = (article: string): Clause => ({
  article,
  cite: cite(`${article}(2)`),
  confidence: 'memory',
  excludes: [
    procurementOut('3', cite('3(2)')),
    governmentInformationOut('3', cite('3(3)')),
    financeOut('2', cite('2')),
  ],
  exceptions: [
    lppoSelfJudging({ article, cite: cite(`${article}(3)(a)`), confidence: 'memory' }),
    securityNonDisputable({ article, cite: cite(`${article}(3)(b)`), confidence: 'memory' }),
    gatsXiv({
      article: 'exceptions',
      cite: 'AANZFTA, chapter on general provisions and exceptions',
      confidence: 'memory',
    }),
    securitySelfJudging({
      article: 'exceptions',
      cite: 'AANZFTA, chapter on general provisions and exceptions',
      confidence: 'memory',
    }),
  ],
})

export default agreement({
  code: 'AANZFTA',
  title: 'Agreement Establishing the ASEAN-Australia-New Zealand Free Trade Area, with its Second Protocol',
  kind: 'treaty',
  signed: '2023-08-21',
  inForce: '2025-04-21',
  source: 'https://aanzfta.asean.org/',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'The article numbers and the scope (article 3) were compared; the words of articles 17 and 18 are taken to follow RCEP 12.14 and 12.15.',
    'For Parties that accept later it enters into force 60 days after their deposit; Cambodia, Indonesia, Myanmar, the Philippines, Thailand and Viet Nam had not when last reported.',
    'Articles 17 and 18 do not reach non-conforming aspects of scheduled or reserved measures (article 3(4)); the schedules are not encoded.',
    'Chapters 8 and 11 of the agreement of 2009 and its chapter on finance are not encoded.',
  ],
  parties: [
    ...['AU', 'BN', 'LA', 'MY', 'NZ', 'SG'].map((party) => ({ party, from: '2025-04-21' })),
    ...['ID', 'KH', 'MM', 'PH', 'TH', 'VN'].map((party) => ({
      party,
      from: null,
      confidence: 'secondary' as const,
      cite: 'AANZFTA, Second Protocol art 2(3): no acceptance found',
    })),
  ],
  disputes: [
    {
      settlement: 'doubtful',
      forum: 'an arbitral tribunal, if chapter 10 is not left out of dispute settlement',
      remedy: 'Consultations; whether a tribunal may be asked for was not compared with the text.',
      cite: 'AANZFTA, chapter on dispute settlement',
      confidence: 'memory',
    },
  ],
  disciplines: [servers(clause('17')), flow('no-prevent', clause('18'))],
})
