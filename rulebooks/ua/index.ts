/** The law of Ukraine on personal data sent abroad, and on what the state may keep there. */

import { book } from '../../src/law/index.ts'
import banksLaw from './banks-law.ts'
import { gates } from './gates.ts'
import informationProtectionLaw from './information-protection-law.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import pdpLaw from './pdp-law.ts'
import resolution187 from './resolution-187-2022.ts'
import resolution263 from './resolution-263-2022.ts'

export default book({
  id: 'ua',
  jurisdiction: 'UA',
  title: 'Ukraine: personal data abroad, and what the state may keep there',
  timeZone: 'Europe/Kyiv',
  gates,
  derived: [],
  lists,
  mechanisms,
  instruments: [pdpLaw, informationProtectionLaw, resolution187, resolution263, banksLaw],
})
