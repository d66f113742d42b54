/** Florida Electronic Health Records Exchange Act: where patient information is kept. */

import { exporter, importer } from '../../../src/law/facts.ts'
import { all, any, instrument, place } from '../../../src/law/index.ts'
import { healthRecords, inTerritory, keepsNothing } from './kept-at-home.ts'

export default instrument(
  {
    id: 'us.florida-health-records',
    code: 'US FL Stat',
    title: 'Florida Electronic Health Records Exchange Act',
    issuer: 'Legislature of Florida (SB 264 of 2023)',
    adopted: '2023-05-08',
    inForce: '2023-07-01',
    status: 'in-force',
    source: 'Florida Statutes 408.051(3)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    '408.051(3)': {
      gist: 'A provider that uses certified health record technology keeps patient information stored off its premises in the continental United States, its territories or Canada.',
      when: all(exporter.traits.has('florida-health-provider'), healthRecords),
      then: place({
        gate: 'us.place.health',
        mode: 'store-only',
        country: 'US',
        orElse: 'forbid',
        met: any(inTerritory, importer.country.is('CA'), keepsNothing),
      }),
      unclear:
        'Some read the Act as barring access from elsewhere too; its words speak of where information is maintained.',
    },
  },
)
