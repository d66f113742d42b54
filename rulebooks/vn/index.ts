/** The law of Vietnam on sending data abroad and storing it at home, 2019 to 2026. */

import { book } from '../../src/law/index.ts'
import { calendar } from './calendar.ts'
import csl2018 from './csl-2018.ts'
import csl2025 from './csl-2025.ts'
import { dataLaw2024, decision20, decree165 } from './data-law-2024.ts'
import decree13 from './decree-13-2023.ts'
import decree53 from './decree-53-2022.ts'
import decree163 from './decree-163-2024.ts'
import decree333 from './decree-333-2026.ts'
import decree356 from './decree-356-2025.ts'
import { gates } from './gates.ts'
import { mechanisms } from './mechanisms.ts'
import pdpl2025 from './pdpl-2025.ts'
import stateSecretsLaw2018 from './state-secrets-law-2018.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'vn',
  jurisdiction: 'VN',
  calendar,
  title: 'Vietnam: data abroad and at home',
  timeZone: 'Asia/Ho_Chi_Minh',
  gates,
  derived: derivedFacts,
  lists: [],
  mechanisms,
  instruments: [
    csl2018,
    stateSecretsLaw2018,
    decree53,
    decree13,
    decree163,
    decision20,
    dataLaw2024,
    decree165,
    pdpl2025,
    decree356,
    csl2025,
    decree333,
  ],
})
