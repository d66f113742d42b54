/** Children under 14 on the network: a guardian’s consent, and an assessment before their data goes to others. */

import { data, subjects } from '../../../src/law/facts.ts'
import { all, any, defined, duty, instrument, requires } from '../../../src/law/index.ts'
import { business, leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.children-provisions-2019',
    code: 'CN Children Provisions 2019',
    title: 'Provisions on the Network Protection of Children’s Personal Information',
    original: '儿童个人信息网络保护规定',
    issuer: 'Cyberspace Administration of China (Order 4)',
    adopted: '2019-08-22',
    inForce: '2019-10-01',
    status: 'in-force',
    source: 'Order of the Cyberspace Administration of China No. 4 (2019)',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: { stated: ['privacy'], cite: 'CN Children Provisions 2019 art 1', confidence: 'memory' },
  },
  {
    'art 2': {
      gist: 'A child is a minor under 14.',
      means: any(subjects.kinds.has('child'), data.categories.has('user.child')),
    },
    'art 9': {
      gist: 'A child’s data is collected, used, handed on and published with the consent of the guardian, who has been told.',
      when: all(leaves, business, defined('art 2')),
      then: requires('cn.minors', ['cn.guardian-consent']),
    },
    'art 17': {
      gist: 'Before a child’s data is handed to a third party, its security is assessed, by oneself or by others.',
      then: duty('assess', 'Security assessment before a child’s data goes to a third party.', { gate: 'cn.minors' }),
    },
  },
)
