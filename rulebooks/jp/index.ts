/** The law of Japan on sending personal data abroad, from the Act of 2003 to the bill of 2026. */

import { book } from '../../src/law/index.ts'
import appi2003 from './appi-2003.ts'
import appi2015 from './appi-2015.ts'
import appi2020 from './appi-2020.ts'
import appiAmendment2020 from './appi-amendment-2020.ts'
import bill2026 from './bill-2026.ts'
import { gates } from './gates.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import notice12019 from './notice-1-2019.ts'
import numberAct2013 from './number-act-2013.ts'
import ppcRules from './ppc-rules.ts'
import ppcRules2016 from './ppc-rules-2016.ts'
import medicalGuidelines from './sector/medical-guidelines.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'jp',
  jurisdiction: 'JP',
  title: 'Japan: sending personal data abroad',
  timeZone: 'Asia/Tokyo',
  gates,
  derived: derivedFacts,
  lists,
  mechanisms,
  instruments: [
    appi2003,
    medicalGuidelines,
    numberAct2013,
    appi2015,
    ppcRules2016,
    notice12019,
    appiAmendment2020,
    appi2020,
    ppcRules,
    bill2026,
  ],
})
