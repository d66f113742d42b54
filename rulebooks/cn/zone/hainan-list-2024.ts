/** Negative List of the Hainan Free Trade Port: what it covers, and the report on its use. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.hainan-list-2024',
    code: 'CN Hainan List 2024',
    title: 'Negative List of the Hainan Free Trade Port',
    original: '海南自由贸易港数据出境管理清单（负面清单）（2024版）',
    issuer: 'Hainan province',
    inForce: '2025-02-19',
    status: 'in-force',
    source: 'Hainan province, announced on 2025-02-19',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'Deep sea, space, seeds, tourism and duty-free retail: 14 scenarios; what they name still needs a formality.',
      when: all(exporter.zone.is('CN-FTZ-HI'), exporter.traits.has('negative-list:outside')),
      then: duty('notify', 'File the use of the list with the zone’s administration.', {
        gate: 'cn.formality',
      }),
      unclear:
        'The rows are not held here: whoever states that the data is outside the list has compared it with them; whoever does not is judged by the national rule, which asks for no less.',
    },
  },
)
