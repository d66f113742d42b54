/** Export control law: technical data of controlled items needs a licence. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.export-control-law-2020',
    code: 'CN Export Control Law 2020',
    title: 'Export Control Law',
    original: '中华人民共和国出口管制法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2020-10-17',
    inForce: '2020-12-01',
    status: 'in-force',
    source: 'Order of the President No. 58 (2020)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['national-security'], cite: 'CN Export Control Law 2020 art 1', confidence: 'memory' },
  },
  {
    'art 12': {
      gist: 'Controlled items, and technical data about them (art 2), leave with a licence; so does what the exporter knows to be for a dangerous end.',
      when: all(leaves, exporter.traits.has('export-controlled-item')),
      then: requires('cn.export-control', ['cn.export-licence']),
    },
  },
)
