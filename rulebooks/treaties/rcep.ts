/** Regional Comprehensive Economic Partnership, signed 2020-11-15: chapters 8, 10 and 12 where they speak of data and technology. */

import { not } from '../../src/law/index.ts'
import { agreement, discipline, measure as m } from '../../src/law/treaty/index.ts'
import {
  asConditionOfBusiness,
  dutyCharged,
  financeOut,
  flowNotPrevented,
  flowNotPreventedStorageLeft,
  governmentInformationOut,
  ofFinancialPersons,
  procurementOut,
  serversHere,
  technologyDemanded,
  zeroRate,
} from './coverage.ts'
import { gatsXiv, lppoSelfJudging, prudential, securityNonDisputable, securityReviewable } from './exceptions.ts'

const outOfChapter12 = [procurementOut('12.3', 'RCEP art 12.3'), governmentInformationOut('12.3', 'RCEP art 12.3')]

const generalOnes = [
  gatsXiv({ article: '17.12', cite: 'RCEP art 17.12(2)', confidence: 'memory' }),
  // It lists circumstances, as GATT XXI does, and adds critical public infrastructure: what is listed is not left to the Party.
  securityReviewable({ article: '17.13', cite: 'RCEP art 17.13', confidence: 'memory' }),
]

const ownOnes = (article: string) => [
  lppoSelfJudging({ article, cite: `RCEP art ${article}(3)(a)`, confidence: 'text' }),
  securityNonDisputable({ article, cite: `RCEP art ${article}(3)(b)`, confidence: 'text' }),
]

const fiveYears = (respondent: string, until: string) => ({
  suspends: 'obligation' as const,
  respondent,
  articles: ['12.14', '12.15'],
  from: '2022-01-01',
  until,
  // Counted from the agreement's own first day; each footnote excuses from the duty of its paragraph 2 alone.
  cite: `RCEP arts 12.14(2) and 12.15(2), footnotes 11 and 13, on ${respondent}`,
  confidence: 'secondary' as const,
})

export default agreement({
  code: 'RCEP',
  title: 'Regional Comprehensive Economic Partnership Agreement',
  kind: 'treaty',
  signed: '2020-11-15',
  inForce: '2022-01-01',
  source: 'https://rcepsec.org/legal-text/',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Article 12.16 lists source code, digital products and financial data as matters for dialogue only.',
    'Articles 12.14 and 12.15 follow the reservations made under chapters 8 and 10, which are not loaded here.',
    'Cambodia, Laos and Myanmar may add up to three years to their five if need be; no use of it was found.',
    'Chapter 10 leaves to chapter 8 what chapter 8 covers (article 10.2(2)(d)); services through a local presence may so fall outside 10.6.',
  ],
  parties: [
    ...['AU', 'BN', 'CN', 'JP', 'KH', 'LA', 'NZ', 'SG', 'TH', 'VN'].map((party) => ({ party, from: '2022-01-01' })),
    { party: 'KR', from: '2022-02-01' },
    { party: 'MY', from: '2022-03-18' },
    { party: 'ID', from: '2023-01-02', confidence: 'secondary' },
    { party: 'PH', from: '2023-06-02', confidence: 'secondary' },
    {
      party: 'MM',
      from: null,
      confidence: 'secondary',
      cite: 'RCEP: instrument of Myanmar deposited, treated differently by each Party',
    },
  ],
  suspensions: [
    fiveYears('VN', '2027-01-01'),
    fiveYears('KH', '2027-01-01'),
    fiveYears('LA', '2027-01-01'),
    fiveYears('MM', '2027-01-01'),
  ],
  disputes: [
    {
      articles: ['12.11', '12.14', '12.15'],
      settlement: 'none',
      forum: '',
      remedy: 'Consultations, then the Joint Committee; no panel may be asked for.',
      cite: 'RCEP art 12.17(3)',
    },
    {
      settlement: 'available',
      forum: 'a panel under chapter 19',
      remedy: 'Consultations, then a panel.',
      cite: 'RCEP ch 19',
    },
  ],
  disciplines: [
    discipline({
      topic: 'localisation',
      article: '12.14',
      cite: 'RCEP art 12.14(2)',
      gist: 'No Party shall require a covered person to use or locate computing facilities in its territory as a condition for conducting business there.',
      verb: 'no-require',
      confidence: 'text',
      excludes: [...outOfChapter12, financeOut('12.1', 'RCEP art 12.1(b)')],
      elements: [asConditionOfBusiness('RCEP art 12.14(2)')],
      triggers: serversHere,
      exceptions: [...ownOnes('12.14'), ...generalOnes],
    }),
    discipline({
      topic: 'data-flow',
      article: '12.15',
      cite: 'RCEP art 12.15(2)',
      gist: 'A Party shall not prevent cross-border transfer of information by electronic means where it is for the conduct of a covered person’s business.',
      verb: 'no-prevent',
      confidence: 'text',
      excludes: [...outOfChapter12, financeOut('12.1', 'RCEP art 12.1(b)', 'data-flow-financial')],
      triggers: flowNotPrevented,
      exceptions: [...ownOnes('12.15'), ...generalOnes],
    }),
    discipline({
      topic: 'data-flow-financial',
      article: 'Annex 8A',
      cite: 'RCEP Annex 8A art 9',
      gist: 'No measure may prevent a financial service supplier’s transfers of information needed for its ordinary business; storage and copies at home may be required, if not to avoid commitments.',
      verb: 'no-prevent',
      confidence: 'secondary',
      excludes: [procurementOut('8.2', 'RCEP art 8.2(3)(a)')],
      elements: [ofFinancialPersons('RCEP Annex 8A art 1')],
      triggers: flowNotPreventedStorageLeft,
      exceptions: [
        prudential({ article: 'Annex 8A', cite: 'RCEP Annex 8A art 4', confidence: 'memory' }),
        ...generalOnes,
      ],
    }),
    discipline({
      topic: 'tech-transfer',
      article: '10.6',
      cite: 'RCEP art 10.6(1)(f)',
      gist: 'No Party shall require of an investment of another Party that it transfer a particular technology, a production process or other proprietary knowledge to a person in its territory.',
      verb: 'no-require',
      confidence: 'text',
      excludes: [
        procurementOut('10.2', 'RCEP art 10.2(2)(a)'),
        {
          reason: 'no-such-discipline',
          article: '10.6',
          cite: 'RCEP art 10.6(1), last sentence',
          when: m.country.is('KH', 'LA', 'MM'),
          question: 'is the measure one of Cambodia, Laos or Myanmar, to which (f) and (h) do not apply',
        },
      ],
      elements: [
        {
          when: m.fact('expressCondition').is(true),
          question:
            'is the transfer of technology required for an investment, in law or in fact (10.6(2) lets an advantage hang on it)',
          ifNot: 'ask',
          cite: 'RCEP art 10.6(1)',
        },
      ],
      triggers: technologyDemanded,
      exceptions: generalOnes,
    }),
    ...dutyPractice(),
  ],
})

/** The practice follows the WTO's decision of 2017; after the lapse of 2026-03-31 the words do not say. */
function dutyPractice() {
  const about = {
    topic: 'customs-duty',
    article: '12.11',
    gist: 'Each Party keeps its practice of not charging customs duties on electronic transmissions, as the WTO decision of 2017 has it, and may adjust it to further WTO outcomes.',
    verb: 'practice',
    confidence: 'text',
    limits: [zeroRate('RCEP art 12.11(1)')],
  } as const
  return [
    discipline({
      ...about,
      cite: 'RCEP art 12.11(1)',
      until: '2026-03-31',
      triggers: dutyCharged,
      exceptions: generalOnes,
    }),
    discipline({
      ...about,
      cite: 'RCEP art 12.11(1)-(4)',
      from: '2026-03-31',
      triggers: [
        {
          effects: ['customs-duty-electronic'],
          when: not(m.dutyRate.isZero()),
          coverage: 'arguable',
          question:
            'is a failure to renew a further outcome of a WTO ministerial decision that lets a Party adjust its practice',
        },
      ],
      exceptions: generalOnes,
    }),
  ]
}
