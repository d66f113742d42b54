/** European Health Data Space: its rules on third countries, which have not begun. */

import { data, exporter } from '../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { inUnion, outsideEea } from './terms.ts'

export default instrument(
  {
    id: 'eu.ehds',
    code: 'EU EHDS',
    title: 'European Health Data Space (Regulation (EU) 2025/327)',
    original: 'Regulation (EU) 2025/327',
    issuer: 'European Parliament and Council',
    adopted: '2025-02-11',
    inForce: '2029-03-26',
    status: 'in-force',
    source: 'OJ L, 2025/327, 5.3.2025; http://data.europa.eu/eli/reg/2025/327/oj',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'chapter IV': {
      gist: 'Health data for secondary use goes to third countries only under its own conditions, from 26 March 2029.',
      when: all(
        inUnion(exporter.country),
        data.categories.has('user.health_and_medical', 'user.genetic', 'omic'),
        outsideEea,
      ),
      then: notEncoded(
        'eu.health-data',
        'Its rules on third countries begin on 26 March 2029 and are not encoded before they do.',
      ),
    },
  },
)
