/** EU–Japan Economic Partnership Agreement, in force 2019-02-01, with the Protocol on data flows, in force 2024-07-01. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import {
  audiovisualOut,
  flowNotPrevented,
  governmentInformationOut,
  listedMeansWithApproval,
  ofFinancialPersons,
} from './coverage.ts'
import { byListedMeans, noDuties, sourceCodeOfTheOther } from './eu-digital.ts'
import { gatsXiv, lppoNecessity, privacySafeguard, prudential, securityReviewable } from './exceptions.ts'
import { financialPrivacy } from './us-model.ts'

const outOfSectionF = [audiovisualOut('8.70', 'EU–Japan EPA art 8.70(5)')]

const generalOnes = [
  prudential({ article: 'prudential', cite: 'EU–Japan EPA ch 8, prudential carve-out', confidence: 'memory' }),
  gatsXiv({ article: '8.3', cite: 'EU–Japan EPA art 8.3(2)', confidence: 'memory' }),
  securityReviewable({ article: '1.5', cite: 'EU–Japan EPA art 1.5', confidence: 'memory' }),
]

export default agreement({
  code: 'EU-JP-EPA',
  title: 'Agreement between the European Union and Japan for an Economic Partnership',
  kind: 'treaty',
  signed: '2018-07-17',
  inForce: '2019-02-01',
  source: 'http://data.europa.eu/eli/agree_prot/2024/1304/oj',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Until 2024-06-30 article 8.81 was only a promise to look at data flows again within three years.',
    'The list of means in 8.81(2) has two that other EU texts lack: a ban on bringing information in, and approval before it is sent to the other Party.',
    'The privacy shelter stands in 8.81(4); article 8.82 sets out personal data protection in general.',
    'The United Kingdom was treated as part of the EU under this agreement until 2020-12-31.',
  ],
  parties: [
    { party: 'EU', from: '2019-02-01' },
    { party: 'JP', from: '2019-02-01' },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'a panel under chapter 21',
      remedy: 'Consultations, then a panel.',
      cite: 'EU–Japan EPA ch 21',
    },
  ],
  disciplines: [
    ...byListedMeans({
      article: '8.81',
      cite: 'EU–Japan EPA art 8.81(2)',
      from: '2024-07-01',
      confidence: 'text',
      excludes: [...outOfSectionF, governmentInformationOut('8.81', 'EU–Japan EPA art 8.81')],
      triggers: listedMeansWithApproval,
      exceptions: [
        lppoNecessity({ article: '8.81', cite: 'EU–Japan EPA art 8.81(3)', confidence: 'text' }),
        privacySafeguard({ article: '8.81', cite: 'EU–Japan EPA art 8.81(4)', confidence: 'text' }),
        ...generalOnes,
      ],
    }),
    discipline({
      topic: 'data-flow-financial',
      article: '8.63',
      cite: 'EU–Japan EPA art 8.63(1)',
      gist: 'A Party shall not prevent transfers or processing of information needed for the ordinary business of a financial service supplier.',
      verb: 'no-prevent',
      confidence: 'memory',
      elements: [ofFinancialPersons('EU–Japan EPA art 8.63(1)')],
      triggers: flowNotPrevented,
      exceptions: [
        financialPrivacy({ article: '8.63', cite: 'EU–Japan EPA art 8.63(2)', confidence: 'memory' }),
        ...generalOnes,
      ],
    }),
    sourceCodeOfTheOther({
      article: '8.73',
      cite: 'EU–Japan EPA art 8.73',
      confidence: 'secondary',
      excludes: outOfSectionF,
      exceptions: generalOnes,
    }),
    noDuties({
      article: '8.72',
      cite: 'EU–Japan EPA art 8.72',
      confidence: 'secondary',
      excludes: outOfSectionF,
      exceptions: generalOnes,
    }),
  ],
})
