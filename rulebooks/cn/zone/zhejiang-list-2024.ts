/** Negative List of the Zhejiang Free Trade Zone: what it covers, and the report on its use. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.zhejiang-list-2024',
    code: 'CN Zhejiang List 2024',
    title: 'Negative List of the Zhejiang Free Trade Zone',
    original: '中国（浙江）自由贸易试验区数据出境管理清单（负面清单）（2024版）',
    issuer: 'Zhejiang province',
    inForce: '2025-04-10',
    status: 'in-force',
    source: 'Zhejiang province, reported on 2025-04-10',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'Electronic commerce between firms, and clearing and settlement: eight scenarios, 134 items; what they name still needs a formality.',
      when: all(exporter.zone.is('CN-FTZ-ZJ'), exporter.traits.has('negative-list:outside')),
      then: duty('notify', 'File the use of the list with the zone’s administration.', {
        gate: 'cn.formality',
      }),
      unclear:
        'The rows are not held here: whoever states that the data is outside the list has compared it with them; whoever does not is judged by the national rule, which asks for no less.',
    },
  },
)
