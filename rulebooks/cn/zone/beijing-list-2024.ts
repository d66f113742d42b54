/** Negative List of the Beijing Free Trade Zone (2024): what it covers, and the report on its use. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.beijing-list-2024',
    code: 'CN Beijing List 2024',
    title: 'Negative List of the Beijing Free Trade Zone (2024)',
    original: '中国（北京）自由贸易试验区数据出境管理清单（负面清单）（2024版）',
    issuer: 'Beijing municipality',
    inForce: '2024-08-30',
    until: '2026-05-11',
    status: 'superseded',
    source: 'Beijing municipality, publication of 2024-08-30',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'Cars (not self-driving), pharma, civil aviation, retail and modern services, training of artificial intelligence: 23 scenarios, 198 fields, some with higher numbers than the national rule.',
      when: all(exporter.zone.is('CN-FTZ-BJ'), exporter.traits.has('negative-list:outside')),
      then: duty('notify', 'File the use of the list with the zone’s administration.', {
        gate: 'cn.formality',
      }),
      unclear:
        'The rows are not held here: whoever states that the data is outside the list has compared it with them; whoever does not is judged by the national rule, which asks for no less.',
    },
  },
)
