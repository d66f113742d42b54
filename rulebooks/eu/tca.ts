/** EU–UK Trade and Cooperation Agreement: the bridge between the transition period and the adequacy decision. */

import { importer } from '../../src/law/facts.ts'
import { instrument, outOfScope } from '../../src/law/index.ts'

const bridge = {
  gist: 'For six months at most the United Kingdom is not treated as a third country, until it is found adequate.',
  when: importer.country.is('GB'),
  then: outOfScope('eu.transfer', 'eu.authority-request', 'eu.institutions'),
}

export default instrument(
  {
    id: 'eu.tca',
    code: 'EU TCA',
    title: 'Trade and Cooperation Agreement between the EU and the United Kingdom',
    original: 'Trade and Cooperation Agreement',
    issuer: 'European Union; Euratom; United Kingdom',
    adopted: '2020-12-30',
    inForce: '2021-01-01',
    until: '2021-06-28',
    commences: 'art FINPROV.11',
    status: 'superseded',
    source: 'OJ L 444, 31.12.2020, p. 14 (provisional); OJ L 149, 30.4.2021, p. 10',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 782': [
      // Applied provisionally, under the numbers of the first publication.
      { ...bridge, cite: 'art FINPROV.10A', until: '2021-05-01' },
      { ...bridge, cite: 'art 782', from: '2021-05-01' },
    ],
  },
)
