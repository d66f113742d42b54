/** ASEAN Agreement on Electronic Commerce: flows as an aim, servers subject to each member's own law. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import { asConditionOfBusiness, financeOut, flowAllowed } from './coverage.ts'
import { gatsXiv, securityReviewable } from './exceptions.ts'

const members = ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'VN']

const generalOnes = [
  gatsXiv({
    article: 'general exceptions',
    cite: 'ASEAN e-commerce agreement, general exceptions',
    confidence: 'memory',
  }),
  securityReviewable({
    article: 'security',
    cite: 'ASEAN e-commerce agreement, security exceptions',
    confidence: 'memory',
  }),
]

export default agreement({
  code: 'ASEAN-ECOM',
  title: 'ASEAN Agreement on Electronic Commerce',
  kind: 'treaty',
  signed: '2019-01-22',
  inForce: '2021-12-02',
  source: 'https://agreement.asean.org/media/download/20190306035048.pdf',
  checked: '2026-11-25',
  confidence: 'memory',
  notes: [
    'The day of entry into force, 2021-12-02, was not confirmed by an official page.',
    'What 7(6) gives, the words "subject to their respective laws and regulations" may take away; nobody has ruled.',
  ],
  parties: members.map((party) => ({ party, from: '2021-12-02', confidence: 'memory' as const })),
  disputes: [
    {
      settlement: 'available',
      forum: 'a panel under the ASEAN Protocol on Enhanced Dispute Settlement Mechanism',
      remedy: 'Consultations, then a panel of the ASEAN mechanism.',
      cite: 'ASEAN e-commerce agreement, dispute settlement',
      confidence: 'memory',
    },
  ],
  disciplines: [
    discipline({
      topic: 'data-flow',
      article: '7',
      cite: 'ASEAN e-commerce agreement art 7(4)',
      gist: 'Members agree to work towards removing or lessening barriers to the flow of information across borders, with safeguards and subject to their own laws.',
      verb: 'endeavour',
      strength: 'soft',
      confidence: 'memory',
      excludes: [financeOut('7', 'ASEAN e-commerce agreement art 7(4)(c)')],
      triggers: flowAllowed,
      exceptions: generalOnes,
    }),
    discipline({
      topic: 'localisation',
      article: '7',
      cite: 'ASEAN e-commerce agreement art 7(6)',
      gist: 'Members agree, subject to their own laws, not to require a firm of another member to locate computing facilities in their territory as a condition for operating there.',
      verb: 'no-require',
      strength: 'mixed',
      confidence: 'memory',
      excludes: [financeOut('7', 'ASEAN e-commerce agreement art 7(6)(c)')],
      elements: [asConditionOfBusiness('ASEAN e-commerce agreement art 7(6)(b)')],
      triggers: [
        {
          effects: ['local-server', 'local-storage', 'local-processing', 'local-copy', 'export-ban-storage'],
          coverage: 'arguable',
          question:
            'does “subject to their respective laws and regulations” leave anything of the duty where a law requires it',
        },
      ],
      exceptions: generalOnes,
    }),
  ],
})
