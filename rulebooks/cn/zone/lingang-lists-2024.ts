/** General Data Lists of the Lingang Special Area: named here, its rows not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { exported } from '../terms.ts'

export default instrument(
  {
    id: 'cn.lingang-lists-2024',
    code: 'CN Lingang Lists 2024',
    title: 'General Data Lists of the Lingang Special Area',
    original: '临港新片区数据跨境场景化一般数据清单',
    issuer: 'Lingang Special Area Administration',
    inForce: '2024-05-01',
    status: 'in-force',
    source: 'Lingang Special Area Administration, May 2024 (day not known)',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rows: {
      cite: '',
      gist: 'Connected cars, funds and biomedicine: data that may move freely by list.',
      when: all(
        exported,
        exporter.zone.is('CN-FTZ-SH'),
        exporter.sector.is('automotive', 'biotech', 'finance', 'health', 'pharma', 'private', 'securities'),
      ),
      then: notEncoded('cn.formality', 'General data lists for cars, funds and biomedicine.'),
      yieldsTo: ['cn.provisions-2024/art 6'],
    },
  },
)
