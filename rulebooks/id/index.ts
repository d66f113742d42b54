/** The law of Indonesia on sending data abroad and on data centres at home, 2012 to 2027. */

import { book } from '../../src/law/index.ts'
import { calendar } from './calendar.ts'
import { gates } from './gates.ts'
import gr33 from './gr-33-2026.ts'
import gr71 from './gr-71-2019.ts'
import gr82 from './gr-82-2012.ts'
import { mechanisms } from './mechanisms.ts'
import mr20 from './mr-20-2016.ts'
import pdpLaw2022 from './pdp-law-2022.ts'
import { gateway2017, providers2020 } from './sector/bank-indonesia.ts'
import gr80 from './sector/gr-80-2019.ts'
import { medicalRecords2022, openInformation2008 } from './sector/named.ts'
import { pojk4, pojk11, pojk38 } from './sector/ojk.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'id',
  jurisdiction: 'ID',
  calendar,
  title: 'Indonesia: personal data abroad, systems at home',
  timeZone: 'Asia/Jakarta',
  gates,
  derived: derivedFacts,
  lists: [],
  mechanisms,
  instruments: [
    gr82,
    mr20,
    gr71,
    pdpLaw2022,
    gr33,
    gr80,
    pojk38,
    pojk4,
    pojk11,
    gateway2017,
    providers2020,
    medicalRecords2022,
    openInformation2008,
  ],
})
