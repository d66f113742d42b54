/** Negative List of the Hainan Free Trade Port: named here, its rows not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { exported } from '../terms.ts'

export default instrument(
  {
    id: 'cn.hainan-list-2024',
    code: 'CN Hainan List 2024',
    title: 'Negative List of the Hainan Free Trade Port',
    original: '海南自由贸易港数据出境管理清单（负面清单）',
    issuer: 'Hainan government',
    inForce: '2025-02-01',
    status: 'in-force',
    source: 'Hainan province, February 2025 (day not known)',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rows: {
      cite: '',
      gist: 'The zone’s list names what still needs a formality there.',
      when: all(exported, exporter.zone.is('CN-FTZ-HI')),
      then: notEncoded('cn.formality', 'Rows of the list: what is on it, from which number.'),
      yieldsTo: ['cn.provisions-2024/art 6'],
    },
  },
)
