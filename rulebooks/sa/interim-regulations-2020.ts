/** National Data Governance Interim Regulations: personal data stays in the Kingdom without written approval. */

import { instrument, requires } from '../../src/law/index.ts'
import { lawDay, personalLeaves } from './terms.ts'

export default instrument(
  {
    id: 'sa.interim-regulations-2020',
    code: 'SA Interim Regulations 2020',
    title: 'National Data Governance Interim Regulations',
    issuer: 'National Data Management Office',
    adopted: '2020-06-01',
    inForce: '2020-06-01',
    until: lawDay,
    commences: 'version 1',
    status: 'superseded',
    source: 'National Data Management Office, version 1 of 2020-06-01',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'personal data': {
      cite: '',
      gist: 'Personal data is stored and processed in the Kingdom; outside it only with written approval of the regulator, which asks the data office.',
      when: personalLeaves,
      then: requires('sa.interim', ['sa.regulator-approval']),
      unclear: 'Whether private firms were bound, or only advised, was never settled; no penalty stood behind it.',
    },
  },
)
