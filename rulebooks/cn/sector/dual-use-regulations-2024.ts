/** Regulations on Export Control of Dual-Use Items: named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.dual-use-regulations-2024',
    code: 'CN Dual-Use Regulations 2024',
    title: 'Regulations on Export Control of Dual-Use Items',
    original: '两用物项出口管制条例',
    issuer: 'State Council (Order 792)',
    inForce: '2024-12-01',
    status: 'in-force',
    source: 'Order of the State Council No. 792 (2024)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
      gist: 'Dual-use items and their technical data: one list, licence.',
      when: all(leaves, any(exporter.traits.has('export-controlled-item'), data.categories.has('technology'))),
      then: notEncoded('cn.export-control', 'The list of dual-use items.'),
    },
  },
)
