/** Cabinet Resolution 187 and the sanctions: dealings with the aggressor state since the full invasion. */

import { importer } from '../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { goesAbroad } from './terms.ts'

export default instrument(
  {
    id: 'ua.resolution-187-2022',
    code: 'UA Resolution 187/2022',
    title: 'Resolution on protecting national interests in claims of the aggressor state',
    original:
      'Про забезпечення захисту національних інтересів за майбутніми позовами держави Україна у зв’язку з військовою агресією Російської Федерації',
    issuer: 'Cabinet of Ministers',
    adopted: '2022-03-03',
    inForce: '2022-03-03',
    status: 'in-force',
    source: 'Resolution of 2022-03-03 No. 187; Law on Sanctions 1644-VII',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    '1': {
      gist: 'Obligations towards Russia and those bound to it are not performed.',
      when: all(goesAbroad, importer.country.is('BY', 'RU')),
      then: notEncoded(
        'ua.aggressor',
        'How the moratorium, sanctions and wartime criminal law reach data given to Russia or Belarus is not in this book.',
      ),
    },
  },
)
