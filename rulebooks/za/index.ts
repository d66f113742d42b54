/** The law of South Africa on personal information that leaves the Republic. */

import { book } from '../../src/law/index.ts'
import { gates } from './gates.ts'
import { mechanisms } from './mechanisms.ts'
import popia from './popia.ts'
import directive32018 from './sector/directive-3-2018.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'za',
  jurisdiction: 'ZA',
  title: 'South Africa: personal information leaving the Republic',
  timeZone: 'Africa/Johannesburg',
  gates,
  derived: derivedFacts,
  lists: [],
  mechanisms,
  instruments: [directive32018, popia],
})
