/** The law of Switzerland on disclosing personal data abroad, 2016 to 2026. */

import { book } from '../../src/law/index.ts'
import dpo from './dpo.ts'
import fadp from './fadp.ts'
import fadp1992 from './fadp1992.ts'
import { gates } from './gates.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import penalCode from './penal-code.ts'

export default book({
  id: 'ch',
  jurisdiction: 'CH',
  title: 'Switzerland: disclosing personal data abroad',
  timeZone: 'Europe/Zurich',
  gates,
  derived: [],
  lists,
  mechanisms,
  instruments: [penalCode, fadp1992, fadp, dpo],
})
