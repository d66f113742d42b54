/** The law of Macao on sending personal data abroad, 2016 to 2026. */

import { book } from '../../src/law/index.ts'
import { gates } from './gates.ts'
import gbaGuidelines2024 from './gba-guidelines-2024.ts'
import law82005 from './law-8-2005.ts'
import { mechanisms } from './mechanisms.ts'

export default book({
  id: 'mo',
  jurisdiction: 'MO',
  title: 'Macao: personal data abroad',
  timeZone: 'Asia/Macau',
  gates,
  derived: [],
  lists: [],
  mechanisms,
  instruments: [law82005, gbaGuidelines2024],
})
