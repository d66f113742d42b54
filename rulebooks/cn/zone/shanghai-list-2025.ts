/** Negative List of Shanghai (2025 edition, whole city): named here, its rows not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { exported } from '../terms.ts'

export default instrument(
  {
    id: 'cn.shanghai-list-2025',
    code: 'CN Shanghai List 2025',
    title: 'Negative List of Shanghai (2025 edition, whole city)',
    original: '上海市数据出境负面清单（2025版）',
    issuer: 'Shanghai municipality',
    inForce: '2026-04-24',
    status: 'in-force',
    source: 'Shanghai municipality, issued 2026-04-24, announced until 2026-05-09',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rows: {
      cite: '',
      gist: 'The list of 2024 with meteorology, for the whole city.',
      when: all(exported, exporter.zone.is('CN-FTZ-SH')),
      then: notEncoded('cn.formality', 'Rows of the list: what is on it, from which number.'),
      yieldsTo: ['cn.provisions-2024/art 6'],
    },
  },
)
