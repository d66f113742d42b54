/** Negative List of Beijing (2025 edition, whole city): named here, its rows not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { exported } from '../terms.ts'

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
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rows: {
      cite: '',
      gist: 'Nine sectors, 67 scenarios, 612 fields; may adopt other places’ lists.',
      when: all(exported, exporter.zone.is('CN-FTZ-BJ')),
      then: notEncoded('cn.formality', 'Rows of the list: what is on it, from which number.'),
      yieldsTo: ['cn.provisions-2024/art 6'],
    },
  },
)
