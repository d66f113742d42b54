/** The law of Thailand on sending personal data abroad. */

import { book } from '../../src/law/index.ts'
import financialInstitutionsAct from './financial-institutions-act.ts'
import { gates } from './gates.ts'
import { mechanisms } from './mechanisms.ts'
import notificationS28 from './notification-s28.ts'
import notificationS29 from './notification-s29.ts'
import pdpa from './pdpa.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'th',
  jurisdiction: 'TH',
  title: 'Thailand: sending personal data abroad',
  timeZone: 'Asia/Bangkok',
  gates,
  derived: derivedFacts,
  lists: [],
  mechanisms,
  instruments: [financialInstitutionsAct, pdpa, notificationS28, notificationS29],
})
