/** Swiss Criminal Code: acts for a foreign state and economic intelligence, named here. */

import { purpose } from '../../src/law/facts.ts'
import { all, instrument, not, notEncoded } from '../../src/law/index.ts'
import { atHome, bound } from './terms.ts'

export default instrument(
  {
    id: 'ch.penal-code',
    code: 'CH Criminal Code',
    title: 'Swiss Criminal Code',
    original: 'Schweizerisches Strafgesetzbuch (StGB) vom 21. Dezember 1937',
    issuer: 'Federal Assembly of the Swiss Confederation',
    adopted: '1937-12-21',
    inForce: '1942-01-01',
    status: 'in-force',
    source: 'SR 311.0; https://www.fedlex.admin.ch/eli/cc/54/757_781_799/en',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 271': {
      gist: 'Who does on Swiss soil for a foreign state what is for an authority to do, or gives up business secrets, is punished.',
      when: all(bound, not(atHome), purpose.has('law-enforcement-request', 'regulatory-request')),
      then: notEncoded(
        'ch.authority-request',
        'Arts 271 and 273 of the Criminal Code and the ways of mutual assistance are not in this book.',
      ),
    },
  },
)
