/** Negative List of the Jiangsu Free Trade Zone: what it covers, and the report on its use. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.jiangsu-list-2025',
    code: 'CN Jiangsu List 2025',
    title: 'Negative List of the Jiangsu Free Trade Zone',
    original: '中国（江苏）自由贸易试验区数据出境管理清单（负面清单）',
    issuer: 'Jiangsu province',
    inForce: '2025-09-30',
    status: 'in-force',
    source: 'Jiangsu province, August or September 2025 (day not known)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'The zone’s list names what still needs a formality there.',
      when: all(exporter.zone.is('CN-FTZ-JS'), exporter.traits.has('negative-list:outside')),
      then: duty('notify', 'File the use of the list with the zone’s administration.', {
        gate: 'cn.formality',
      }),
      unclear:
        'Which trades the list speaks of was not established; outside them the national rule stands. So nobody is freed by it here: the national rule asks for no less.',
    },
  },
)
