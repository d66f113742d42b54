/** The law of Kazakhstan on storing personal data at home and sending them abroad. */

import { book } from '../../src/law/index.ts'
import { bankingLaw1995, bankingLaw2026 } from './banking-law.ts'
import digitalCode from './digital-code.ts'
import { gates } from './gates.ts'
import informatizationLaw from './informatization-law.ts'
import { mechanisms } from './mechanisms.ts'
import personalDataLaw from './personal-data-law.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'kz',
  jurisdiction: 'KZ',
  title: 'Kazakhstan: personal data stored at home and sent abroad',
  timeZone: 'Asia/Almaty',
  gates,
  derived: derivedFacts,
  lists: [],
  mechanisms,
  instruments: [bankingLaw1995, personalDataLaw, informatizationLaw, bankingLaw2026, digitalCode],
})
