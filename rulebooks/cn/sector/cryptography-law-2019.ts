/** Cryptography law: what the control list names leaves with a licence. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, instrument, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.cryptography-law-2019',
    code: 'CN Cryptography Law 2019',
    title: 'Cryptography Law',
    original: '中华人民共和国密码法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2019-10-26',
    inForce: '2020-01-01',
    status: 'in-force',
    source: 'Order of the President No. 35 (2019)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: {
      stated: ['national-security', 'public-interest'],
      cite: 'CN Cryptography Law 2019 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 28': {
      gist: 'Commercial cryptography on the export control list leaves with a licence; what is for mass consumption is not on it.',
      when: all(
        leaves,
        data.categories.has('technology.algorithm', 'technology.encryption_key'),
        exporter.traits.has('export-controlled-item'),
      ),
      then: requires('cn.export-control', ['cn.export-licence']),
    },
  },
)
