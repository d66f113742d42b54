/** The law of the Philippines on personal data sent abroad: accountability, no list and no filing. */

import { book } from '../../src/law/index.ts'
import circular202003 from './circular-2020-03.ts'
import dpa from './dpa.ts'
import { gates } from './gates.ts'
import generalBankingLaw from './general-banking-law.ts'
import irr from './irr.ts'
import { mechanisms } from './mechanisms.ts'

export default book({
  id: 'ph',
  jurisdiction: 'PH',
  title: 'Philippines: personal data sent abroad',
  timeZone: 'Asia/Manila',
  gates,
  derived: [],
  lists: [],
  mechanisms,
  instruments: [generalBankingLaw, dpa, irr, circular202003],
})
