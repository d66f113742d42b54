/** General Application and Implementation Directive 2025: what is assessed before a transfer. */

import { duty, instrument } from '../../src/law/index.ts'
import { directiveDay } from './terms.ts'

export default instrument(
  {
    id: 'ng.gaid-2025',
    code: 'NG GAID 2025',
    title: 'Nigeria Data Protection Act 2023: General Application and Implementation Directive 2025',
    issuer: 'Nigeria Data Protection Commission',
    adopted: '2025-03-20',
    inForce: directiveDay,
    status: 'in-force',
    source: 'https://ndpc.gov.ng, directive of 2025-03-20',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 45': {
      gist: 'Transfers follow part VIII of the Act and schedule 5: tiers of adequacy, instruments the Commission approves, derogations.',
      then: duty(
        'assess',
        'Weigh the recipient country’s protection by schedule 5 before relying on it or on an instrument.',
        {
          gate: 'ng.transfer',
        },
      ),
    },
  },
)
