/** Regulation 45/2001 on the institutions of the Community: named here. */

import { exporter } from '../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { outsideEea, personal } from './terms.ts'

export default instrument(
  {
    id: 'eu.reg45-2001',
    code: 'EU Regulation 45/2001',
    title: 'Regulation (EC) No 45/2001 on data protection in the Community institutions',
    original: 'Regulation (EC) No 45/2001',
    issuer: 'European Parliament and Council',
    adopted: '2000-12-18',
    inForce: '2001-02-01',
    until: '2018-12-11',
    status: 'superseded',
    source: 'OJ L 8, 12.1.2001, p. 1',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'EU Regulation 45/2001 art 1(1)', confidence: 'memory' },
  },
  {
    'art 9': {
      gist: 'Institutions transfer to recipients outside them only with adequate protection, safeguards or an exception.',
      when: all(exporter.traits.has('eu-institution'), personal, outsideEea),
      then: notEncoded(
        'eu.institutions',
        'Until 10 December 2018 each institution judged adequacy itself (art 9(2)), under the European Data Protection Supervisor.',
      ),
    },
  },
)
