/** Law on Protection of State Secrets: what may be given to foreigners, and by whose leave, is not encoded. */

import { data } from '../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { leaves } from './terms.ts'

export default instrument(
  {
    id: 'vn.state-secrets-law-2018',
    code: 'VN State Secrets Law 2018',
    title: 'Law on Protection of State Secrets',
    original: 'Luật Bảo vệ bí mật nhà nước số 29/2018/QH14',
    issuer: 'National Assembly',
    adopted: '2018-11-15',
    inForce: '2020-07-01',
    status: 'in-force',
    source: 'Law No. 29/2018/QH14',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 16': {
      gist: 'State secrets go to foreign bodies only by decision of the competent head, for a task that needs them.',
      when: all(leaves, data.categories.has('national.state_secret')),
      then: notEncoded('vn.secrets', 'Who may decide, and the law of 2025 that follows it, are not in this book.'),
    },
  },
)
