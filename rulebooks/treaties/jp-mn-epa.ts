/** Agreement between Japan and Mongolia for an Economic Partnership, signed 2015-02-10: chapter 9, the first ban on forced disclosure of source code. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import { dutyCharged, flowAllowed, zeroRate } from './coverage.ts'
import { gatsXiv, lppoNecessity, securityReviewable } from './exceptions.ts'
import { massMarketSourceCode, servers } from './tpp-chapter-14.ts'

// Article 1.10(2) takes in the whole of GATS XIV and XIV bis for chapter 9.
const generalOnes = [
  gatsXiv({ article: '1.10', cite: 'JP-MN-EPA art 1.10(2) (GATS XIV)', confidence: 'text' }),
  securityReviewable({ article: '1.10', cite: 'JP-MN-EPA art 1.10(2) (GATS XIV bis)', confidence: 'text' }),
]

export default agreement({
  code: 'JP-MN-EPA',
  title: 'Agreement between Japan and Mongolia for an Economic Partnership',
  kind: 'treaty',
  signed: '2015-02-10',
  inForce: '2016-06-07',
  source: 'https://www.mofa.go.jp/a_o/c_m2/mn/page3e_000298.html',
  checked: '2026-11-25',
  confidence: 'text',
  notes: [
    'Chapter 9 leaves out neither finance nor procurement in general; chapters 2, 7, 10 and 12 prevail over it (9.1(4)), and their schedules and reservations are not encoded.',
    'The list of performance requirements (10.7) does not name the transfer of technology.',
  ],
  parties: ['JP', 'MN'].map((party) => ({ party, from: '2016-06-07' })),
  disputes: [
    {
      settlement: 'available',
      forum: 'an arbitral tribunal under chapter 16',
      remedy: 'Consultations, then an arbitral tribunal.',
      cite: 'JP-MN-EPA ch 16',
    },
  ],
  disciplines: [
    discipline({
      topic: 'data-flow',
      article: '9.12',
      cite: 'JP-MN-EPA art 9.12(5)',
      gist: 'The Parties recognise the importance of working to maintain cross-border flows of information.',
      verb: 'endeavour',
      strength: 'soft',
      confidence: 'text',
      triggers: flowAllowed,
    }),
    servers({
      article: '9.10',
      cite: 'JP-MN-EPA art 9.10(1)',
      confidence: 'text',
      exceptions: [
        lppoNecessity({ article: '9.10', cite: 'JP-MN-EPA art 9.10(2)', confidence: 'text' }),
        ...generalOnes,
      ],
    }),
    massMarketSourceCode({
      article: '9.11',
      cite: 'JP-MN-EPA art 9.11',
      confidence: 'text',
      exceptions: generalOnes,
    }),
    discipline({
      topic: 'customs-duty',
      article: '9.3',
      cite: 'JP-MN-EPA art 9.3',
      gist: 'Each Party shall maintain its practice of not imposing customs duties on electronic transmissions between the Parties.',
      verb: 'practice',
      confidence: 'text',
      triggers: dutyCharged,
      limits: [zeroRate('JP-MN-EPA art 9.3')],
      exceptions: generalOnes,
    }),
  ],
})
