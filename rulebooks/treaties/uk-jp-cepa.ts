/** UK–Japan Comprehensive Economic Partnership Agreement, chapter 8 section F: electronic commerce, in force 2021-01-01. */

import { agreement, type Discipline, discipline } from '../../src/law/treaty/index.ts'
import {
  asConditionOfBusiness,
  asConditionOfSale,
  audiovisualOut,
  codeOrAlgorithmDemanded,
  cryptographyDemanded,
  flowNotPrevented,
  flowNotRestricted,
  governmentInformationOut,
  ifOfFinance,
  ofFinancialPersons,
  procurementOut,
  serversHere,
} from './coverage.ts'
import { noDuties } from './eu-digital.ts'
import { gatsXiv, lppoNecessity, prudential, regulatoryInvestigation, securityReviewable } from './exceptions.ts'
import { financialPrivacy } from './us-model.ts'

const audiovisual = audiovisualOut('8.70', 'UK–Japan CEPA art 8.70')
const outOfFlows = (article: string) => [
  audiovisual,
  procurementOut(article, `UK–Japan CEPA art ${article}`),
  governmentInformationOut(article, `UK–Japan CEPA art ${article}`),
]

const generalOnes = [
  prudential({ article: 'prudential', cite: 'UK–Japan CEPA ch 8, prudential carve-out', confidence: 'memory' }),
  gatsXiv({ article: '8.3', cite: 'UK–Japan CEPA art 8.3(2)', confidence: 'memory' }),
  securityReviewable({ article: '1.5', cite: 'UK–Japan CEPA art 1.5', confidence: 'memory' }),
]

const policy = (article: string) =>
  lppoNecessity({ article, cite: `UK–Japan CEPA art ${article}(2)`, confidence: 'secondary' })

export default agreement({
  code: 'UK-JP-CEPA',
  title: 'Agreement between the United Kingdom and Japan for a Comprehensive Economic Partnership',
  kind: 'treaty',
  signed: '2020-10-23',
  inForce: '2021-01-01',
  source: 'https://www.gov.uk/government/collections/uk-japan-comprehensive-economic-partnership-agreement',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'There is no shelter for privacy law: article 8.80 asks for a privacy regime and excuses none, so such a rule needs the public-policy paragraph of 8.84.',
    'Whether 8.84 and 8.85 reach suppliers of financial services, which have article 8.63, was not compared: it is asked.',
  ],
  parties: [
    { party: 'GB', from: '2021-01-01' },
    { party: 'JP', from: '2021-01-01' },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'a panel under chapter 21',
      remedy: 'Consultations, then a panel.',
      cite: 'UK–Japan CEPA ch 21',
    },
  ],
  disciplines: [
    discipline({
      topic: 'data-flow',
      article: '8.84',
      cite: 'UK–Japan CEPA art 8.84(1)',
      gist: 'A Party shall not prohibit or restrict the transfer of information across the border by electronic means for the business of a covered person.',
      verb: 'no-prohibit-or-restrict',
      confidence: 'text',
      excludes: outOfFlows('8.84'),
      elements: [ifOfFinance('UK–Japan CEPA art 8.84(1)')],
      triggers: flowNotRestricted,
      exceptions: [policy('8.84'), ...generalOnes],
    }),
    discipline({
      topic: 'localisation',
      article: '8.85',
      cite: 'UK–Japan CEPA art 8.85(1)',
      gist: 'A Party shall not require a covered person to use or locate computing facilities in its territory as a condition for conducting business there.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: outOfFlows('8.85'),
      elements: [asConditionOfBusiness('UK–Japan CEPA art 8.85(1)'), ifOfFinance('UK–Japan CEPA art 8.85(1)')],
      triggers: serversHere,
      exceptions: [policy('8.85'), ...generalOnes],
    }),
    discipline({
      topic: 'data-flow-financial',
      article: '8.63',
      cite: 'UK–Japan CEPA art 8.63(1)',
      gist: 'A Party shall not prevent transfers or processing of information needed for the ordinary business of a financial service supplier.',
      verb: 'no-prevent',
      confidence: 'memory',
      elements: [ofFinancialPersons('UK–Japan CEPA art 8.63(1)')],
      triggers: flowNotPrevented,
      exceptions: [
        financialPrivacy({ article: '8.63', cite: 'UK–Japan CEPA art 8.63(2)', confidence: 'memory' }),
        ...generalOnes,
      ],
    }),
    codeAndAlgorithms(),
    discipline({
      topic: 'cryptography',
      article: '8.86',
      cite: 'UK–Japan CEPA art 8.86',
      gist: 'A Party shall not ask a maker or supplier of a commercial product that uses cryptography for its keys or algorithms, a partner or a certain cipher as a condition of its sale.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: [procurementOut('8.86', 'UK–Japan CEPA art 8.86')],
      elements: [asConditionOfSale('UK–Japan CEPA art 8.86')],
      triggers: cryptographyDemanded,
      exceptions: generalOnes,
    }),
    noDuties({
      article: '8.72',
      cite: 'UK–Japan CEPA art 8.72(1)',
      confidence: 'text',
      excludes: [audiovisual],
      exceptions: generalOnes,
    }),
  ],
})

function codeAndAlgorithms(): Discipline {
  return discipline({
    topic: 'source-code',
    article: '8.73',
    cite: 'UK–Japan CEPA art 8.73(1)',
    gist: 'A Party shall not require source code owned by a person of the other Party, or an algorithm expressed in it, as a condition of import, distribution, sale or use.',
    verb: 'no-require',
    confidence: 'text',
    excludes: [audiovisual, procurementOut('8.73', 'UK–Japan CEPA art 8.73')],
    elements: [asConditionOfSale('UK–Japan CEPA art 8.73(1)')],
    triggers: codeOrAlgorithmDemanded,
    exceptions: [
      regulatoryInvestigation({ article: '8.73', cite: 'UK–Japan CEPA art 8.73', confidence: 'secondary' }),
      ...generalOnes,
    ],
  })
}
