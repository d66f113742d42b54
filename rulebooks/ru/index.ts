/** The law of Russia on personal data that goes abroad and on databases at home, 2015 to 2026. */

import { book } from '../../src/law/index.ts'
import law152 from './152-fz.ts'
import { calendar } from './calendar.ts'
import clarifications2015 from './clarifications-2015.ts'
import decree24 from './decree-24-2023.ts'
import decree2526 from './decree-2526-2022.ts'
import { gates } from './gates.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import law126 from './sector/126-fz.ts'
import law149 from './sector/149-fz.ts'
import law161 from './sector/161-fz.ts'
import law183 from './sector/183-fz.ts'
import law572 from './sector/572-fz.ts'
import decree955 from './sector/decree-955-2019.ts'
import stateSecretsLaw from './sector/state-secrets-law.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'ru',
  jurisdiction: 'RU',
  calendar,
  title: 'Russia: personal data abroad and at home',
  timeZone: 'Europe/Moscow',
  gates,
  derived: derivedFacts,
  lists,
  mechanisms,
  instruments: [
    law152,
    clarifications2015,
    decree2526,
    decree24,
    law126,
    law149,
    law161,
    decree955,
    law572,
    stateSecretsLaw,
    law183,
  ],
})
