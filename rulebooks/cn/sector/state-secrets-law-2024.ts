/** Law on Guarding State Secrets (2024 revision): named here, its rules not encoded yet. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.state-secrets-law-2024',
    code: 'CN State Secrets Law 2024',
    title: 'Law on Guarding State Secrets (2024 revision)',
    original: '中华人民共和国保守国家秘密法（2024年修订）',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '2024-05-01',
    status: 'in-force',
    source: 'Order of the President No. 20 (2024)',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 29': {
      gist: 'No state secret over public networks without protection, to foreigners only after approval (art 37); work secrets (art 64).',
      when: all(leaves, data.categories.has('national.state_secret')),
      then: notEncoded('cn.secrets', 'State secrets and work secrets.'),
    },
  },
)
