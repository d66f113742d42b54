/** EU–UK Trade and Cooperation Agreement, Part Two, Title III: digital trade, applied from 2021-01-01. */

import { agreement } from '../../src/law/treaty/index.ts'
import { audiovisualOut, ifHeldForGovernment, listedMeans } from './coverage.ts'
import { byListedMeans, noDuties, sourceCodeOfTheOther } from './eu-digital.ts'
import { gatsXiv, privacySafeguard, prudential, securityReviewable } from './exceptions.ts'

const excludes = [audiovisualOut('196', 'TCA art 196(2)')]

/** Article 199 brings the three into the title. */
const generalOnes = [
  prudential({ article: '184', cite: 'TCA art 184', confidence: 'memory' }),
  gatsXiv({ article: '412', cite: 'TCA art 412(2)', confidence: 'memory' }),
  securityReviewable({ article: '415', cite: 'TCA art 415', confidence: 'memory' }),
]

/** It says "nothing in this Agreement", so it reaches every clause that a privacy rule may meet. */
const privacyShelter = privacySafeguard({ article: '202', cite: 'TCA art 202(2)', confidence: 'secondary' })

export default agreement({
  code: 'EU-UK-TCA',
  title: 'Trade and Cooperation Agreement between the European Union and the United Kingdom',
  kind: 'treaty',
  signed: '2020-12-30',
  inForce: '2021-01-01',
  source: 'http://data.europa.eu/eli/agree_internation/2021/689(1)/oj',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Until 2021-06-30 at the latest a bridge kept the United Kingdom out of the EU’s rules on third countries.',
    'Article numbers are those of the text as published on 2021-04-30; the first printing called 201 DIGIT.6.',
    'What the title says of information held by or for government was not compared: under 201 and 207 it is asked.',
  ],
  parties: [
    { party: 'EU', from: '2021-01-01', provisionalUntil: '2021-05-01' },
    { party: 'GB', from: '2021-01-01', provisionalUntil: '2021-05-01' },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'an arbitration tribunal under Part Six',
      remedy: 'Consultations, then an arbitration tribunal.',
      cite: 'TCA arts 734-739',
    },
  ],
  disciplines: [
    ...byListedMeans({
      article: '201',
      cite: 'TCA art 201(1)',
      confidence: 'secondary',
      excludes,
      elements: [ifHeldForGovernment('TCA art 201(1)')],
      triggers: listedMeans,
      exceptions: [privacyShelter, ...generalOnes],
    }),
    sourceCodeOfTheOther({
      article: '207',
      cite: 'TCA art 207',
      confidence: 'secondary',
      excludes,
      elements: [ifHeldForGovernment('TCA art 207')],
      exceptions: generalOnes,
    }),
    noDuties({ article: '203', cite: 'TCA art 203(2)', confidence: 'secondary', excludes, exceptions: generalOnes }),
  ],
})
