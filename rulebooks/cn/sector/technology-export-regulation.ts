/** Regulation on Technology Import and Export, with the Catalogue: named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.technology-export-regulation',
    code: 'CN Technology Export Regulation',
    title: 'Regulation on Technology Import and Export, with the Catalogue',
    original: '技术进出口管理条例；中国禁止出口限制出口技术目录',
    issuer: 'State Council (Order 331)',
    inForce: '2002-01-01',
    status: 'in-force',
    source: 'Order of the State Council No. 331 (2001); catalogue amended 2020-08-28, 2023-12-21, 2025-07-15',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
      gist: 'Technologies barred from export or restricted, personalised push by data analysis since 2020.',
      when: all(leaves, any(exporter.traits.has('export-controlled-item'), data.categories.has('technology'))),
      then: notEncoded('cn.export-control', 'The catalogue of technologies.'),
    },
  },
)
