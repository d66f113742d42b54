/** Economic and Trade Agreement between the United States and China, in force 2020-02-14: chapter 2 on technology, and nothing on data. */

import { agreement, discipline } from '../../src/law/treaty/index.ts'
import { requiredOrPressedFor, technologyDemanded } from './coverage.ts'

export default agreement({
  code: 'US-CN-PHASE-ONE',
  title:
    'Economic and Trade Agreement between the Government of the United States of America and the Government of the People’s Republic of China',
  kind: 'treaty',
  signed: '2020-01-15',
  inForce: '2020-02-14',
  source:
    'https://ustr.gov/countries-regions/china-mongolia-taiwan/peoples-republic-china/phase-one-trade-agreement/text',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'No clause on data flows, servers or source code; trade secrets given to authorities are the matter of chapter 1.',
    'The United States opened an investigation of China’s implementation under its section 301 on 2025-10-24; neither side has given notice of termination on the record seen.',
    'Each side judges for itself and may react; there is no panel and no general or security exception in the text.',
  ],
  parties: ['US', 'CN'].map((party) => ({ party, from: '2020-02-14' })),
  disputes: [
    {
      settlement: 'bilateral-only',
      forum: '',
      remedy:
        'An appeal to the other side’s office, up to the principals; then a proportionate measure by the complainant, which the other may not answer if it was taken in good faith, but it may leave the agreement.',
      cite: 'US-CN Economic and Trade Agreement art 7.4',
    },
  ],
  disciplines: [
    discipline({
      topic: 'tech-transfer',
      article: '2.2',
      cite: 'US-CN Economic and Trade Agreement arts 2.1-2.3',
      gist: 'Neither Party shall require or press persons of the other, formally or informally, to transfer technology in relation to acquisitions, joint ventures, other investment, licences or approvals.',
      verb: 'no-require',
      confidence: 'secondary',
      elements: [requiredOrPressedFor('US-CN Economic and Trade Agreement arts 2.1-2.3')],
      triggers: technologyDemanded,
    }),
  ],
})
