/** Licences for dual-use items before the law of 2020. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.dual-use-licence-measures-2005',
    code: 'CN Dual-Use Licence Measures 2005',
    title: 'Measures on Licences for the Import and Export of Dual-Use Items and Technologies',
    original: '两用物项和技术进出口许可证管理办法',
    issuer: 'Ministry of Commerce; General Administration of Customs (Order 29 of 2005)',
    adopted: '2005-12-31',
    inForce: '2006-01-01',
    until: '2024-12-01',
    status: 'superseded',
    source: 'Order of the Ministry of Commerce and the General Administration of Customs No. 29 (2005)',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['national-security', 'public-interest'],
      cite: 'CN Dual-Use Licence Measures 2005 art 1',
      confidence: 'memory',
    },
  },
  {
    licence: {
      cite: '',
      gist: 'Items and technologies of the dual-use catalogue leave with a licence, whatever the means.',
      when: all(leaves, exporter.traits.has('export-controlled-item')),
      then: requires('cn.export-control', ['cn.export-licence']),
    },
  },
)
