/** The law of Mexico on communicating personal data to others abroad, since 2010. */

import { book } from '../../src/law/index.ts'
import bankProvisions2005 from './bank-provisions-2005.ts'
import { gates } from './gates.ts'
import lfpdppp2010 from './lfpdppp-2010.ts'
import lfpdppp2025 from './lfpdppp-2025.ts'
import { mechanisms } from './mechanisms.ts'
import regulations2011 from './regulations-2011.ts'

export default book({
  id: 'mx',
  jurisdiction: 'MX',
  title: 'Mexico: communicating personal data to others abroad',
  timeZone: 'America/Mexico_City',
  gates,
  derived: [],
  lists: [],
  mechanisms,
  instruments: [lfpdppp2010, regulations2011, lfpdppp2025, bankProvisions2005],
})
