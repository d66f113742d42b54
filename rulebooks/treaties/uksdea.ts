/** UK–Singapore Digital Economy Agreement, signed 2022-02-25: section F of chapter 8 of their free trade agreement. */

import { agreement } from '../../src/law/treaty/index.ts'
import { codeOrAlgorithmDemanded } from './coverage.ts'
import { disciplinesWithSingapore, flowWithFinanceApart } from './singapore.ts'

const articles = {
  code: 'UKSDEA',
  scope: '8.57',
  flow: '8.61-F',
  servers: '8.61-G',
  financialServers: '8.54',
  source: '8.61-K',
  sourceTriggers: codeOrAlgorithmDemanded,
  cryptography: '8.61-J',
  duty: '8.59',
  general: '8.62',
  security: '16.11',
  prudential: { article: '8.50', cite: 'UK–Singapore FTA art 8.50' },
}

export default agreement({
  code: 'UKSDEA',
  title: 'UK–Singapore Digital Economy Agreement',
  kind: 'treaty',
  signed: '2022-02-25',
  inForce: '2022-06-14',
  source: 'https://www.gov.uk/government/publications/uksingapore-digital-economy-agreement-explainer',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'It replaces section F of chapter 8 of the incorporated agreement and amends its section on financial services.',
    'That the clause says "prohibit or restrict", and that a condition is therefore caught, rests on memory.',
  ],
  parties: [
    { party: 'GB', from: '2022-06-14' },
    { party: 'SG', from: '2022-06-14' },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'an arbitration panel under chapter 14 of the free trade agreement',
      remedy: 'Consultations, then a panel.',
      cite: 'UK–Singapore FTA ch 14',
      confidence: 'memory',
    },
  ],
  disciplines: [...flowWithFinanceApart(articles, '8.54'), ...disciplinesWithSingapore(articles)],
})
