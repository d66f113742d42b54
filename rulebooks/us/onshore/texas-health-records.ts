/** Texas Health and Safety Code chapter 183: where electronic health records are kept. */

import { exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, place } from '../../../src/law/index.ts'
import { healthRecords, inTerritory, keepsNothing } from './kept-at-home.ts'

export default instrument(
  {
    id: 'us.texas-health-records',
    code: 'US TX HSC',
    title: 'Texas Health and Safety Code chapter 183: electronic health records',
    issuer: 'Legislature of Texas (SB 1188 of 2025)',
    adopted: '2025-06-20',
    inForce: '2025-09-01',
    status: 'in-force',
    source: 'https://capitol.texas.gov/tlodocs/89R/billtext/html/SB01188F.htm',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    '183.002(a)': {
      gist: 'A covered entity keeps electronic health records physically in the United States or a territory, with whatever provider.',
      from: '2026-01-01',
      when: all(exporter.traits.has('texas-health-entity'), healthRecords),
      then: place({
        gate: 'us.place.health',
        mode: 'store-only',
        country: 'US',
        orElse: 'forbid',
        met: any(inTerritory, keepsNothing),
      }),
      unclear:
        'Home and community support agencies, nursing, assisted living and some other facilities are no covered entities (183.001(2)).',
    },
  },
)
