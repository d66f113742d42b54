/** The law of Malaysia on transferring personal data abroad. */

import { book } from '../../src/law/index.ts'
import financialServicesAct from './financial-services-act.ts'
import { gates } from './gates.ts'
import guideline32025 from './guideline-3-2025.ts'
import { mechanisms } from './mechanisms.ts'
import pdpa from './pdpa.ts'

export default book({
  id: 'my',
  jurisdiction: 'MY',
  title: 'Malaysia: transferring personal data abroad',
  timeZone: 'Asia/Kuala_Lumpur',
  gates,
  derived: [],
  lists: [],
  mechanisms,
  instruments: [financialServicesAct, pdpa, guideline32025],
})
