/** IRS Publication 1075: federal tax information. */

import { exporter } from '../../../src/law/facts.ts'
import { instrument, place } from '../../../src/law/index.ts'
import { inTerritory } from './kept-at-home.ts'

export default instrument(
  {
    id: 'us.pub1075',
    code: 'US IRS Pub 1075',
    title: 'IRS Publication 1075: safeguards for federal tax information',
    issuer: 'Internal Revenue Service, under 26 USC 6103(p)(4)',
    inForce: '2014-10-01',
    status: 'in-force',
    source: 'Publication 1075, editions of 2014, 2016 and November 2021 (effective 2022-06-10)',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'sec 2.C.7': {
      gist: 'Federal tax information is received, stored, processed and reached only within the United States, its territories, embassies and military installations.',
      when: exporter.traits.has('holds-federal-tax-information'),
      then: place({
        gate: 'us.place.tax',
        mode: 'process-only',
        country: 'US',
        orElse: 'forbid',
        met: inTerritory,
      }),
      unclear:
        'The number of the section is that of the edition of November 2021; earlier editions said the same elsewhere.',
    },
  },
)
