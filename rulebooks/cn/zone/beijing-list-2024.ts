/** Negative List of the Beijing Free Trade Zone (2024): named here, its rows not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { exported } from '../terms.ts'

export default instrument(
  {
    id: 'cn.beijing-list-2024',
    code: 'CN Beijing List 2024',
    title: 'Negative List of the Beijing Free Trade Zone (2024)',
    original: '中国（北京）自由贸易试验区数据出境管理清单（负面清单）（2024版）',
    issuer: 'Beijing municipality',
    inForce: '2024-08-30',
    until: '2026-05-11',
    status: 'superseded',
    source: 'Beijing municipality, publication of 2024-08-30',
    checked: '2026-11-24',
    confidence: 'secondary',
  },
  {
    rows: {
      cite: '',
      gist: 'Cars, pharma, civil aviation, retail, artificial intelligence; 23 scenarios, 198 fields.',
      when: all(
        exported,
        exporter.zone.is('CN-FTZ-BJ'),
        exporter.sector.is(
          'automotive',
          'aviation',
          'biotech',
          'e-commerce',
          'health',
          'it-services',
          'pharma',
          'private',
          'retail',
          'software',
          'technology',
        ),
      ),
      then: notEncoded('cn.formality', 'Rows of the list: what is on it, from which number.'),
      yieldsTo: ['cn.provisions-2024/art 6'],
    },
  },
)
