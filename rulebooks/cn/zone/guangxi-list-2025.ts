/** Negative List of the Guangxi Free Trade Zone: what it covers, and the report on its use. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.guangxi-list-2025',
    code: 'CN Guangxi List 2025',
    title: 'Negative List of the Guangxi Free Trade Zone',
    original: '中国（广西）自由贸易试验区数据出境管理清单（负面清单）（2025版）',
    issuer: 'Guangxi region',
    adopted: '2025-08-04',
    inForce: '2025-08-08',
    status: 'in-force',
    source: 'Guangxi region, Guishang Zimao Fa [2025] No. 2, publication of 2025-08-08',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'The zone’s list names what still needs a formality there.',
      when: all(exporter.zone.is('CN-FTZ-GX'), exporter.traits.has('negative-list:outside')),
      then: duty('notify', 'File the use of the list with the zone’s administration.', {
        gate: 'cn.formality',
      }),
      unclear:
        'Which trades the list speaks of was not established; outside them the national rule stands. So nobody is freed by it here: the national rule asks for no less.',
    },
  },
)
