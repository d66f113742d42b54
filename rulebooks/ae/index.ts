/** The law of the United Arab Emirates, and of its financial free zones, on personal data that leaves them. */

import { book } from '../../src/law/index.ts'
import decreeLaw452021 from './decree-law-45-2021.ts'
import { gates } from './gates.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import cbuaeOutsourcing from './sector/cbuae-outsourcing.ts'
import centralBankLaw from './sector/central-bank-law.ts'
import { decision51, law } from './sector/ict-health.ts'
import { derivedFacts } from './terms.ts'
import { regulations2015, regulations2021 } from './zone/adgm.ts'
import { law2007, law2020 } from './zone/difc.ts'

export default book({
  id: 'ae',
  jurisdiction: 'AE',
  title: 'United Arab Emirates, DIFC and ADGM: personal data leaving them',
  timeZone: 'Asia/Dubai',
  gates,
  derived: derivedFacts,
  lists,
  mechanisms,
  instruments: [
    law2007,
    regulations2015,
    centralBankLaw,
    law,
    law2020,
    regulations2021,
    decision51,
    cbuaeOutsourcing,
    decreeLaw452021,
  ],
})
