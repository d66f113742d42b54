/** United States law on giving data into foreign hands: part 202, data brokers, providers and authorities, export control, records at home. */

import { book } from '../../src/law/index.ts'
import cisaRequirements2025 from './cisa-requirements-2025.ts'
import dsp from './dsp/dsp.ts'
import eo14117 from './eo-14117.ts'
import { gates } from './gates.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import dfars23976 from './onshore/dfars-239-76.ts'
import ear from './onshore/ear.ts'
import floridaHealthRecords from './onshore/florida-health-records.ts'
import itar from './onshore/itar.ts'
import pub1075 from './onshore/pub1075.ts'
import texasHealthRecords from './onshore/texas-health-records.ts'
import padfa2024 from './padfa-2024.ts'
import storedCommunicationsAct from './stored-communications-act.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'us',
  jurisdiction: 'US',
  title: 'United States: data in foreign hands',
  timeZone: 'America/New_York',
  gates,
  derived: derivedFacts,
  lists,
  mechanisms,
  instruments: [
    storedCommunicationsAct,
    pub1075,
    dfars23976,
    itar,
    ear,
    floridaHealthRecords,
    eo14117,
    padfa2024,
    dsp,
    cisaRequirements2025,
    texasHealthRecords,
  ],
})
