/** Commercial cryptography: what the control list names leaves with a licence. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, instrument, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.commercial-cryptography-2023',
    code: 'CN Commercial Cryptography Regulation 2023',
    title: 'Commercial Cryptography Regulation (2023 revision)',
    original: '商用密码管理条例',
    issuer: 'State Council (Order 760)',
    adopted: '2023-04-27',
    inForce: '2023-07-01',
    status: 'in-force',
    source: 'Order of the State Council No. 760 (2023)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: {
      stated: ['national-security', 'public-interest', 'industrial-policy'],
      cite: 'CN Commercial Cryptography Regulation 2023 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 31': {
      gist: 'Export of commercial cryptography on the control list asks for a licence for dual-use items.',
      when: all(
        leaves,
        data.categories.has('technology.algorithm', 'technology.encryption_key'),
        exporter.traits.has('export-controlled-item'),
      ),
      then: requires('cn.export-control', ['cn.export-licence']),
    },
  },
)
