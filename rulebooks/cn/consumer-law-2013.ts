/** Consumer Rights Protection Law, as amended in 2013: consent before a trader hands consumers' data on. */

import { subjects } from '../../src/law/facts.ts'
import { all, duty, instrument, requires } from '../../src/law/index.ts'
import { business, handler, leaves, personal } from './terms.ts'

const consumers = all(leaves, personal, business, handler, subjects.kinds.has('customer'))

export default instrument(
  {
    id: 'cn.consumer-law-2013',
    code: 'CN Consumer Law 2013',
    title: 'Law on the Protection of Consumer Rights and Interests (2013 amendment)',
    original: '中华人民共和国消费者权益保护法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2013-10-25',
    inForce: '2014-03-15',
    status: 'in-force',
    source: 'Order of the President No. 7 (2013), Gazette of the NPC Standing Committee',
    checked: '2026-11-24',
    confidence: 'text',
    objectives: { stated: ['consumer-protection'], cite: 'CN Consumer Law 2013 art 1', confidence: 'memory' },
  },
  {
    'art 29': {
      gist: 'A trader collects, uses and passes on consumers’ data only with notice and consent, and keeps it secret.',
      when: consumers,
      then: [
        requires('cn.consent', ['cn.consent']),
        duty('inform', 'Tell consumers the purpose, means and scope, and publish the rules of collection and use.', {
          gate: 'cn.consent',
        }),
      ],
    },
  },
)
