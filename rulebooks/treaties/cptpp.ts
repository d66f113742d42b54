/** Comprehensive and Progressive Agreement for Trans-Pacific Partnership, signed 2018-03-08: the TPP's rules on data, code and technology among those who stayed. */

import {
  agreement,
  type Discipline,
  discipline,
  measure as m,
  type Pair,
  type Suspension,
} from '../../src/law/treaty/index.ts'
import {
  asConditionOfSale,
  cryptographyDemanded,
  financeOut,
  flowAllowed,
  governmentInformationOut,
  ofFinancialPersons,
  procurementOut,
  technologyDemanded,
} from './coverage.ts'
import { gatsXiv, gattXx, lppoNecessity, prudential, securitySelfJudging } from './exceptions.ts'
import { type Clause, flow, massMarketSourceCode, noDuties, servers } from './tpp-chapter-14.ts'
import { financialPrivacy, outOfCryptography, performanceNecessity, requiredOfAnInvestment } from './us-model.ts'

// The text compared is that of the TPP, which article 1 of the CPTPP takes in; none of these clauses is suspended.
const security = securitySelfJudging({ article: '29.2', cite: 'CPTPP art 29.2(b)', confidence: 'text' })
const generalOnes = [gatsXiv({ article: '29.1', cite: 'CPTPP art 29.1(3)', confidence: 'text' }), security]
const forPrudence = prudential({ article: '11.11', cite: 'CPTPP art 11.11(1)', confidence: 'text' })

const outOfChapter14 = [
  procurementOut('14.2', 'CPTPP art 14.2(3)(a)'),
  governmentInformationOut('14.2', 'CPTPP art 14.2(3)(b)'),
]

/** A clause of chapter 14 with its own public-policy paragraph, the third. */
const withOwn = (article: string): Clause => ({
  article,
  cite: `CPTPP art ${article}(2)`,
  confidence: 'text',
  exceptions: [lppoNecessity({ article, cite: `CPTPP art ${article}(3)`, confidence: 'text' }), ...generalOnes],
})

const accession = 'Protocol on the accession of the United Kingdom, 2023-07-16'

/** Between the United Kingdom and the others the days of the two parties settle it. */
const pairs: readonly Pair[] = [
  { parties: ['AU', 'GB'], from: '2024-12-24', cite: `${accession}; accepted by Australia` },
  {
    parties: ['GB', 'MX'],
    from: '2026-06-22',
    confidence: 'secondary',
    cite: `${accession}; approved by the Mexican Senate on 2025-12-10, in force with Mexico by reports of customs practice`,
  },
  {
    parties: ['CA', 'GB'],
    from: null,
    confidence: 'secondary',
    cite: `${accession}; Canada’s act (Bill C-13) had assent on 2026-05-06, and no day of entry into force was found`,
  },
]

const wasThere = {
  when: m.fact('existingOnEntryIntoForce').is(true),
  question: 'did the measure exist when the agreement entered into force for the respondent',
} as const

const grace: readonly Suspension[] = [
  // First, because the letters run on for three years after the grace of 14.18 and ask for no existing measure.
  // They name a law and what carries it out; a measure has no such fact, so its stated aim stands in.
  {
    suspends: 'disputes',
    respondent: 'VN',
    articles: ['14.11', '14.13'],
    from: '2019-01-14',
    until: '2024-01-14',
    when: m.objectives.has('public-security', 'national-security', 'law-enforcement'),
    question: 'is it the Law on Cybersecurity, or a measure that carries it out',
    cite: 'Letters exchanged with Viet Nam on 2018-03-08, on its Law on Cybersecurity',
    confidence: 'memory',
  },
  {
    suspends: 'disputes',
    respondent: 'VN',
    articles: ['14.11', '14.13'],
    from: '2019-01-14',
    until: '2021-01-14',
    ...wasThere,
    cite: 'CPTPP art 14.18(2)',
    confidence: 'text',
  },
  {
    suspends: 'disputes',
    respondent: 'MY',
    articles: ['14.11'],
    from: '2022-11-29',
    until: '2024-11-29',
    ...wasThere,
    cite: 'CPTPP art 14.18(1)',
    confidence: 'text',
  },
]

export default agreement({
  code: 'CPTPP',
  title: 'Comprehensive and Progressive Agreement for Trans-Pacific Partnership',
  kind: 'treaty',
  signed: '2018-03-08',
  inForce: '2018-12-30',
  source: 'https://www.dfat.gov.au/trade/agreements/in-force/cptpp/official-documents',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Applicants are no Parties: China applied on 2021-09-16; talks with Costa Rica were to end in 2025, and no signed protocol of its accession was found.',
    'Articles 14.11 and 14.13 do not reach the non-conforming aspects of reserved measures (14.2(6)); the lists of reservations are not encoded.',
    'The letters with Viet Nam speak of its Law on Cybersecurity and what implements it. A stated aim of security or law enforcement stands in for that class of measures under 14.11 and 14.13: look which law it is.',
    'Article 14.17 leaves free the terms of commercial contracts, orders to change code so that it meets the law, and requirements on patents.',
    'Article 9.10(2), on advantages, does not name technology: only a requirement or an enforced undertaking under 9.10(1)(f) is caught. Licences under TRIPS 31 and remedies for anticompetitive conduct are free (9.10(3)(b)).',
    'Annex 8-B leaves law enforcement free to ask service suppliers for unencrypted communications.',
    'For Australia a credit reporting body is no covered person (14.1, footnote 1).',
  ],
  parties: [
    ...['AU', 'CA', 'JP', 'MX', 'NZ', 'SG'].map((party) => ({ party, from: '2018-12-30' })),
    { party: 'VN', from: '2019-01-14' },
    { party: 'PE', from: '2021-09-19' },
    { party: 'MY', from: '2022-11-29' },
    { party: 'CL', from: '2023-02-21' },
    { party: 'BN', from: '2023-07-12' },
    { party: 'GB', from: '2024-12-15' },
  ],
  pairs,
  suspensions: grace,
  disputes: [
    {
      settlement: 'available',
      forum: 'a panel under chapter 28',
      remedy: 'Consultations, then a panel.',
      cite: 'CPTPP ch 28',
    },
  ],
  disciplines: [
    flow('allow', {
      ...withOwn('14.11'),
      excludes: [...outOfChapter14, financeOut('14.1', 'CPTPP art 14.1', 'data-flow-financial')],
    }),
    // Chapter 11 has no rule on where servers stand.
    servers({ ...withOwn('14.13'), excludes: [...outOfChapter14, financeOut('14.1', 'CPTPP art 14.1')] }),
    massMarketSourceCode({
      article: '14.17',
      cite: 'CPTPP art 14.17(1)-(2)',
      confidence: 'text',
      excludes: outOfChapter14,
      // No public-policy paragraph of its own.
      exceptions: [forPrudence, ...generalOnes],
    }),
    noDuties({
      article: '14.3',
      cite: 'CPTPP art 14.3(1)',
      confidence: 'text',
      excludes: outOfChapter14,
      exceptions: generalOnes,
    }),
    ...outsideChapter14(),
  ],
})

function outsideChapter14(): readonly Discipline[] {
  return [
    discipline({
      topic: 'data-flow-financial',
      article: 'Annex 11-B',
      cite: 'CPTPP Annex 11-B, section B',
      gist: 'Each Party shall allow a financial institution to transfer information into and out of its territory for data processing needed in its ordinary business.',
      verb: 'allow',
      confidence: 'secondary',
      elements: [ofFinancialPersons('CPTPP Annex 11-B, section B')],
      triggers: flowAllowed,
      exceptions: [
        financialPrivacy({
          article: 'Annex 11-B',
          cite: 'CPTPP Annex 11-B, section B, (a)',
          confidence: 'secondary',
        }),
        forPrudence,
        inComplianceWithLaws(),
        security,
      ],
    }),
    discipline({
      topic: 'cryptography',
      article: 'Annex 8-B',
      cite: 'CPTPP Annex 8-B, section A.3',
      gist: 'No Party shall make manufacture, sale, distribution, import or use of a commercial product with cryptography depend on keys, algorithm details, a local partner or a given cipher.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: outOfCryptography('Annex 8-B', 'CPTPP Annex 8-B, section A.2'),
      elements: [asConditionOfSale('CPTPP Annex 8-B, section A.3')],
      triggers: cryptographyDemanded,
      // Chapter 8 is among those that take in GATT XX, and not GATS XIV.
      exceptions: [gattXx({ article: '29.1', cite: 'CPTPP art 29.1(1)', confidence: 'text' }), security],
    }),
    discipline({
      topic: 'tech-transfer',
      article: '9.10',
      cite: 'CPTPP art 9.10(1)(f)',
      gist: 'No Party shall require of an investment that it transfer a particular technology, a production process or other proprietary knowledge to a person in its territory.',
      verb: 'no-require',
      confidence: 'text',
      excludes: [procurementOut('9.10', 'CPTPP art 9.10(3)(f)')],
      elements: [requiredOfAnInvestment('CPTPP art 9.10(1)')],
      triggers: technologyDemanded,
      exceptions: [
        performanceNecessity({ article: '9.10', cite: 'CPTPP art 9.10(3)(d)', confidence: 'text' }),
        security,
      ],
    }),
  ]
}

/** Article 29.1(3) leaves chapter 11 out; the chapter has a shorter list of its own. */
function inComplianceWithLaws() {
  const where = { article: '11.11', cite: 'CPTPP art 11.11(4)', confidence: 'text' } as const
  return {
    ...performanceNecessity(where),
    open: m.objectives.has('privacy', 'consumer-protection', 'law-enforcement', 'regulatory-access'),
  }
}
