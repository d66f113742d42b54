/** China–Japan–Korea investment agreement, in force 2014-05-17: what it says of technology transfer. */

import { agreement, discipline, measure as m } from '../../src/law/treaty/index.ts'
import { codeAsTechnology } from './coverage.ts'
import { securityReviewable } from './exceptions.ts'

export default agreement({
  code: 'CJK-TIT',
  title: 'Agreement among Japan, Korea and China for the Promotion, Facilitation and Protection of Investment',
  kind: 'treaty',
  signed: '2012-05-13',
  inForce: '2014-05-17',
  source: 'https://www.mofa.go.jp/mofaj/gaiko/treaty/htmls/B-H26-007.html',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'In April 2018 this was the one hard rule on technology transfer that Japan already had with China, beside the accession protocol.',
    'An investor may itself go to arbitration (article 15); the finding here is between States.',
    'It speaks of investments; it has no rule on data.',
    'That certain demands for technology are forbidden is stated by the Japanese Government (2012-03-22); the words of 7(2) were not compared.',
  ],
  parties: ['CN', 'JP', 'KR'].map((party) => ({ party, from: '2014-05-17' })),
  disputes: [
    {
      settlement: 'available',
      forum: 'an arbitral tribunal between the Parties (article 17), or at the investor’s suit (article 15)',
      remedy: 'Consultations, then arbitration; the investor may go to arbitration itself.',
      cite: 'CJK investment agreement arts 15 and 17',
    },
  ],
  disciplines: [
    discipline({
      topic: 'tech-transfer',
      article: '7',
      cite: 'CJK investment agreement art 7(2)',
      gist: 'No Party shall impose, on investments of investors of another, unreasonable or discriminatory measures concerning performance requirements on export or technology transfer.',
      verb: 'no-require',
      confidence: 'secondary',
      elements: [
        {
          when: m.fact('expressCondition').is(true),
          question: 'is the transfer of technology required by a measure, in law or in fact',
          ifNot: 'ask',
          cite: 'CJK investment agreement art 7(2)',
        },
      ],
      triggers: [
        {
          effects: ['technology-transfer-requirement'],
          when: m.discriminates.is('de-jure'),
          coverage: 'caught',
          question: 'does the measure single out investors of another Party',
        },
        {
          effects: ['technology-transfer-requirement'],
          coverage: 'arguable',
          question: 'is a demand that binds own and foreign investors alike unreasonable, or discriminatory in fact',
        },
        codeAsTechnology,
      ],
      exceptions: [
        securityReviewable({ article: '18', cite: 'CJK investment agreement art 18', confidence: 'memory' }),
      ],
    }),
  ],
})
