/** United States–Japan Digital Trade Agreement, in force 2020-01-01: no panel, and finance covered by its own article. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import {
  asConditionOfBusiness,
  asConditionOfSale,
  codeOrAlgorithmDemanded,
  cryptographyDemanded,
  dutyCharged,
  financeOut,
  flowNotRestricted,
  governmentInformationOut,
  ofFinancialPersons,
  procurementOut,
  regulatorLacksAccess,
  serversHere,
  zeroRate,
} from './coverage.ts'
import {
  gatsXiv,
  gattXx,
  lppoNecessity,
  prudential,
  regulatoryInvestigation,
  securitySelfJudging,
} from './exceptions.ts'
import { outOfCryptography } from './us-model.ts'

const procurement = procurementOut('2', 'USJDTA art 2(2)(a)')
const outOfScope = [procurement, governmentInformationOut('2', 'USJDTA art 2(2)(c)')]

const prudentialOne = prudential({ article: '5', cite: 'USJDTA art 5(1)', confidence: 'memory' })
const security = securitySelfJudging({ article: '4', cite: 'USJDTA art 4(b)', confidence: 'memory' })
const generalOnes = [
  gatsXiv({ article: '3', cite: 'USJDTA art 3(1), GATS XIV (a)-(c)', confidence: 'memory' }),
  security,
]

export default agreement({
  code: 'USJDTA',
  title: 'Agreement between the United States of America and Japan concerning Digital Trade',
  kind: 'treaty',
  signed: '2019-10-07',
  inForce: '2020-01-01',
  source:
    'https://ustr.gov/countries-regions/japan-korea-apec/japan/us-japan-trade-agreement-negotiations/us-japan-digital-trade-agreement-text',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: ['No chapter on disputes: what is left is consultation.'],
  parties: ['US', 'JP'].map((party) => ({ party, from: '2020-01-01' })),
  disputes: [
    {
      settlement: 'none',
      forum: '',
      remedy: 'Consultations between the governments; no panel may be asked for.',
      cite: 'USJDTA has no article on dispute settlement',
    },
  ],
  disciplines: [
    discipline({
      topic: 'customs-duty',
      article: '7',
      cite: 'USJDTA art 7(1)',
      gist: 'Neither Party shall impose customs duties on electronic transmissions, content sent electronically included.',
      verb: 'no-duty',
      confidence: 'secondary',
      excludes: outOfScope,
      triggers: dutyCharged,
      limits: [zeroRate('USJDTA art 7(1)')],
      exceptions: generalOnes,
    }),
    discipline({
      topic: 'data-flow',
      article: '11',
      cite: 'USJDTA art 11(1)',
      gist: 'Neither Party shall prohibit or restrict cross-border transfer of information, personal information included, for the business of a covered person, financial ones too.',
      verb: 'no-prohibit-or-restrict',
      confidence: 'secondary',
      excludes: outOfScope,
      triggers: flowNotRestricted,
      exceptions: [
        lppoNecessity({ article: '11', cite: 'USJDTA art 11(2)', confidence: 'memory' }),
        prudentialOne,
        ...generalOnes,
      ],
    }),
    financialFlow(),
    discipline({
      topic: 'localisation',
      article: '12',
      cite: 'USJDTA art 12(1)',
      gist: 'Neither Party shall require a covered person to use or locate computing facilities in its territory as a condition for conducting business there.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: [...outOfScope, financeOut('12', 'USJDTA art 12(2)', 'localisation-financial')],
      elements: [asConditionOfBusiness('USJDTA art 12(1)')],
      triggers: serversHere,
      exceptions: generalOnes,
    }),
    discipline({
      topic: 'localisation-financial',
      article: '13',
      cite: 'USJDTA art 13(2)',
      gist: 'No server duty for a covered financial service supplier so long as the regulators have immediate, direct, complete and ongoing access; it first gets a chance to cure a lack of it.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: outOfScope,
      elements: [ofFinancialPersons('USJDTA art 1(d)'), asConditionOfBusiness('USJDTA art 13(2)')],
      triggers: serversHere,
      limits: [regulatorLacksAccess('USJDTA art 13(2)-(3)')],
      exceptions: [prudentialOne, ...generalOnes],
    }),
    discipline({
      topic: 'source-code',
      article: '17',
      cite: 'USJDTA art 17(1)',
      gist: 'Neither Party shall require transfer of or access to source code of the other’s persons, or to an algorithm expressed in it, as a condition of import, distribution, sale or use.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: outOfScope,
      elements: [asConditionOfSale('USJDTA art 17(1)')],
      triggers: codeOrAlgorithmDemanded,
      exceptions: [
        regulatoryInvestigation({ article: '17', cite: 'USJDTA art 17(2)', confidence: 'secondary' }),
        prudentialOne,
        ...generalOnes,
      ],
    }),
    discipline({
      topic: 'cryptography',
      article: '21',
      cite: 'USJDTA art 21(3)',
      gist: 'No access to proprietary information on cryptography may be made a condition of manufacture, sale, distribution, import or use of commercial goods that use cryptography.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: [procurement, ...outOfCryptography('21', 'USJDTA art 21(4)-(5)')],
      elements: [asConditionOfSale('USJDTA art 21(3)')],
      triggers: cryptographyDemanded,
      exceptions: [gattXx({ article: '3', cite: 'USJDTA art 3(2), GATT XX', confidence: 'memory' }), security],
    }),
  ],
})

/** The one article on flows holds for finance as well: asked by the name of finance it gives the same answer. */
function financialFlow() {
  return discipline({
    topic: 'data-flow-financial',
    article: '11',
    cite: 'USJDTA art 11(1)',
    gist: 'Article 11 covers financial service suppliers: no prohibition or restriction of their transfers of information.',
    verb: 'no-prohibit-or-restrict',
    confidence: 'secondary',
    excludes: outOfScope,
    elements: [ofFinancialPersons('USJDTA art 1(d)')],
    triggers: flowNotRestricted,
    exceptions: [
      lppoNecessity({ article: '11', cite: 'USJDTA art 11(2)', confidence: 'memory' }),
      prudentialOne,
      ...generalOnes,
    ],
  })
}
