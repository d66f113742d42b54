/** The law of India on sending data abroad: personal data in general, and what each sector keeps at home, 2011 to 2027. */

import { book } from '../../src/law/index.ts'
import dpdpAct2023 from './dpdp-act-2023.ts'
import dpdpRules2025 from './dpdp-rules-2025.ts'
import { gates } from './gates.ts'
import { mechanisms } from './mechanisms.ts'
import certInDirections2022 from './sector/cert-in-directions-2022.ts'
import companiesAccountsRules2014 from './sector/companies-accounts-rules-2014.ts'
import { irdaiInformation2025, irdaiRecords2015 } from './sector/irdai.ts'
import { geospatialGuidelines2021, publicRecordsAct1993, scomet } from './sector/named.ts'
import rbiCircular2018 from './sector/rbi-circular-2018.ts'
import rbiDigitalLending from './sector/rbi-digital-lending.ts'
import rbiFaq2019 from './sector/rbi-faq-2019.ts'
import sebiCloud2023 from './sector/sebi-cloud-2023.ts'
import sebiCscrf2024 from './sector/sebi-cscrf-2024.ts'
import unifiedLicence from './sector/unified-licence.ts'
import spdiRules2011 from './spdi-rules-2011.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'in',
  jurisdiction: 'IN',
  title: 'India: personal data abroad, sector data at home',
  timeZone: 'Asia/Kolkata',
  gates,
  derived: derivedFacts,
  lists: [],
  mechanisms,
  instruments: [
    spdiRules2011,
    dpdpAct2023,
    dpdpRules2025,
    rbiCircular2018,
    rbiFaq2019,
    rbiDigitalLending,
    sebiCloud2023,
    sebiCscrf2024,
    irdaiRecords2015,
    irdaiInformation2025,
    companiesAccountsRules2014,
    unifiedLicence,
    certInDirections2022,
    publicRecordsAct1993,
    geospatialGuidelines2021,
    scomet,
  ],
})
