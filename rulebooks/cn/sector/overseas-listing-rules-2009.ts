/** Secrecy in listings abroad, first rules: working papers stay in the mainland. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, place } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.overseas-listing-rules-2009',
    code: 'CN Overseas Listing Rules 2009',
    title: 'Provisions on Confidentiality and Archives in Securities Offering and Listing Abroad',
    original: '关于加强在境外发行证券与上市相关保密和档案管理工作的规定',
    issuer:
      'China Securities Regulatory Commission, State Secrecy Bureau, State Archives Administration (Announcement 29)',
    inForce: '2009-10-20',
    until: '2023-03-31',
    status: 'superseded',
    source: 'China Securities Regulatory Commission, Announcement [2009] No. 29',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['national-security', 'public-interest'],
      cite: 'CN Overseas Listing Rules 2009 preamble',
      confidence: 'secondary',
    },
  },
  {
    'art 6': {
      gist: 'Working papers made in the mainland for a listing abroad are kept there.',
      when: all(leaves, data.categories.has('business.working_papers')),
      then: place({ gate: 'cn.sector.securities', mode: 'copy', country: 'CN', orElse: 'step' }),
    },
  },
)
