/** Export Control Law: named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.export-control-law-2020',
    code: 'CN Export Control Law 2020',
    title: 'Export Control Law',
    original: '中华人民共和国出口管制法',
    issuer: 'Standing Committee of the National People’s Congress',
    inForce: '2020-12-01',
    status: 'in-force',
    source: 'Order of the President No. 58 (2020)',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 12': {
      gist: 'Technical data of controlled items is controlled as they are: licence.',
      when: all(leaves, any(exporter.traits.has('export-controlled-item'), data.categories.has('technology'))),
      then: notEncoded('cn.export-control', 'Control lists and licences.'),
    },
  },
)
