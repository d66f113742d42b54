/** Directions of the computer emergency response team: logs for 180 days within reach of India. */

import { data } from '../../../src/law/facts.ts'
import { all, duty, instrument, place, requires } from '../../../src/law/index.ts'
import { copyInIndia, leaves } from '../terms.ts'

export default instrument(
  {
    id: 'in.cert-in-directions-2022',
    code: 'IN CERT-In Directions 2022',
    title: 'Directions under section 70B(6) of the Information Technology Act',
    original: 'No. 20(3)/2022-CERT-In',
    issuer: 'Indian Computer Emergency Response Team',
    adopted: '2022-04-28',
    inForce: '2022-06-28',
    commences: 'para (ix)',
    status: 'in-force',
    source: 'cert-in.org.in, directions of 2022-04-28 and FAQ of May 2022',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['sovereignty', 'national-security', 'public-security'],
      cite: 'IN CERT-In Directions 2022 preamble',
      confidence: 'memory',
    },
  },
  {
    'para (iv)': {
      gist: 'Logs of all systems are kept for 180 rolling days within Indian jurisdiction; a copy may stand abroad.',
      when: all(leaves, data.categories.has('telemetry.usage')),
      then: [
        requires('in.logs', ['local-copy']),
        place({ gate: 'in.logs', mode: 'copy', country: 'IN', orElse: 'none', met: copyInIndia.atLeast(1) }),
        duty('keep', 'Keep logs for 180 rolling days and produce them when the emergency team asks.', {
          gate: 'in.logs',
        }),
      ],
      unclear:
        'Small firms had until 2022-09-25. The answers of May 2022 let logs lie abroad alone if they can be produced in time; the direction itself does not.',
    },
  },
)
