/** The law of Australia on sending data overseas, 2016 to 2026. */

import { book } from '../../src/law/index.ts'
import app from './app.ts'
import { gates } from './gates.ts'
import { mechanisms } from './mechanisms.ts'
import myHealthRecordsAct from './my-health-records-act.ts'
import privacyAct from './privacy-act.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'au',
  jurisdiction: 'AU',
  title: 'Australia: personal information overseas',
  timeZone: 'Australia/Sydney',
  gates,
  derived: derivedFacts,
  lists: [],
  mechanisms,
  instruments: [app, privacyAct, myHealthRecordsAct],
})
