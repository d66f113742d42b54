/** Indonesia-Australia Comprehensive Economic Partnership Agreement, signed 2019-03-04: chapter 13. */

import { agreement, type Limit, measure as m } from '../../src/law/treaty/index.ts'
import { financeOut, governmentInformationOut, procurementOut } from './coverage.ts'
import { gatsXiv, lppoNecessity, securitySelfJudging } from './exceptions.ts'
import { type Clause, flow, noDuties, servers } from './tpp-chapter-14.ts'

const generalOnes = [
  gatsXiv({ article: 'exceptions', cite: 'ID-AU-CEPA, general exceptions', confidence: 'memory' }),
  securitySelfJudging({ article: 'exceptions', cite: 'ID-AU-CEPA, security exceptions', confidence: 'memory' }),
]

const outOfChapter13 = [
  procurementOut('13.2', 'ID-AU-CEPA art 13.2'),
  governmentInformationOut('13.2', 'ID-AU-CEPA art 13.2'),
]

const clause = (article: string): Clause => ({
  article,
  cite: `ID-AU-CEPA art ${article}(2)`,
  confidence: 'secondary',
  excludes: [...outOfChapter13, financeOut('13.1', 'ID-AU-CEPA art 13.1')],
  exceptions: [
    lppoNecessity({ article, cite: `ID-AU-CEPA art ${article}(3)`, confidence: 'secondary' }),
    securitySelfJudging({ article, cite: `ID-AU-CEPA art ${article}(3)`, confidence: 'secondary' }),
    ...generalOnes.slice(0, 1),
  ],
})

/** A standstill: rules of the day of entry into force may stay, and may not be tightened. */
const existingRules: Limit = {
  when: m.fact('existingOnEntryIntoForce').is(true),
  finding: 'consistent',
  question: 'did the requirement exist on 2020-07-05, and is it no stricter since',
  cite: 'ID-AU-CEPA art 13.12',
}

export default agreement({
  code: 'ID-AU-CEPA',
  title: 'Indonesia-Australia Comprehensive Economic Partnership Agreement',
  kind: 'treaty',
  signed: '2019-03-04',
  inForce: '2020-07-05',
  source: 'https://www.dfat.gov.au/trade/agreements/in-force/iacepa/iacepa-text',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Article 13.12 spares requirements that existed on the day of entry into force; what was liberalised since is bound as it is.',
    'The scope of chapter 13 and its place in dispute settlement were not compared with the text.',
  ],
  parties: ['AU', 'ID'].map((party) => ({ party, from: '2020-07-05' })),
  disputes: [
    {
      settlement: 'doubtful',
      forum: 'a panel under chapter 20, if chapter 13 is not left out of it',
      remedy: 'Consultations; whether a panel may be asked for was not compared with the text.',
      cite: 'ID-AU-CEPA ch 20',
      confidence: 'memory',
    },
  ],
  disciplines: [
    flow('allow', { ...clause('13.11'), confidence: 'memory' }),
    servers({ ...clause('13.12'), limits: [existingRules] }),
    noDuties({
      article: '13.3',
      cite: 'ID-AU-CEPA art 13.3',
      confidence: 'memory',
      excludes: outOfChapter13,
      exceptions: generalOnes,
    }),
  ],
})
