/** United States–Mexico–Canada Agreement, in force 2020-07-01: digital trade, financial data, cryptography, technology as a condition of investment. */

import { agreement, discipline, type Exception, measure as m } from '../../src/law/treaty/index.ts'
import {
  asConditionOfBusiness,
  asConditionOfSale,
  codeOrAlgorithmDemanded,
  cryptographyDemanded,
  dutyCharged,
  financeOut,
  flowNotPrevented,
  flowNotRestricted,
  governmentInformationOut,
  ofFinancialPersons,
  procurementOut,
  regulatorLacksAccess,
  serversHere,
  technologyDemanded,
  zeroRate,
} from './coverage.ts'
import { gatsXiv, gattXx, prudential, regulatoryInvestigation, securitySelfJudging } from './exceptions.ts'
import {
  financialPrivacy,
  lppoBeyondTheBorder,
  outOfCryptography,
  performanceNecessity,
  requiredOfAnInvestment,
} from './us-model.ts'

const outOfChapter19 = [
  procurementOut('19.2', 'USMCA art 19.2(3)(a)'),
  governmentInformationOut('19.2', 'USMCA art 19.2(3)(b)'),
]

const security = securitySelfJudging({ article: '32.2', cite: 'USMCA art 32.2(1)(b)', confidence: 'memory' })

const generalOnes: readonly Exception[] = [
  gatsXiv({ article: '32.1', cite: 'USMCA art 32.1(2), GATS XIV (a)-(c)', confidence: 'secondary' }),
  security,
]

const prudentialOne = prudential({ article: '17.11', cite: 'USMCA art 17.11(1)', confidence: 'memory' })

/** Chapter 17 is not among those to which article 32.1(2) brings GATS XIV. */
const ofFinance: readonly Exception[] = [prudentialOne, security]

export default agreement({
  code: 'USMCA',
  title: 'Agreement between the United States of America, the United Mexican States, and Canada',
  kind: 'treaty',
  signed: '2018-11-30',
  inForce: '2020-07-01',
  source:
    'https://ustr.gov/trade-agreements/free-trade-agreements/united-states-mexico-canada-agreement/agreement-between',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Joint review of 2026-07-01 (article 34.7): the United States did not agree to renew the agreement as it stands. It stays in force, is reviewed every year, and ends on 2036-07-01 unless all three extend it (USTR statement of 2026-07-01, as reported).',
    'A transfer treated worse than a domestic one merely because it crosses a border, to the harm of a supplier, fails the exception of article 19.11(2) (footnote).',
    'Reservations for non-conforming measures (article 19.2(4) with 14.12, 15.7 and 17.10) are not loaded.',
  ],
  parties: ['US', 'MX', 'CA'].map((party) => ({ party, from: '2020-07-01', until: '2036-07-01' })),
  suspensions: [
    {
      suspends: 'obligation',
      respondent: 'CA',
      articles: ['17.18'],
      from: '2020-07-01',
      until: '2021-07-01',
      when: m.fact('existingOnEntryIntoForce').is(true),
      question: 'did the Canadian measure exist on 2020-07-01',
      cite: 'USMCA ch 17, annex on article 17.18: existing measures of Canada for one year',
      confidence: 'secondary',
    },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'a panel under chapter 31',
      remedy: 'Consultations, the Commission, then a panel; benefits may be suspended if its report is not followed.',
      cite: 'USMCA ch 31',
    },
  ],
  disciplines: [...ofDigitalTrade(), ...ofFinancialServices(), ...ofTechnology()],
})

function ofDigitalTrade() {
  return [
    discipline({
      topic: 'customs-duty',
      article: '19.3',
      cite: 'USMCA art 19.3(1)',
      gist: 'No customs duties, fees or other charges on or in connection with the import or export of digital products sent electronically.',
      verb: 'no-duty',
      confidence: 'secondary',
      excludes: outOfChapter19,
      triggers: dutyCharged,
      limits: [zeroRate('USMCA art 19.3(1)')],
      exceptions: generalOnes,
    }),
    discipline({
      topic: 'data-flow',
      article: '19.11',
      cite: 'USMCA art 19.11(1)',
      gist: 'No Party shall prohibit or restrict cross-border transfer of information, personal information included, for the business of a covered person.',
      verb: 'no-prohibit-or-restrict',
      confidence: 'secondary',
      excludes: [...outOfChapter19, financeOut('19.1', 'USMCA art 19.1, covered person', 'data-flow-financial')],
      triggers: flowNotRestricted,
      exceptions: [
        lppoBeyondTheBorder({ article: '19.11', cite: 'USMCA art 19.11(2)', confidence: 'memory' }),
        ...generalOnes,
      ],
    }),
    discipline({
      topic: 'localisation',
      article: '19.12',
      cite: 'USMCA art 19.12',
      gist: 'No Party shall require a covered person to use or locate computing facilities in its territory as a condition for conducting business there.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: [...outOfChapter19, financeOut('19.1', 'USMCA art 19.1, covered person', 'localisation-financial')],
      elements: [asConditionOfBusiness('USMCA art 19.12')],
      triggers: serversHere,
      // No public-policy paragraph: only chapter 32.
      exceptions: generalOnes,
    }),
    discipline({
      topic: 'source-code',
      article: '19.16',
      cite: 'USMCA art 19.16(1)',
      gist: 'No Party shall require transfer of or access to source code of software owned by a person of another Party, or to an algorithm expressed in it, as a condition of import, distribution, sale or use.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: outOfChapter19,
      elements: [asConditionOfSale('USMCA art 19.16(1)')],
      triggers: codeOrAlgorithmDemanded,
      exceptions: [
        regulatoryInvestigation({ article: '19.16', cite: 'USMCA art 19.16(2)', confidence: 'memory' }),
        // It stands against the rest of the agreement, and this clause reaches the software of banks.
        prudentialOne,
        ...generalOnes,
      ],
    }),
  ]
}

function ofFinancialServices() {
  return [
    discipline({
      topic: 'data-flow-financial',
      article: '17.17',
      cite: 'USMCA art 17.17',
      gist: 'No Party shall prevent a covered financial person from transferring information into and out of its territory for business within the scope of its licence.',
      verb: 'no-prevent',
      confidence: 'memory',
      excludes: [procurementOut('17.2', 'USMCA art 17.2, scope')],
      elements: [ofFinancialPersons('USMCA art 17.1, covered person')],
      triggers: flowNotPrevented,
      exceptions: [
        financialPrivacy({ article: '17.17', cite: 'USMCA art 17.17, second sentence', confidence: 'memory' }),
        ...ofFinance,
      ],
    }),
    discipline({
      topic: 'localisation-financial',
      article: '17.18',
      cite: 'USMCA art 17.18(2)',
      gist: 'No financial server duty as a condition of business so long as the regulators have immediate, direct, complete and ongoing access to the information kept abroad.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: [procurementOut('17.2', 'USMCA art 17.2, scope')],
      elements: [ofFinancialPersons('USMCA art 17.1, covered person'), asConditionOfBusiness('USMCA art 17.18(2)')],
      triggers: serversHere,
      limits: [regulatorLacksAccess('USMCA art 17.18(2)-(3)')],
      exceptions: ofFinance,
    }),
  ]
}

function ofTechnology() {
  return [
    discipline({
      topic: 'cryptography',
      article: 'Annex 12-C',
      cite: 'USMCA Annex 12-C art 12.C.2(1)',
      gist: 'No access to proprietary information on cryptography, local partner or chosen algorithm may be made a condition of manufacture, sale, distribution, import or use of commercial goods that use cryptography.',
      verb: 'no-require',
      confidence: 'secondary',
      excludes: outOfCryptography('Annex 12-C', 'USMCA Annex 12-C art 12.C.2(2)'),
      elements: [asConditionOfSale('USMCA Annex 12-C art 12.C.2(1)')],
      triggers: cryptographyDemanded,
      exceptions: [gattXx({ article: '32.1', cite: 'USMCA art 32.1(1), GATT XX', confidence: 'memory' }), security],
    }),
    discipline({
      topic: 'tech-transfer',
      article: '14.10',
      cite: 'USMCA art 14.10(1)(f)',
      gist: 'No Party shall make an investment depend on the transfer of a particular technology, production process or other proprietary knowledge to a person in its territory.',
      verb: 'no-require',
      confidence: 'memory',
      excludes: [procurementOut('14.10', 'USMCA art 14.10, exceptions for procurement')],
      elements: [requiredOfAnInvestment('USMCA art 14.10(1)')],
      triggers: technologyDemanded,
      exceptions: [
        performanceNecessity({ article: '14.10', cite: 'USMCA art 14.10, necessity paragraph', confidence: 'memory' }),
        security,
      ],
    }),
  ]
}
