/** Nova Scotia's Act of 2025, in force from 2027-04-01: named here, its regulations are not known. */

import { exporter } from '../../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../../src/law/index.ts'
import { fromCanada, publicBody } from '../terms.ts'

export default instrument(
  {
    id: 'ca.ns-foipop-2025',
    code: 'CA-NS FOIPOP 2025',
    title: 'Freedom of Information and Protection of Privacy Act (Nova Scotia, 2025)',
    issuer: 'Nova Scotia House of Assembly',
    adopted: '2025-10-03',
    inForce: '2027-04-01',
    status: 'in-force',
    source:
      'Bill 150, 65th General Assembly, 1st Session, https://nslegislature.ca/legc/bills/65th_1st/1st_read/b150.htm',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'CA-NS FOIPOP 2025 s 2(1)', confidence: 'secondary' },
  },
  {
    storage: {
      cite: '',
      gist: 'Storage and access stay in Canada unless the regulations let it out; older contracts keep the old rule until they end.',
      when: all(fromCanada, publicBody, exporter.traits.has('province:NS')),
      then: notEncoded('ca-ns.public', 'What the regulations will let out; none are published yet.'),
    },
  },
)
