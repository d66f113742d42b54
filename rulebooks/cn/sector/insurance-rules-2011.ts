/** Rules for opening an insurance company: its business and finance data is stored in the mainland. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, place } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.insurance-rules-2011',
    code: 'CN Insurance Rules 2011',
    title: 'Guidelines for the Acceptance of Insurance Companies before Opening',
    original: '保险公司开业验收指引（保监发〔2011〕14号）',
    issuer: 'China Insurance Regulatory Commission',
    inForce: '2011-04-01',
    status: 'in-force',
    source: 'Baojianfa [2011] No. 14 (day not known)',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    storage: {
      cite: '',
      gist: 'An insurer keeps its business and finance data in the mainland, on storage of its own with a backup elsewhere.',
      when: all(leaves, exporter.sector.is('insurance')),
      then: place({ gate: 'cn.sector.insurance', mode: 'copy', country: 'CN', orElse: 'step' }),
    },
  },
)
