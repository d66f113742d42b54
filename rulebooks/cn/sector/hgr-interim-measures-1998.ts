/** Interim Measures for the Administration of Human Genetic Resources: named here, its rules not encoded yet. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.hgr-interim-measures-1998',
    code: 'CN HGR Interim Measures 1998',
    title: 'Interim Measures for the Administration of Human Genetic Resources',
    original: '人类遗传资源管理暂行办法',
    issuer: 'Ministry of Science and Technology; Ministry of Health',
    inForce: '1998-06-10',
    until: '2019-07-01',
    status: 'superseded',
    source: 'Guobanfa [1998] No. 36',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
      gist: 'Human genetic material and the information from it go abroad only with permission.',
      when: all(leaves, data.categories.has('omic', 'user.genetic')),
      then: notEncoded('cn.hgr', 'Permission for export before the Regulation of 2019.'),
    },
  },
)
