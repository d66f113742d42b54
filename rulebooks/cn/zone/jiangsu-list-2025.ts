/** Negative List of the Jiangsu Free Trade Zone: named here, its rows not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { exported } from '../terms.ts'

export default instrument(
  {
    id: 'cn.jiangsu-list-2025',
    code: 'CN Jiangsu List 2025',
    title: 'Negative List of the Jiangsu Free Trade Zone',
    original: '中国（江苏）自由贸易试验区数据出境负面清单',
    issuer: 'Jiangsu government',
    inForce: '2025-08-01',
    status: 'in-force',
    source: 'Jiangsu province, August or September 2025 (day not known)',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rows: {
      cite: '',
      gist: 'The zone’s list names what still needs a formality there.',
      when: all(exported, exporter.zone.is('CN-FTZ-JS')),
      then: notEncoded('cn.formality', 'Rows of the list: what is on it, from which number.'),
      yieldsTo: ['cn.provisions-2024/art 6'],
    },
  },
)
