/** The law of Singapore on transferring personal data abroad, since 2014. */

import { book } from '../../src/law/index.ts'
import bankingAct from './banking-act.ts'
import { gates } from './gates.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import pdpa2012 from './pdpa-2012.ts'
import regulations2014 from './regulations-2014.ts'
import regulations2021 from './regulations-2021.ts'

export default book({
  id: 'sg',
  jurisdiction: 'SG',
  title: 'Singapore: transferring personal data abroad',
  timeZone: 'Asia/Singapore',
  gates,
  derived: [],
  lists,
  mechanisms,
  instruments: [bankingAct, pdpa2012, regulations2014, regulations2021],
})
