/** Digital Code of 2026: what it is said to ask of gathering data, which was not read. */

import { via } from '../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { leaves } from './terms.ts'

export default instrument(
  {
    id: 'kz.digital-code',
    code: 'KZ Digital Code',
    title: 'Digital Code of the Republic of Kazakhstan',
    original: 'Цифровой кодекс Республики Казахстан',
    adopted: '2026-01-09',
    issuer: 'Parliament of Kazakhstan',
    inForce: '2026-07-11',
    status: 'in-force',
    source:
      'Code 255-VIII of 2026-01-09, Kazakhstanskaya Pravda of 2026-01-10, in force six months later; https://adilet.zan.kz/rus/docs/K2600000255 (not read to its end)',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    capture: {
      cite: '',
      gist: 'It is said to ask that data be captured in Kazakhstan first.',
      when: all(leaves, via.is('direct-collection')),
      then: notEncoded(
        'kz.place',
        'One commercial source reports a duty to capture personal data at home first; the text was not available, so entry straight into a database abroad is open.',
      ),
    },
  },
)
