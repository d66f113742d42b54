/** Biosecurity Law: named here, its rules not encoded yet. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.biosecurity-law-2020',
    code: 'CN Biosecurity Law 2020',
    title: 'Biosecurity Law',
    original: '中华人民共和国生物安全法',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '2021-04-15',
    status: 'in-force',
    source: 'Order of the President No. 56 (2020)',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 57': {
      gist: 'Information on human genetic resources is supplied to foreign parties after report and backup; art 56 bars foreign parties.',
      when: all(leaves, data.categories.has('omic', 'user.genetic')),
      then: notEncoded('cn.hgr', 'Report, backup and approvals.'),
    },
  },
)
