/** Negative List of the Zhejiang Free Trade Zone: named here, its rows not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { exported } from '../terms.ts'

export default instrument(
  {
    id: 'cn.zhejiang-list-2024',
    code: 'CN Zhejiang List 2024',
    title: 'Negative List of the Zhejiang Free Trade Zone',
    original: '中国（浙江）自由贸易试验区数据出境负面清单',
    issuer: 'Zhejiang government',
    inForce: '2025-04-01',
    status: 'in-force',
    source: 'Zhejiang province, April 2025 (day not known)',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rows: {
      cite: '',
      gist: 'The zone’s list names what still needs a formality there.',
      when: all(exported, exporter.zone.is('CN-FTZ-ZJ')),
      then: notEncoded('cn.formality', 'Rows of the list: what is on it, from which number.'),
      yieldsTo: ['cn.provisions-2024/art 6'],
    },
  },
)
