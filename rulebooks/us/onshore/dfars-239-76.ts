/** DFARS subpart 239.76: data of the Department of Defense in the cloud. */

import { exporter } from '../../../src/law/facts.ts'
import { all, approve, instrument, not, place } from '../../../src/law/index.ts'
import { inTerritory } from './kept-at-home.ts'

export default instrument(
  {
    id: 'us.dfars-239-76',
    code: 'US DFARS',
    title: 'Defense Federal Acquisition Regulation Supplement, subpart 239.76: cloud computing',
    issuer: 'Department of Defense',
    adopted: '2015-08-26',
    inForce: '2015-08-26',
    status: 'in-force',
    source: '80 FR 51739 (2015-08-26, interim); 48 CFR 239.7602-2 and 252.239-7010',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    '239.7602-2(b)': {
      gist: 'A cloud provider keeps Government data that is not on DoD premises within the United States or outlying areas, unless the authorising official permits another place in writing.',
      when: all(exporter.traits.has('dod-cloud-contractor'), not(inTerritory)),
      then: [
        place({ gate: 'us.place.defence', mode: 'store-only', country: 'US', orElse: 'none', met: inTerritory }),
        approve('us.place.defence', 'us.dod-location-approval', 'Authorising official of the Department of Defense'),
      ],
    },
  },
)
