/** Negative List of Beijing (2025 edition, whole city): what it covers, and the report on its use. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.beijing-list-2025',
    code: 'CN Beijing List 2025',
    title: 'Negative List of Beijing (2025 edition, whole city)',
    original: '北京市数据出境负面清单（2025版）',
    issuer: 'Beijing municipality',
    inForce: '2026-05-11',
    status: 'in-force',
    source: 'Beijing municipality, publication of 2026-05-11',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'Cars, pharma, civil aviation, retail, artificial intelligence, medical devices, self-driving cars, trade and logistics, banking: 67 scenarios, 612 fields, for the whole city; lists of other places may be used as well.',
      when: all(exporter.zone.is('CN-FTZ-BJ'), exporter.traits.has('negative-list:outside')),
      then: duty('notify', 'File the use of the list with the zone’s administration.', {
        gate: 'cn.formality',
      }),
      unclear:
        'The rows are not held here: whoever states that the data is outside the list has compared it with them; whoever does not is judged by the national rule, which asks for no less.',
    },
  },
)
