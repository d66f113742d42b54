/** What Japan and the United States set out to propose at the WTO in April 2018, in two readings; nobody tabled it as text. */

import { agreement, type Discipline, discipline, type Exception, type Reading } from '../../src/law/treaty/index.ts'
import {
  algorithmsOut,
  asConditionOfBusiness,
  asConditionOfSale,
  codeDemanded,
  codeOrAlgorithmDemanded,
  criticalInfrastructureOut,
  financeOut,
  flowAllowed,
  flowNotRestricted,
  governmentInformationOut,
  massMarketOnly,
  ofFinancialPersons,
  procurementOut,
  regulatorLacksAccess,
  requiredOrPressedFor,
  serversHere,
  technologyDemanded,
} from './coverage.ts'
import { gatsXiv, lppoNecessity, prudential, regulatoryInvestigation, securitySelfJudging } from './exceptions.ts'
import { optionsOf2018 } from './proposal-2018-options.ts'
import { lppoBeyondTheBorder, requiredOfAnInvestment } from './us-model.ts'

/** Whether from the report of 2018-04-12, a model text, or an assumption of this reading: never from a tabled clause. */
const place = (id: string, reading: Reading, model: string) => ({
  article: id,
  cite: `2018 proposal ${id}, reading ${reading} (model: ${model})`,
  confidence: 'secondary' as const,
})

/** Assumed in both readings, as in both templates. */
const outOfBoth = (id: string, reading: Reading) => [
  procurementOut(id, `2018 proposal ${id}, reading ${reading}: procurement assumed excluded`),
  governmentInformationOut(id, `2018 proposal ${id}, reading ${reading}: government-held information assumed excluded`),
]

const generalOnes = (id: string, reading: Reading): readonly Exception[] => [
  gatsXiv(place(id, reading, 'general exceptions of the GATS XIV kind, assumed')),
  securitySelfJudging(place(id, reading, 'self-judging security clause, assumed')),
]

const since = '2018-04-12'

/** The 71 members of the joint statement: these, and the then 28 member States of the Union, which is listed as one. */
const members =
  'AL AR AU BH BR BN KH CA CL CO CR EU GT HK IS IL JP KZ KR KW LA LI MK MY MX MD ME MM NZ NG NO PA PY PE QA RU SG TW US'
const membersNotCompared = 'CH TR UA UY'

export default agreement({
  code: '2018-PROPOSAL',
  title: 'The aims of Japan and the United States for WTO rules on data, as reported in April 2018',
  kind: 'proposal',
  inForce: null,
  source: 'Nikkei, 2018-04-12; WTO JOB/GC/177 and JOB/GC/178 of 2018-04-12; WT/MIN(17)/60 of 2017-12-13',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Nobody tabled a clause text in April 2018: the papers were exploratory. Every result is hypothetical.',
    'Reading tpp is modelled on TPP chapter 14 and article 9.10, the level Japan was reported to seek.',
    'Reading us is modelled on the text that the United States tabled on 2019-04-26, a year later, built like the USMCA.',
    'China was not among the 71 members of the statement of 2017-12-13: it must be assumed a party by name.',
    'The two named flows, customers of e-commerce and connected construction machines, are tests of P1 and no rules of their own.',
    'P5 is remembered of the paper of the United States alone and is off unless asked for; open government data, also remembered, meets no effect of a measure.',
  ],
  parties: [
    ...members.split(' ').map((party) => ({ party, from: since, confidence: 'secondary' as const })),
    ...membersNotCompared.split(' ').map((party) => ({ party, from: since, confidence: 'memory' as const })),
    { party: 'GB', from: since, confidence: 'secondary', cite: 'WT/MIN(17)/60: as a member State of the Union' },
  ],
  disputes: [],
  disciplines: [...readingTpp(), ...readingUs(), ...optionsOf2018],
})

function readingTpp(): readonly Discipline[] {
  const reading = 'tpp'
  return [
    discipline({
      ...place('P1', reading, 'TPP art 14.11'),
      reading,
      topic: 'data-flow',
      gist: 'Each Party shall allow cross-border transfer of information for the business of a covered person.',
      verb: 'allow',
      excludes: [...outOfBoth('P1', reading), financeOut('P1', '2018 proposal P1, reading tpp: finance excluded')],
      triggers: flowAllowed,
      exceptions: [lppoNecessity(place('P1', reading, 'TPP art 14.11(3)')), ...generalOnes('P1', reading)],
    }),
    discipline({
      ...place('P2', reading, 'TPP art 14.13'),
      reading,
      topic: 'localisation',
      gist: 'No duty to use or place servers in the territory as a condition of business there.',
      verb: 'no-require',
      excludes: [...outOfBoth('P2', reading), financeOut('P2', '2018 proposal P2, reading tpp: finance excluded')],
      elements: [asConditionOfBusiness('2018 proposal P2, reading tpp')],
      triggers: serversHere,
      exceptions: [lppoNecessity(place('P2', reading, 'TPP art 14.13(3)')), ...generalOnes('P2', reading)],
    }),
    discipline({
      ...place('P3a', reading, 'TPP art 14.17'),
      reading,
      topic: 'source-code',
      gist: 'No demand for the source code of mass-market software as a condition of import, distribution, sale or use.',
      verb: 'no-require',
      excludes: [
        ...outOfBoth('P3a', reading),
        algorithmsOut('P3a', '2018 proposal P3a, reading tpp: source code only'),
      ],
      elements: [asConditionOfSale('2018 proposal P3a, reading tpp')],
      triggers: codeDemanded,
      limits: [
        criticalInfrastructureOut('P3a', '2018 proposal P3a, reading tpp (model: TPP art 14.17(2))'),
        massMarketOnly('P3a', '2018 proposal P3a, reading tpp (model: TPP art 14.17(2))'),
      ],
      exceptions: generalOnes('P3a', reading),
    }),
    discipline({
      ...place('P3b', reading, 'TPP art 9.10(1)(f)'),
      reading,
      topic: 'tech-transfer',
      gist: 'No transfer of technology as a requirement of an investment.',
      verb: 'no-require',
      excludes: outOfBoth('P3b', reading),
      elements: [requiredOfAnInvestment('2018 proposal P3b, reading tpp (model: TPP art 9.10(1))')],
      triggers: technologyDemanded,
      exceptions: generalOnes('P3b', reading),
    }),
  ]
}

function readingUs(): readonly Discipline[] {
  const reading = 'us'
  return [
    discipline({
      ...place('P1', reading, 'USMCA art 19.11'),
      reading,
      topic: 'data-flow',
      gist: 'No Party shall prohibit or restrict cross-border transfer of information for business.',
      verb: 'no-prohibit-or-restrict',
      excludes: [
        ...outOfBoth('P1', reading),
        financeOut('P1', '2018 proposal P1, reading us: finance', 'data-flow-financial'),
      ],
      triggers: flowNotRestricted,
      exceptions: [lppoBeyondTheBorder(place('P1', reading, 'USMCA art 19.11(2)')), ...generalOnes('P1', reading)],
    }),
    discipline({
      ...place('P2', reading, 'USMCA art 19.12'),
      reading,
      topic: 'localisation',
      gist: 'No duty to use or place servers in the territory as a condition of business there, without a public-policy paragraph.',
      verb: 'no-require',
      excludes: [
        ...outOfBoth('P2', reading),
        financeOut('P2', '2018 proposal P2, reading us: finance', 'localisation-financial'),
      ],
      elements: [asConditionOfBusiness('2018 proposal P2, reading us')],
      triggers: serversHere,
      exceptions: generalOnes('P2', reading),
    }),
    ...financeOfUs(),
    discipline({
      ...place('P3a', reading, 'US text of 2019-04-26; USMCA art 19.16'),
      reading,
      topic: 'source-code',
      gist: 'No demand for source code or algorithms of any software as a condition of import, distribution, sale or use.',
      verb: 'no-require',
      excludes: outOfBoth('P3a', reading),
      elements: [asConditionOfSale('2018 proposal P3a, reading us')],
      triggers: codeOrAlgorithmDemanded,
      exceptions: [
        regulatoryInvestigation(place('P3a', reading, 'USMCA art 19.16(2)')),
        ...generalOnes('P3a', reading),
      ],
    }),
    discipline({
      ...place('P3b', reading, 'US-China Economic and Trade Agreement art 2.2'),
      reading,
      topic: 'tech-transfer',
      gist: 'No technology may be required or pressed for, formally or informally.',
      verb: 'no-require',
      excludes: outOfBoth('P3b', reading),
      elements: [
        requiredOrPressedFor('2018 proposal P3b, reading us (model: US-China Economic and Trade Agreement art 2.2)'),
      ],
      triggers: technologyDemanded,
      exceptions: generalOnes('P3b', reading),
    }),
  ]
}

/** Finance is covered so long as regulators have access to what is kept abroad. */
function financeOfUs(): readonly Discipline[] {
  const reading = 'us'
  const prudentialOne = (id: string) => prudential(place(id, reading, 'USMCA art 17.11'))
  return [
    discipline({
      ...place('P1', reading, 'USMCA art 19.11 for finance'),
      reading,
      topic: 'data-flow-financial',
      gist: 'The rule on flows holds for financial service suppliers.',
      verb: 'no-prohibit-or-restrict',
      excludes: outOfBoth('P1', reading),
      elements: [ofFinancialPersons('2018 proposal P1, reading us')],
      triggers: flowNotRestricted,
      exceptions: [
        lppoBeyondTheBorder(place('P1', reading, 'USMCA art 19.11(2)')),
        prudentialOne('P1'),
        ...generalOnes('P1', reading),
      ],
    }),
    discipline({
      ...place('P2', reading, 'USMCA art 17.18'),
      reading,
      topic: 'localisation-financial',
      gist: 'No financial server duty so long as the regulators have immediate, direct, complete and ongoing access.',
      verb: 'no-require',
      excludes: outOfBoth('P2', reading),
      elements: [
        ofFinancialPersons('2018 proposal P2, reading us'),
        asConditionOfBusiness('2018 proposal P2, reading us'),
      ],
      triggers: serversHere,
      limits: [regulatorLacksAccess('2018 proposal P2, reading us (model: USMCA art 17.18)')],
      exceptions: [prudentialOne('P2'), ...generalOnes('P2', reading)],
    }),
  ]
}
