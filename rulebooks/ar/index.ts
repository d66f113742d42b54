/** The law of Argentina on sending personal data abroad, since 2000. */

import { book } from '../../src/law/index.ts'
import centralBankRules from './central-bank-rules.ts'
import decree1558 from './decree-1558-2001.ts'
import disposition60 from './disposition-60-e-2016.ts'
import { gates } from './gates.ts'
import law25326 from './law-25326.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import resolution159 from './resolution-159-2018.ts'
import resolution198 from './resolution-198-2023.ts'
import { daysSinceSigned } from './terms.ts'

export default book({
  id: 'ar',
  jurisdiction: 'AR',
  title: 'Argentina: sending personal data abroad',
  timeZone: 'America/Argentina/Buenos_Aires',
  gates,
  derived: [daysSinceSigned.declaration],
  lists,
  mechanisms,
  instruments: [law25326, decree1558, disposition60, resolution159, resolution198, centralBankRules],
})
