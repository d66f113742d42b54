/** Negative List of the Tianjin Free Trade Zone: what it covers, and the report on its use. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.tianjin-list-2024',
    code: 'CN Tianjin List 2024',
    title: 'Negative List of the Tianjin Free Trade Zone',
    original: '中国（天津）自由贸易试验区数据出境管理清单（负面清单）（2024年版）',
    issuer: 'Tianjin municipality',
    inForce: '2024-05-09',
    status: 'in-force',
    source: 'Tianjin municipality, publication of 2024-05-09',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    use: {
      cite: '',
      gist: 'Thirteen classes and 45 sub-items of data need assessment, contract or certificate; for personal information the numbers are those of the national rule.',
      when: all(exporter.zone.is('CN-FTZ-TJ'), exporter.traits.has('negative-list:outside')),
      then: duty('notify', 'File the use of the list with the zone’s administration.', {
        gate: 'cn.formality',
      }),
      unclear:
        'What is off this list is important data of none of the classes and below the national numbers, which art 5(1)(4) of the Provisions frees: the list adds nothing for people.',
    },
  },
)
