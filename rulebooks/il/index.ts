/** The law of Israel on data sent abroad, and on data that comes in from Europe. */

import { book } from '../../src/law/index.ts'
import bankingDirective362 from './banking-directive-362.ts'
import eeaDataRegulations2023 from './eea-data-regulations-2023.ts'
import { gates } from './gates.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import transferRegulations2001 from './transfer-regulations-2001.ts'

export default book({
  id: 'il',
  jurisdiction: 'IL',
  title: 'Israel: data sent abroad, and data from Europe',
  timeZone: 'Asia/Jerusalem',
  gates,
  derived: [],
  lists,
  mechanisms,
  instruments: [transferRegulations2001, eeaDataRegulations2023, bankingDirective362],
})
