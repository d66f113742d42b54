/** EU–Singapore Digital Trade Agreement, signed 2025-05-07, in force 2026-02-01. */

import { agreement } from '../../src/law/treaty/index.ts'
import { audiovisualOut, governmentInformationOut, listedMeans } from './coverage.ts'
import { byListedMeans, noDuties, sourceCodeOfTheOther } from './eu-digital.ts'
import { gatsXiv, lppoNecessity, privacySafeguard, prudential, securityReviewable } from './exceptions.ts'

const excludes = [
  audiovisualOut('2', 'EU–Singapore DTA, scope'),
  governmentInformationOut('2', 'EU–Singapore DTA, scope'),
]

const generalOnes = [
  prudential({ article: 'prudential', cite: 'EU–Singapore DTA, prudential carve-out', confidence: 'memory' }),
  gatsXiv({ article: 'general exceptions', cite: 'EU–Singapore DTA, general exceptions', confidence: 'memory' }),
  securityReviewable({ article: 'security', cite: 'EU–Singapore DTA, security exceptions', confidence: 'memory' }),
]

export default agreement({
  code: 'EU-SG-DTA',
  title: 'Agreement on Digital Trade between the European Union and the Republic of Singapore',
  kind: 'treaty',
  signed: '2025-05-07',
  inForce: '2026-02-01',
  source:
    'https://policy.trade.ec.europa.eu/eu-trade-relationships-country-and-region/countries-and-regions/singapore_en',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'The text of article 5 was compared in the version before legal revision (2024).',
    'Approval before sending is not among the means of article 5, as it is in the EU–Japan text; a ban on bringing data in is.',
    'Article numbers other than 5 and 6 were not compared.',
  ],
  parties: [
    { party: 'EU', from: '2026-02-01' },
    { party: 'SG', from: '2026-02-01' },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'an arbitration panel under the agreement',
      remedy: 'Consultations, then an arbitration panel.',
      cite: 'EU–Singapore DTA, dispute settlement',
      confidence: 'memory',
    },
  ],
  disciplines: [
    ...byListedMeans({
      article: '5',
      cite: 'EU–Singapore DTA art 5(2)',
      confidence: 'text',
      excludes,
      triggers: listedMeans,
      exceptions: [
        lppoNecessity({ article: '5', cite: 'EU–Singapore DTA art 5', confidence: 'secondary' }),
        privacySafeguard({ article: '6', cite: 'EU–Singapore DTA arts 5 and 6', confidence: 'secondary' }),
        ...generalOnes,
      ],
    }),
    sourceCodeOfTheOther({
      article: '11',
      cite: 'EU–Singapore DTA art 11',
      confidence: 'memory',
      excludes,
      exceptions: generalOnes,
    }),
    noDuties({ article: '7', cite: 'EU–Singapore DTA art 7', confidence: 'memory', excludes, exceptions: generalOnes }),
  ],
})
