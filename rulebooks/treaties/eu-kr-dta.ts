/** EU–Korea Digital Trade Agreement, signed 2026-06-10 and not in force when last checked. */

import { agreement } from '../../src/law/treaty/index.ts'
import { audiovisualOut, governmentInformationOut, listedMeans } from './coverage.ts'
import { byListedMeans, noDuties, sourceCodeOfTheOther } from './eu-digital.ts'
import { gatsXiv, lppoNecessity, privacySafeguard, securityReviewable } from './exceptions.ts'

const cite = (clause: string) => `EU–Korea DTA, ${clause}`

const excludes = [audiovisualOut('scope', cite('scope')), governmentInformationOut('scope', cite('scope'))]

const generalOnes = [
  gatsXiv({ article: 'general exceptions', cite: cite('general exceptions'), confidence: 'memory' }),
  securityReviewable({ article: 'security', cite: cite('security exceptions'), confidence: 'memory' }),
]

export default agreement({
  code: 'EU-KR-DTA',
  title: 'Digital Trade Agreement between the European Union and the Republic of Korea',
  kind: 'treaty',
  signed: '2026-06-10',
  inForce: null,
  source: 'https://eur-lex.europa.eu/legal-content/EN/ALL/?uri=CELEX:52025PC0479',
  checked: '2026-11-25',
  confidence: 'memory',
  notes: [
    'Its clauses are encoded after the EU–Singapore pattern, without article numbers: the text was not compared.',
    'Nothing found by 2026-11-25 says that either side has completed its procedures.',
  ],
  parties: [
    { party: 'EU', from: null, cite: 'signed 2026-06-10, not in force when last checked' },
    { party: 'KR', from: null, cite: 'signed 2026-06-10, not in force when last checked' },
  ],
  disputes: [],
  disciplines: [
    ...byListedMeans({
      article: 'data flows',
      cite: cite('cross-border data flows'),
      confidence: 'memory',
      excludes,
      triggers: listedMeans,
      exceptions: [
        lppoNecessity({ article: 'data flows', cite: cite('cross-border data flows'), confidence: 'memory' }),
        privacySafeguard({ article: 'personal data', cite: cite('personal data'), confidence: 'memory' }),
        ...generalOnes,
      ],
    }),
    sourceCodeOfTheOther({
      article: 'source code',
      cite: cite('source code'),
      confidence: 'memory',
      excludes,
      exceptions: generalOnes,
    }),
    noDuties({
      article: 'customs duties',
      cite: cite('customs duties'),
      confidence: 'memory',
      excludes,
      exceptions: generalOnes,
    }),
  ],
})
