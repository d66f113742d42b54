/** Human genetic resources before 2019: nothing goes abroad without permission. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.hgr-interim-measures-1998',
    code: 'CN HGR Interim Measures 1998',
    title: 'Interim Measures for the Administration of Human Genetic Resources',
    original: '人类遗传资源管理暂行办法',
    issuer: 'Ministry of Science and Technology; Ministry of Health',
    adopted: '1998-06-10',
    inForce: '1998-06-10',
    until: '2019-07-01',
    status: 'superseded',
    source: 'Guobanfa [1998] No. 36',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 4': {
      gist: 'Human genetic material, and the information from it, is not exported or otherwise given abroad without permission.',
      when: all(leaves, data.categories.has('omic', 'user.genetic')),
      then: requires('cn.hgr', ['cn.hgr-licence']),
    },
  },
)
