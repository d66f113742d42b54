/** Negative List of the Shanghai Free Trade Zone and Lingang (2024): what it covers, and the report on its use. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.shanghai-list-2024',
    code: 'CN Shanghai List 2024',
    title: 'Negative List of the Shanghai Free Trade Zone and Lingang (2024)',
    original: '中国（上海）自由贸易试验区及临港新片区数据出境负面清单管理清单（2024版）',
    issuer: 'Shanghai municipality',
    inForce: '2025-02-08',
    until: '2026-05-09',
    status: 'superseded',
    source: 'Shanghai municipality, publication of 2025-02-08',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'Reinsurance, shipping, commerce (retail, catering, lodging): six scenarios, 84 items; for firms registered in the zone and exporting from it.',
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
