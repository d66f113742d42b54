/** Singapore–Australia Digital Economy Agreement, signed 2020-08-06: chapter 14 of their free trade agreement. */

import { agreement } from '../../src/law/treaty/index.ts'
import { algorithmsArguable, disciplinesWithSingapore, flowOfAll } from './singapore.ts'

const articles = {
  code: 'SADEA',
  scope: '2',
  flow: '23',
  servers: '24',
  financialServers: '25',
  source: '28',
  sourceTriggers: algorithmsArguable,
  cryptography: '7',
  duty: '5',
  general: '3',
  security: '4',
  prudential: { article: '9', cite: 'SAFTA ch 9, prudential exception' },
}

export default agreement({
  code: 'SADEA',
  title: 'Singapore–Australia Digital Economy Agreement',
  kind: 'treaty',
  signed: '2020-08-06',
  inForce: '2020-12-08',
  source: 'https://www.dfat.gov.au/trade/services-and-digital-trade/australia-and-singapore-digital-economy-agreement',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'The clause on flows covers financial persons too.',
    'That the clause says "prohibit or restrict", and that a condition is therefore caught, rests on memory.',
  ],
  parties: [
    { party: 'SG', from: '2020-12-08' },
    { party: 'AU', from: '2020-12-08' },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'an arbitral tribunal under chapter 16 of the free trade agreement',
      remedy: 'Consultations, then a tribunal.',
      cite: 'SAFTA ch 16',
      confidence: 'memory',
    },
  ],
  disciplines: [...flowOfAll(articles), ...disciplinesWithSingapore(articles)],
})
