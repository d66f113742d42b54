/** My Health Records Act 2012: records of the system are held, taken and handled in Australia only. */

import { exporter, importer } from '../../src/law/facts.ts'
import { instrument, place } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'au.my-health-records-act',
    code: 'AU My Health Records Act',
    title: 'My Health Records Act 2012',
    issuer: 'Parliament of Australia',
    adopted: '2012-06-26',
    inForce: '2012-06-29',
    status: 'in-force',
    source: 'Act No. 63 of 2012 (Personally Controlled Electronic Health Records Act until 2015), legislation.gov.au',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['human-health'], cite: 'AU My Health Records Act s 3', confidence: 'memory' },
  },
  {
    's 77': {
      gist: 'Whoever operates the system, a registered repository or portal, or works for one, does not hold, take, process or handle its records outside Australia, nor lets others; backups included.',
      when: exporter.traits.has('my-health-record-operator'),
      then: place({
        gate: 'au.place.health',
        mode: 'store-only',
        country: 'AU',
        orElse: 'forbid',
        met: importer.country.is('AU'),
      }),
      unclear:
        'The system operator alone may handle abroad what identifies nobody (s 77(2)); the trait does not tell it from the others, so that exception is not given here.',
    },
  },
)
