/** The law of Kenya on personal data sent abroad and on copies at home, since 2019. */

import { book } from '../../src/law/index.ts'
import civilRegistration from './civil-registration-regulations-2020.ts'
import dpa2019 from './dpa-2019.ts'
import { gates } from './gates.ts'
import generalRegulations2021 from './general-regulations-2021.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import { daysSinceOrder, daysSinceProhibition, daysSinceSuspension, servingCopy } from './terms.ts'

export default book({
  id: 'ke',
  jurisdiction: 'KE',
  title: 'Kenya: personal data abroad and copies at home',
  timeZone: 'Africa/Nairobi',
  gates,
  derived: [servingCopy, daysSinceOrder, daysSinceProhibition, daysSinceSuspension].map((d) => d.declaration),
  lists,
  mechanisms,
  instruments: [dpa2019, civilRegistration, generalRegulations2021],
})
