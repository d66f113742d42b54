/** The law of the United Kingdom on sending personal data abroad, 2016 to 2026. */

import { book } from '../../src/law/index.ts'
import dpa1998 from './dpa1998.ts'
import dpa2018 from './dpa2018.ts'
import euGdpr from './eu-gdpr.ts'
import { gates } from './gates.ts'
import gdpr from './gdpr.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'

export default book({
  id: 'gb',
  jurisdiction: 'GB',
  title: 'United Kingdom: sending personal data abroad',
  timeZone: 'Europe/London',
  gates,
  derived: [],
  lists,
  mechanisms,
  instruments: [dpa1998, euGdpr, dpa2018, gdpr],
})
