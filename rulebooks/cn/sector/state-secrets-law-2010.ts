/** Law on Guarding State Secrets (2010 revision): named here, its rules not encoded yet. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.state-secrets-law-2010',
    code: 'CN State Secrets Law 2010',
    title: 'Law on Guarding State Secrets (2010 revision)',
    original: '中华人民共和国保守国家秘密法（2010年修订）',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '2010-10-01',
    until: '2024-05-01',
    status: 'superseded',
    source: 'Order of the President No. 28 (2010)',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 26': {
      gist: 'No state secret over public networks without protection, and to foreigners only after approval (art 30).',
      when: all(leaves, data.categories.has('national.state_secret')),
      then: notEncoded('cn.secrets', 'State secrets.'),
    },
  },
)
