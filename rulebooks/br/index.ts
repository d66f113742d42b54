/** The law of Brazil on sending data abroad: the general law, the regulation of transfers, finance and federal bodies. */

import { book } from '../../src/law/index.ts'
import { gates } from './gates.ts'
import lgpd from './lgpd.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import resolution19 from './resolution-19-2024.ts'
import resolution32 from './resolution-32-2026.ts'
import { bcb85, bcb3909, cmn4658, cmn4893 } from './sector/financial-cloud.ts'
import gsiInstruction5, { complementaryNorm14 } from './sector/gsi-instruction-5-2021.ts'
import { derivedFacts } from './terms.ts'

export default book({
  id: 'br',
  jurisdiction: 'BR',
  title: 'Brazil: personal data abroad',
  timeZone: 'America/Sao_Paulo',
  gates,
  derived: derivedFacts,
  lists,
  mechanisms,
  instruments: [
    lgpd,
    resolution19,
    resolution32,
    cmn4658,
    cmn4893,
    bcb3909,
    bcb85,
    complementaryNorm14,
    gsiInstruction5,
  ],
})
