/** The law of Korea on sending data abroad: personal information, finance, health, maps and technology. */

import { book } from '../../src/law/index.ts'
import { calendar } from './calendar.ts'
import { gates } from './gates.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import networkAct from './network-act.ts'
import pipa2011 from './pipa-2011.ts'
import pipa2020 from './pipa-2020.ts'
import pipa2023 from './pipa-2023.ts'
import recognition2025 from './recognition-2025.ts'
import creditInformationAct from './sector/credit-information-act.ts'
import csap from './sector/csap.ts'
import efsr from './sector/efsr.ts'
import industrialTechnologyAct from './sector/industrial-technology-act.ts'
import locationAct from './sector/location-act.ts'
import medicalRecords from './sector/medical-records.ts'
import medicalServiceAct from './sector/medical-service-act.ts'
import medicalServiceActRule from './sector/medical-service-act-rule.ts'
import spatialInformationAct from './sector/spatial-information-act.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'kr',
  jurisdiction: 'KR',
  title: 'Korea: sending data abroad',
  timeZone: 'Asia/Seoul',
  calendar,
  gates,
  derived: derivedFacts,
  lists,
  mechanisms,
  instruments: [
    networkAct,
    pipa2011,
    pipa2020,
    pipa2023,
    recognition2025,
    creditInformationAct,
    csap,
    efsr,
    industrialTechnologyAct,
    locationAct,
    medicalRecords,
    medicalServiceAct,
    medicalServiceActRule,
    spatialInformationAct,
  ],
})
