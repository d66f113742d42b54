/** Negative List of the Tianjin Free Trade Zone: named here, its rows not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { exported } from '../terms.ts'

export default instrument(
  {
    id: 'cn.tianjin-list-2024',
    code: 'CN Tianjin List 2024',
    title: 'Negative List of the Tianjin Free Trade Zone',
    original: '中国（天津）自由贸易试验区数据出境管理清单（负面清单）',
    issuer: 'Tianjin municipality',
    inForce: '2024-05-09',
    status: 'in-force',
    source: 'Tianjin municipality, publication of 2024-05-09',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rows: {
      cite: '',
      gist: 'Thirteen classes, 45 sub-items; numbers as in the national rule.',
      when: all(exported, exporter.zone.is('CN-FTZ-TJ')),
      then: notEncoded('cn.formality', 'Rows of the list: what is on it, from which number.'),
      yieldsTo: ['cn.provisions-2024/art 6'],
    },
  },
)
