/** The law of Hong Kong on sending personal data abroad, 2016 to 2026. */

import { book } from '../../src/law/index.ts'
import { gates } from './gates.ts'
import gbaGuidelines2023 from './gba-guidelines-2023.ts'
import { mechanisms } from './mechanisms.ts'
import pdpo from './pdpo.ts'
import section33 from './section-33.ts'

export default book({
  id: 'hk',
  jurisdiction: 'HK',
  title: 'Hong Kong: personal data abroad',
  timeZone: 'Asia/Hong_Kong',
  gates,
  derived: [],
  lists: [],
  mechanisms,
  instruments: [pdpo, section33, gbaGuidelines2023],
})
