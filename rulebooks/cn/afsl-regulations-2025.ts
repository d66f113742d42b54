/** Regulations of 2025 implementing the Anti-Foreign-Sanctions Law: no data to a party under such a countermeasure. */

import { importer } from '../../src/law/facts.ts'
import { all, forbids, instrument } from '../../src/law/index.ts'
import { leaves } from './terms.ts'

export default instrument(
  {
    id: 'cn.afsl-regulations-2025',
    code: 'CN AFSL Regulations 2025',
    title: 'Regulations Implementing the Anti-Foreign-Sanctions Law',
    original: '实施《中华人民共和国反外国制裁法》的规定',
    issuer: 'State Council (Order 803)',
    adopted: '2025-03-23',
    inForce: '2025-03-23',
    status: 'in-force',
    source: 'Order of the State Council No. 803 (2025), Gazette of the State Council',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 9': {
      gist: 'A countermeasure may ban or limit supplying data and personal information to the listed party.',
      when: all(leaves, importer.traits.has('cn-countermeasure:data-ban')),
      then: forbids('cn.sanctions'),
    },
  },
)
