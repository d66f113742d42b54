/** Rules on Opening Insurance Companies, and on their Systems: named here, its rules not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.insurance-rules-2011',
    code: 'CN Insurance Rules 2011',
    title: 'Rules on Opening Insurance Companies, and on their Systems',
    original: '保险公司开业验收指引',
    issuer: 'China Insurance Regulatory Commission',
    inForce: '2011-01-01',
    status: 'in-force',
    source: 'China Insurance Regulatory Commission, 2011 (day not known)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
      gist: 'An insurer keeps business and finance data in the mainland.',
      when: all(leaves, exporter.sector.is('insurance')),
      then: notEncoded('cn.sector.insurance', 'Home storage of insurers’ business and finance data.'),
    },
  },
)
