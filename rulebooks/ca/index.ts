/** The law of Canada and its provinces on personal information that leaves them. */

import { book } from '../../src/law/index.ts'
import billC27 from './bill-c27.ts'
import { gates } from './gates.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import pipeda from './pipeda.ts'
import privacyAct from './privacy-act.ts'
import abPipa from './zone/ab-pipa.ts'
import bcFoippa from './zone/bc-foippa.ts'
import bcPipa from './zone/bc-pipa.ts'
import nsFoipop2025 from './zone/ns-foipop-2025.ts'
import nsPiidpa from './zone/ns-piidpa.ts'
import qcAccessAct from './zone/qc-access-act.ts'
import qcPrivateSectorAct from './zone/qc-private-sector-act.ts'

export default book({
  id: 'ca',
  jurisdiction: 'CA',
  title: 'Canada: personal information leaving the country, or Quebec',
  timeZone: 'America/Toronto',
  gates,
  derived: [],
  lists,
  mechanisms,
  instruments: [
    privacyAct,
    pipeda,
    qcPrivateSectorAct,
    qcAccessAct,
    bcFoippa,
    bcPipa,
    nsPiidpa,
    abPipa,
    nsFoipop2025,
    billC27,
  ],
})
