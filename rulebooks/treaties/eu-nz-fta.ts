/** EU–New Zealand Free Trade Agreement, chapter 12: digital trade, in force 2024-05-01. */

import { agreement } from '../../src/law/treaty/index.ts'
import { audiovisualOut, governmentInformationOut, listedMeans } from './coverage.ts'
import { byListedMeans, noDuties, sourceCodeOfTheOther } from './eu-digital.ts'
import { gatsXiv, privacySafeguard, prudential, securityReviewable } from './exceptions.ts'

const excludes = [
  audiovisualOut('12.1', 'EU–NZ FTA art 12.1(2)(a)'),
  governmentInformationOut('12.1', 'EU–NZ FTA art 12.1(2)(b)'),
]

const generalOnes = [
  prudential({ article: 'prudential', cite: 'EU–NZ FTA, prudential carve-out', confidence: 'memory' }),
  gatsXiv({ article: '25.1', cite: 'EU–NZ FTA art 25.1(2)', confidence: 'memory' }),
  securityReviewable({ article: '25.2', cite: 'EU–NZ FTA art 25.2', confidence: 'memory' }),
]

export default agreement({
  code: 'EU-NZ',
  title: 'Free Trade Agreement between the European Union and New Zealand',
  kind: 'treaty',
  signed: '2023-07-09',
  inForce: '2024-05-01',
  source: 'http://data.europa.eu/eli/agree_internation/2024/866/oj',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'Article 12.1(2)(c) leaves New Zealand what it deems necessary for Māori rights and interests; how the Treaty of Waitangi is read goes to no panel.',
    'Article 12.4 has no public-policy paragraph of its own: only privacy, the general and the security exceptions answer it.',
    'The wording of the privacy shelter in 12.5 was not compared: it may ask for less than transfer instruments of general application.',
  ],
  parties: [
    { party: 'EU', from: '2024-05-01' },
    { party: 'NZ', from: '2024-05-01' },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'a panel under chapter 26',
      remedy: 'Consultations, then a panel.',
      cite: 'EU–NZ FTA ch 26',
    },
  ],
  disciplines: [
    ...byListedMeans({
      article: '12.4',
      cite: 'EU–NZ FTA art 12.4(2)',
      confidence: 'text',
      excludes,
      triggers: listedMeans,
      exceptions: [
        privacySafeguard({ article: '12.5', cite: 'EU–NZ FTA art 12.5', confidence: 'memory' }),
        ...generalOnes,
      ],
    }),
    sourceCodeOfTheOther({
      article: '12.11',
      cite: 'EU–NZ FTA art 12.11',
      confidence: 'memory',
      excludes,
      exceptions: generalOnes,
    }),
    noDuties({
      article: '12.6',
      cite: 'EU–NZ FTA art 12.6',
      confidence: 'memory',
      excludes,
      exceptions: generalOnes,
    }),
  ],
})
