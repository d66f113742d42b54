/** State secrets, text of 2010: never over open networks, to foreigners only after approval. */

import { data } from '../../../src/law/facts.ts'
import { all, approve, duty, forbids, instrument } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.state-secrets-law-2010',
    code: 'CN State Secrets Law 2010',
    title: 'Law on Guarding State Secrets (2010 revision)',
    original: '中华人民共和国保守国家秘密法（2010年修订）',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2010-04-29',
    inForce: '2010-10-01',
    until: '2024-05-01',
    status: 'superseded',
    source: 'Order of the President No. 28 (2010)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['national-security'], cite: 'CN State Secrets Law 2010 art 1', confidence: 'memory' },
  },
  {
    'art 26': {
      gist: 'No state secret over the internet or another public network without the protection prescribed.',
      when: all(
        leaves,
        data.categories.has('national.state_secret'),
        data.qualifiers.has('unprotected-public-network'),
      ),
      then: forbids('cn.secrets'),
      unclear:
        'The text of 2010 bars the internet and other public networks even with protection; the facts of a transfer tell only protected from unprotected sending.',
    },
    'art 30': {
      gist: 'To foreigners a state secret is given only after approval, under a secrecy agreement.',
      when: all(leaves, data.categories.has('national.state_secret')),
      then: [
        approve(
          'cn.secrets',
          'cn.authority-approval',
          'Department of the State Council or people’s government of the province',
        ),
        duty('secure', 'Sign a secrecy agreement with the foreign party.', { gate: 'cn.secrets' }),
      ],
    },
  },
)
