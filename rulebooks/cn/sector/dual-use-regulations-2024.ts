/** Dual-use regulations: one list of items and their technical data, and a licence. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.dual-use-regulations-2024',
    code: 'CN Dual-Use Regulations 2024',
    title: 'Regulations on Export Control of Dual-Use Items',
    original: '两用物项出口管制条例',
    issuer: 'State Council (Order 792)',
    adopted: '2024-09-30',
    inForce: '2024-12-01',
    status: 'in-force',
    source: 'Order of the State Council No. 792 (2024)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['national-security'], cite: 'CN Dual-Use Regulations 2024 art 1', confidence: 'memory' },
  },
  {
    licence: {
      cite: '',
      gist: 'Dual-use goods, technologies and services on the list, and the technical data about them (art 2), leave with a licence of the Ministry of Commerce.',
      when: all(leaves, exporter.traits.has('export-controlled-item')),
      then: requires('cn.export-control', ['cn.export-licence']),
    },
  },
)
