/** Cybersecurity Law of 2018: storage at home, in the statute from 2019 and in a decree from 2022-10-01. */

import { all, duty, instrument, place, requires } from '../../src/law/index.ts'
import { copyInVietnam, enterprise, regulatedData } from './terms.ts'

export default instrument(
  {
    id: 'vn.csl-2018',
    code: 'VN CSL 2018',
    title: 'Law on Cybersecurity',
    original: 'Luật An ninh mạng số 24/2018/QH14',
    issuer: 'National Assembly',
    adopted: '2018-06-12',
    inForce: '2019-01-01',
    until: '2026-07-01',
    commences: 'art 43',
    status: 'superseded',
    source: 'Law No. 24/2018/QH14, Official Gazette 2018',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['national-security', 'public-security'], cite: 'VN CSL 2018 art 1', confidence: 'memory' },
  },
  {
    'art 26(3)': {
      gist: 'Domestic and foreign firms that serve users on networks in Vietnam store their data there, for the time the Government sets.',
      until: '2022-10-01',
      when: all(regulatedData, enterprise),
      then: [
        requires('vn.place', ['local-copy']),
        place({ gate: 'vn.place', mode: 'copy', country: 'VN', orElse: 'none', met: copyInVietnam.atLeast(1) }),
        duty('keep-local-copy', 'Store the data of users in Vietnam.', { gate: 'vn.place' }),
      ],
      unclear: 'Until Decree 53/2022 no time was set and nobody enforced the duty; a store in Vietnam surely meets it.',
    },
  },
)
