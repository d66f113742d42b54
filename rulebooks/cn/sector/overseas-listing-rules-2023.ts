/** Secrecy in listings abroad since 2023: what is screened, what needs approval, where working papers stay. */

import { data, purpose } from '../../../src/law/facts.ts'
import { all, approve, duty, instrument, place } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.overseas-listing-rules-2023',
    code: 'CN Overseas Listing Rules 2023',
    title: 'Provisions on Confidentiality and Archives in Overseas Listing',
    original: '关于加强境内企业境外发行证券和上市相关保密和档案管理工作的规定',
    issuer: 'China Securities Regulatory Commission and three others (Announcement 44)',
    adopted: '2023-02-24',
    inForce: '2023-03-31',
    status: 'in-force',
    source: 'China Securities Regulatory Commission, Announcement [2023] No. 44',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['national-security', 'public-interest'],
      cite: 'CN Overseas Listing Rules 2023 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 3': {
      confidence: 'memory',
      gist: 'Papers with secrets of the state go to advisers and regulators abroad only after approval, filed with the secrecy department.',
      when: all(leaves, purpose.has('overseas-listing'), data.categories.has('national.state_secret')),
      then: approve(
        'cn.sector.securities',
        'cn.authority-approval',
        'Department with power to approve; filed with the secrecy department',
      ),
    },
    'art 4': {
      confidence: 'memory',
      gist: 'Other papers whose leak would harm state or public follow the procedures that rules prescribe.',
      when: purpose.has('overseas-listing'),
      then: duty('assess', 'Screen what is given for the listing for secrets and for harm to state or public.', {
        gate: 'cn.formality',
      }),
    },
    'art 9': {
      confidence: 'memory',
      gist: 'Working papers made in the mainland are kept there; to leave, they need the approval that rules prescribe.',
      when: all(leaves, data.categories.has('business.working_papers')),
      then: [
        approve('cn.sector.securities', 'cn.authority-approval', 'Departments that rules on the papers name'),
        place({ gate: 'cn.sector.securities', mode: 'copy', country: 'CN', orElse: 'none' }),
      ],
    },
  },
)
