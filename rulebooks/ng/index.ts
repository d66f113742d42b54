/** The law of Nigeria on transferring personal data abroad and on what is hosted at home. */

import { book } from '../../src/law/index.ts'
import gaid2025 from './gaid-2025.ts'
import { gates } from './gates.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import ndpa from './ndpa.ts'
import { framework, regulation } from './ndpr-2019.ts'
import { framework2016, regulations2019 } from './sector/bank-secrecy.ts'
import { circular2026, posGuidelines } from './sector/central-bank.ts'
import ictContentGuidelines from './sector/ict-content-guidelines.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'ng',
  jurisdiction: 'NG',
  title: 'Nigeria: personal data sent abroad, and what is hosted at home',
  timeZone: 'Africa/Lagos',
  gates,
  derived: derivedFacts,
  lists,
  mechanisms,
  instruments: [
    posGuidelines,
    ictContentGuidelines,
    framework2016,
    regulation,
    regulations2019,
    framework,
    ndpa,
    gaid2025,
    circular2026,
  ],
})
