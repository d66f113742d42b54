/** Digital Personal Data Protection Rules: orders on foreign states, and data that significant fiduciaries must keep at home. */

import { exporter } from '../../src/law/facts.ts'
import { all, duty, instrument, notEncoded } from '../../src/law/index.ts'
import { actDay, leaves, personal } from './terms.ts'

export default instrument(
  {
    id: 'in.dpdp-rules-2025',
    code: 'IN DPDP Rules 2025',
    title: 'Digital Personal Data Protection Rules',
    original: 'Digital Personal Data Protection Rules, 2025',
    issuer: 'Ministry of Electronics and Information Technology',
    adopted: '2025-11-13',
    // Rules 1, 2 and 17 to 21 began on 2025-11-13; none of them speaks of transfers.
    inForce: actDay,
    commences: 'r1',
    status: 'in-force',
    source: 'Gazette of India, G.S.R. 846(E) of 2025-11-13',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'r13(4)': {
      gist: 'A significant fiduciary keeps in India the data, and its traffic data, that the Government names.',
      when: all(leaves, personal, exporter.traits.has('in-significant-data-fiduciary')),
      then: notEncoded(
        'in.significant',
        'Which data a significant fiduciary must keep in India is for the Government to name; no list was found.',
      ),
    },
    r15: {
      gist: 'Data goes abroad subject to what the Government orders on making it available to foreign states and their bodies.',
      then: duty('record', 'Follow orders on making the data available to a foreign state, its agencies or bodies.', {
        gate: 'in.dpdp',
      }),
    },
  },
)
