/** The law of Turkey on sending data abroad: Law 6698 old and new, banks, payments, communications, public bodies. */

import { book } from '../../src/law/index.ts'
import { bylaw2024, corporateRules2020, guideline2025 } from './board-and-authority.ts'
import { calendar } from './calendar.ts'
import { gates } from './gates.ts'
import kvkk from './kvkk.ts'
import { mechanisms } from './mechanisms.ts'
import { bankingLaw, secrecyRegulation } from './sector/bank-secrecy.ts'
import circular2019 from './sector/circular-2019-12.ts'
import { electronicCommunications, socialNetworks, telecomPrivacy2020 } from './sector/communications.ts'
import { banks2014, banks2020, capitalMarkets, creditFirms, insurance, payments } from './sector/systems-at-home.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'tr',
  jurisdiction: 'TR',
  calendar,
  title: 'Turkey: personal data abroad',
  timeZone: 'Europe/Istanbul',
  gates,
  derived: derivedFacts,
  lists: [],
  mechanisms,
  instruments: [
    kvkk,
    corporateRules2020,
    bylaw2024,
    guideline2025,
    bankingLaw,
    secrecyRegulation,
    banks2014,
    banks2020,
    payments,
    capitalMarkets,
    creditFirms,
    insurance,
    electronicCommunications,
    telecomPrivacy2020,
    socialNetworks,
    circular2019,
  ],
})
