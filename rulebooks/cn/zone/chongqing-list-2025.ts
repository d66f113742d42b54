/** Negative List of the Chongqing Free Trade Zone: what it covers, and the report on its use. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.chongqing-list-2025',
    code: 'CN Chongqing List 2025',
    title: 'Negative List of the Chongqing Free Trade Zone',
    original: '中国（重庆）自由贸易试验区数据出境管理清单（负面清单）（2025版）',
    issuer: 'Chongqing municipality',
    inForce: '2025-09-05',
    status: 'in-force',
    source: 'Chongqing municipality, publication of 2025-09-05 (sources differ: 2025-09-01)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'Intelligent connected vehicles; what the list names of them still needs a formality.',
      when: all(exporter.zone.is('CN-FTZ-CQ'), exporter.traits.has('negative-list:outside')),
      then: duty('notify', 'File the use of the list with the zone’s administration.', {
        gate: 'cn.formality',
      }),
      unclear:
        'The rows are not held here: whoever states that the data is outside the list has compared it with them; whoever does not is judged by the national rule, which asks for no less.',
    },
  },
)
