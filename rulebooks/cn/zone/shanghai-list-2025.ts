/** Negative List of Shanghai (2025 edition, whole city): what it covers, and the report on its use. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.shanghai-list-2025',
    code: 'CN Shanghai List 2025',
    title: 'Negative List of Shanghai (2025 edition, whole city)',
    original: '上海市数据出境负面清单（2025版）',
    issuer: 'Shanghai municipality',
    inForce: '2026-05-09',
    status: 'in-force',
    source: 'Shanghai municipality, issued 2026-04-24, announced until 2026-05-09',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'The list of 2024 with meteorology, for the whole city; not for critical operators.',
      when: all(exporter.zone.is('CN-FTZ-SH'), exporter.traits.has('negative-list:outside')),
      then: duty('notify', 'Report the export to the zone’s administration within 15 working days.', {
        gate: 'cn.formality',
        clock: { days: 15, dayType: 'business', from: 'the export' },
      }),
      unclear:
        'The rows are not held here: whoever states that the data is outside the list has compared it with them; whoever does not is judged by the national rule, which asks for no less.',
    },
  },
)
