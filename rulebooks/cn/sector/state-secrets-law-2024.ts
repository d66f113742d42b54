/** State secrets, text of 2024: never over open networks, to foreigners only after approval. */

import { data } from '../../../src/law/facts.ts'
import { all, approve, duty, forbids, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.state-secrets-law-2024',
    code: 'CN State Secrets Law 2024',
    title: 'Law on Guarding State Secrets (2024 revision)',
    original: '中华人民共和国保守国家秘密法（2024年修订）',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2024-02-27',
    inForce: '2024-05-01',
    status: 'in-force',
    source: 'Order of the President No. 20 (2024)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['national-security'], cite: 'CN State Secrets Law 2024 art 1', confidence: 'memory' },
  },
  {
    'art 29': {
      gist: 'No state secret over the internet or another public network without the protection prescribed.',
      when: all(
        leaves,
        data.categories.has('national.state_secret'),
        data.qualifiers.has('unprotected-public-network'),
      ),
      then: forbids('cn.secrets'),
    },
    'art 37': {
      gist: 'To foreigners a state secret is given only after approval (art 44 of the implementing regulations), under a secrecy agreement.',
      when: all(leaves, data.categories.has('national.state_secret')),
      then: [
        approve(
          'cn.secrets',
          'cn.authority-approval',
          'Department of the State Council or people’s government of the province',
        ),
        duty('secure', 'Sign a secrecy agreement with the foreign party.', { gate: 'cn.secrets' }),
      ],
      unclear: 'Work secrets (art 64) are kept by rules that are not public; they are not in this book.',
    },
  },
)
