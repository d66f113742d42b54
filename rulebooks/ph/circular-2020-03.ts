/** Circular 2020-03: sharing between controllers on any lawful criterion. */

import { all, duty, instrument, not } from '../../src/law/index.ts'
import { agency, outsourced, sharingDay } from './terms.ts'

export default instrument(
  {
    id: 'ph.circular-2020-03',
    code: 'PH NPC Circular 2020-03',
    title: 'NPC Circular No. 2020-03: Data Sharing Agreements',
    issuer: 'National Privacy Commission',
    adopted: '2020-12-23',
    inForce: sharingDay,
    status: 'in-force',
    source: 'https://privacy.gov.ph, circular of 2020-12-23, in effect fifteen days after publication',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    s6: {
      gist: 'Sharing may rest on any criterion of sections 12 and 13 of the Act; consent is one of them.',
      when: all(not(outsourced), not(agency)),
      then: duty('assess', 'Establish on which criterion of section 12 or 13 the sharing rests.', {
        gate: 'ph.accountability',
      }),
    },
  },
)
