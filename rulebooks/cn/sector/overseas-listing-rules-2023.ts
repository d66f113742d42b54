/** Provisions on Confidentiality and Archives in Overseas Listing: named here, its rules not encoded yet. */

import { data, purpose } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.overseas-listing-rules-2023',
    code: 'CN Overseas Listing Rules 2023',
    title: 'Provisions on Confidentiality and Archives in Overseas Listing',
    original: '关于加强境内企业境外发行证券和上市相关保密和档案管理工作的规定',
    issuer: 'China Securities Regulatory Commission and others',
    inForce: '2023-03-31',
    status: 'in-force',
    source: 'China Securities Regulatory Commission, Announcement 44 (2023)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
      gist: 'Papers given for a listing abroad are screened for secrets; working papers stay in the mainland.',
      when: all(
        leaves,
        purpose.has('investment', 'regulatory-request'),
        data.categories.has('content.document', 'transaction.accounting'),
      ),
      then: notEncoded('cn.sector.securities', 'Secrecy and archives in listings abroad.'),
    },
  },
)
