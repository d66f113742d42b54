/** Cryptography Law: named here, its rules not encoded yet. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.cryptography-law-2019',
    code: 'CN Cryptography Law 2019',
    title: 'Cryptography Law',
    original: '中华人民共和国密码法',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '2020-01-01',
    status: 'in-force',
    source: 'Order of the President No. 35 (2019)',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 28': {
      gist: 'Lists of commercial cryptography for import licence and export control; none for mass consumer goods.',
      when: all(leaves, data.categories.has('technology.encryption_key', 'technology.algorithm')),
      then: notEncoded('cn.export-control', 'Lists of commercial cryptography.'),
    },
  },
)
