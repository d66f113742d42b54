/** Negative List of the Shanghai Free Trade Zone and Lingang (2024): named here, its rows not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { exported } from '../terms.ts'

export default instrument(
  {
    id: 'cn.shanghai-list-2024',
    code: 'CN Shanghai List 2024',
    title: 'Negative List of the Shanghai Free Trade Zone and Lingang (2024)',
    original: '中国（上海）自由贸易试验区及临港新片区数据出境负面清单管理清单（2024版）',
    issuer: 'Shanghai municipality',
    inForce: '2025-02-08',
    until: '2026-04-24',
    status: 'superseded',
    source: 'Shanghai municipality, publication of 2025-02-08',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rows: {
      cite: '',
      gist: 'Reinsurance, shipping, commerce; six scenarios, 84 items; not for critical operators; report within 15 working days.',
      when: all(
        exported,
        exporter.zone.is('CN-FTZ-SH'),
        exporter.sector.is('e-commerce', 'hospitality', 'insurance', 'logistics', 'private', 'retail', 'transport'),
      ),
      then: notEncoded('cn.formality', 'Rows of the list: what is on it, from which number.'),
      yieldsTo: ['cn.provisions-2024/art 6'],
    },
  },
)
