/** Commercial Cryptography Regulation (2023 revision): named here, its rules not encoded yet. */

import { data } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.commercial-cryptography-2023',
    code: 'CN Commercial Cryptography Regulation 2023',
    title: 'Commercial Cryptography Regulation (2023 revision)',
    original: '商用密码管理条例',
    issuer: 'State Council (Order 760)',
    inForce: '2023-07-01',
    status: 'in-force',
    source: 'Order of the State Council No. 760 (2023)',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 31': {
      gist: 'Import and export of listed commercial cryptography.',
      when: all(leaves, data.categories.has('technology.encryption_key', 'technology.algorithm')),
      then: notEncoded('cn.export-control', 'Lists of commercial cryptography.'),
    },
  },
)
