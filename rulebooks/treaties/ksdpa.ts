/** Korea–Singapore Digital Partnership Agreement, signed 2022-11-21: chapter 14 of their free trade agreement. */

import { agreement } from '../../src/law/treaty/index.ts'
import { algorithmsArguable, disciplinesWithSingapore, flowOfAll } from './singapore.ts'

const articles = {
  code: 'KSDPA',
  scope: '14.2',
  flow: '14.14',
  servers: '14.15',
  financialServers: '14.16',
  source: '14.19',
  sourceTriggers: algorithmsArguable,
  cryptography: '14 (cryptography)',
  duty: '14.5',
  general: '21.2',
  security: '21.3',
  prudential: { article: '12', cite: 'KSFTA ch 12, prudential exception' },
}

export default agreement({
  code: 'KSDPA',
  title: 'Korea–Singapore Digital Partnership Agreement',
  kind: 'treaty',
  signed: '2022-11-21',
  inForce: '2023-01-14',
  source: 'https://www.mti.gov.sg/Trade/Digital-Economy-Agreements/KSDPA',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'The clause on flows covers what financial institutions generate or hold; servers may be asked for where regulators lack access.',
    'That the clause says "prohibit or restrict", and that a condition is therefore caught, rests on memory, as does the place of the clause on cryptography.',
  ],
  parties: [
    { party: 'KR', from: '2023-01-14' },
    { party: 'SG', from: '2023-01-14' },
  ],
  disputes: [
    {
      settlement: 'available',
      forum: 'an arbitral panel under chapter 20 of the free trade agreement',
      remedy: 'Consultations, then a panel.',
      cite: 'KSFTA ch 20',
      confidence: 'memory',
    },
  ],
  disciplines: [...flowOfAll(articles), ...disciplinesWithSingapore(articles)],
})
