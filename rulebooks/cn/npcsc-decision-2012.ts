/** Decision of 2012 on network information: consent before enterprises collect and use citizens' electronic data. */

import { all, instrument, requires } from '../../src/law/index.ts'
import { business, handler, leaves, personal } from './terms.ts'

export default instrument(
  {
    id: 'cn.npcsc-decision-2012',
    code: 'CN NPCSC Decision 2012',
    title: 'Decision on Strengthening the Protection of Network Information',
    original: '全国人民代表大会常务委员会关于加强网络信息保护的决定',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2012-12-28',
    inForce: '2012-12-28',
    status: 'in-force',
    source: 'Gazette of the NPC Standing Committee, 2013 No. 1',
    checked: '2026-11-24',
    confidence: 'memory',
    objectives: {
      stated: ['national-security', 'public-interest'],
      cite: 'CN NPCSC Decision 2012 preamble',
      confidence: 'memory',
    },
  },
  {
    'art 2': {
      gist: 'Network service providers and other enterprises collect and use citizens’ personal electronic information with consent.',
      when: all(leaves, personal, business, handler),
      then: requires('cn.consent', ['cn.consent']),
    },
  },
)
