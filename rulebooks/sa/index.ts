/** The law of Saudi Arabia on sending data abroad: the interim rules, the law with its regulation, finance and the state. */

import { book } from '../../src/law/index.ts'
import { gates } from './gates.ts'
import interimRegulations2020 from './interim-regulations-2020.ts'
import { mechanisms } from './mechanisms.ts'
import pdpl from './pdpl.ts'
import { bankSecrecy2015, cyberSecurityFramework2017, insuranceConduct2008 } from './sector/finance.ts'
import { cloudFramework2018, essentialControls2018 } from './sector/government.ts'
import incomeTaxRegulations from './sector/income-tax-regulations.ts'
import { derivedFacts } from './terms.ts'
import transferRegulation2023 from './transfer-regulation-2023.ts'
import transferRegulation2024 from './transfer-regulation-2024.ts'

export default book({
  id: 'sa',
  jurisdiction: 'SA',
  title: 'Saudi Arabia: personal data abroad',
  timeZone: 'Asia/Riyadh',
  gates,
  derived: derivedFacts,
  lists: [],
  mechanisms,
  instruments: [
    interimRegulations2020,
    pdpl,
    transferRegulation2023,
    transferRegulation2024,
    bankSecrecy2015,
    cyberSecurityFramework2017,
    insuranceConduct2008,
    cloudFramework2018,
    essentialControls2018,
    incomeTaxRegulations,
  ],
})
