/** Regulations on the Network Protection of Minors: named here, its rules not encoded yet. */

import { data, subjects } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.minors-regulations-2024',
    code: 'CN Minors Regulations 2024',
    title: 'Regulations on the Network Protection of Minors',
    original: '未成年人网络保护条例',
    issuer: 'State Council (Order 766)',
    inForce: '2024-01-01',
    status: 'in-force',
    source: 'Order of the State Council No. 766 (2023)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
      gist: 'Data of minors: a guardian’s consent under 14, audits.',
      when: all(leaves, any(subjects.kinds.has('child'), data.categories.has('user.child'))),
      then: notEncoded('cn.minors', 'A guardian’s consent and audits.'),
    },
  },
)
