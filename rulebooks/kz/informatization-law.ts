/** Law on Informatization: where state bodies keep their information resources; named here, its rules are not encoded. */

import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { government, leaves } from './terms.ts'

export default instrument(
  {
    id: 'kz.informatization-law',
    code: 'KZ Informatization Law',
    title: 'Law on Informatization',
    original: 'Закон Республики Казахстан «Об информатизации»',
    issuer: 'Parliament of Kazakhstan',
    adopted: '2015-11-24',
    inForce: '2016-01-01',
    status: 'in-force',
    source: 'Law 418-V of 2015-11-24; from 2026-07-11 the Digital Code takes its place',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    state: {
      cite: '',
      gist: 'State bodies keep their information resources on the infrastructure of electronic government.',
      when: all(leaves, government),
      then: notEncoded(
        'kz.government',
        'The uniform requirements for information of state bodies (Resolution 832 of 2016) and what the Digital Code made of them.',
      ),
    },
  },
)
