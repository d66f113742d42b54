/** United States–Korea Free Trade Agreement, in force 2012-03-15: a soft promise on flows, a hard one for finance. */

import { agreement, discipline, type Exception } from '../../src/law/treaty/index.ts'
import {
  dutyCharged,
  flowAllowed,
  flowNotRestricted,
  ofFinancialPersons,
  procurementOut,
  technologyDemanded,
  zeroRate,
} from './coverage.ts'
import { gatsXiv, prudential, securitySelfJudging } from './exceptions.ts'
import { financialPrivacy, performanceNecessity, requiredOfAnInvestment } from './us-model.ts'

/** Self-judging, and a tribunal or panel before which it is invoked shall find that it applies. */
const security: Exception = {
  ...securitySelfJudging({ article: '23.2', cite: 'KORUS art 23.2(b) and footnote 2', confidence: 'secondary' }),
  judge: 'the imposing Party; a panel before which it is invoked shall find that it applies',
}

const servicesGeneral = gatsXiv({ article: '23.1', cite: 'KORUS art 23.1(2), GATS XIV', confidence: 'memory' })

export default agreement({
  code: 'KORUS',
  title: 'Free Trade Agreement between the United States of America and the Republic of Korea',
  kind: 'treaty',
  signed: '2007-06-30',
  inForce: '2012-03-15',
  source: 'https://ustr.gov/trade-agreements/free-trade-agreements/korus-fta/final-text',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Article 15.8 asks for efforts only; the agreement has no rule on servers, source code or cryptography.',
    'Reservations for non-conforming measures are not loaded.',
  ],
  parties: ['US', 'KR'].map((party) => ({ party, from: '2012-03-15' })),
  suspensions: [
    {
      suspends: 'obligation',
      respondent: 'KR',
      articles: ['Annex 13-B.B'],
      from: '2012-03-15',
      until: '2014-03-15',
      cite: 'KORUS Annex 13-B Section B: Korea no later than two years after entry into force',
      confidence: 'secondary',
    },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'a panel under chapter 22',
      remedy: 'Consultations, the Joint Committee, then a panel.',
      cite: 'KORUS ch 22 section B',
    },
  ],
  disciplines: [
    discipline({
      topic: 'data-flow',
      article: '15.8',
      cite: 'KORUS art 15.8',
      gist: 'The Parties shall endeavour to refrain from unnecessary barriers to electronic information flows across borders.',
      verb: 'endeavour',
      strength: 'soft',
      confidence: 'secondary',
      triggers: flowNotRestricted,
      exceptions: [servicesGeneral, security],
    }),
    discipline({
      topic: 'data-flow-financial',
      article: 'Annex 13-B.B',
      cite: 'KORUS Annex 13-B Section B',
      gist: 'Each Party shall allow a financial institution of the other to transfer information into and out of its territory for data processing needed in the ordinary course of business.',
      verb: 'allow',
      confidence: 'memory',
      elements: [ofFinancialPersons('KORUS Annex 13-B Section B')],
      triggers: flowAllowed,
      exceptions: [
        financialPrivacy({
          article: 'Annex 13-B.B',
          cite: 'KORUS Annex 13-B Section B, with letters on the confidentiality of customer data',
          confidence: 'memory',
        }),
        prudential({ article: '13.10', cite: 'KORUS art 13.10(1)', confidence: 'memory' }),
        security,
      ],
    }),
    discipline({
      topic: 'tech-transfer',
      article: '11.8',
      cite: 'KORUS art 11.8(1)(f)',
      gist: 'Neither Party may make an investment depend on the transfer of a particular technology, production process or other proprietary knowledge to a person in its territory.',
      verb: 'no-require',
      confidence: 'memory',
      excludes: [procurementOut('11.8', 'KORUS art 11.8(3), procurement')],
      elements: [requiredOfAnInvestment('KORUS art 11.8(1)')],
      triggers: technologyDemanded,
      exceptions: [
        performanceNecessity({ article: '11.8', cite: 'KORUS art 11.8(3)(c)', confidence: 'memory' }),
        security,
      ],
    }),
    discipline({
      topic: 'customs-duty',
      article: '15.3',
      cite: 'KORUS art 15.3(1)',
      gist: 'No customs duties, fees or other charges on or in connection with the import or export of a digital product sent electronically.',
      verb: 'no-duty',
      confidence: 'memory',
      triggers: dutyCharged,
      limits: [zeroRate('KORUS art 15.3(1)')],
      exceptions: [servicesGeneral, security],
    }),
  ],
})
