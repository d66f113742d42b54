/** Provisions on the Network Protection of Children’s Personal Information: named here, its rules not encoded yet. */

import { data, subjects } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.children-provisions-2019',
    code: 'CN Children Provisions 2019',
    title: 'Provisions on the Network Protection of Children’s Personal Information',
    original: '儿童个人信息网络保护规定',
    issuer: 'Cyberspace Administration of China (Order 4)',
    inForce: '2019-10-01',
    status: 'in-force',
    source: 'Order of the Cyberspace Administration of China No. 4 (2019)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
      gist: 'Data of children under 14 asks for a guardian’s consent and special care.',
      when: all(leaves, any(subjects.kinds.has('child'), data.categories.has('user.child'))),
      then: notEncoded('cn.minors', 'A guardian’s consent, and assessments before supply to others.'),
    },
  },
)
