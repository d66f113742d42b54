/** The law of Egypt on personal data sent abroad, since 2020. */

import { book } from '../../src/law/index.ts'
import executiveRegulations2025 from './executive-regulations-2025.ts'
import { gates } from './gates.ts'
import { mechanisms } from './mechanisms.ts'
import pdpl from './pdpl.ts'

export default book({
  id: 'eg',
  jurisdiction: 'EG',
  title: 'Egypt: personal data sent abroad',
  timeZone: 'Africa/Cairo',
  gates,
  derived: [],
  lists: [],
  mechanisms,
  instruments: [pdpl, executiveRegulations2025],
})
