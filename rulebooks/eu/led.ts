/** Law Enforcement Directive: named here; the law that binds is each Member State’s own act. */

import { exporter } from '../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../src/law/index.ts'
import { eftaStates } from './places.ts'
import { inUnion, outsideEea, personal } from './terms.ts'

export default instrument(
  {
    id: 'eu.led',
    code: 'EU Directive 2016/680',
    title: 'Law Enforcement Directive (Directive (EU) 2016/680)',
    original: 'Directive (EU) 2016/680',
    issuer: 'European Parliament and Council',
    adopted: '2016-04-27',
    inForce: '2018-05-06',
    commences: 'art 63(1)',
    status: 'in-force',
    source: 'OJ L 119, 4.5.2016, p. 89; http://data.europa.eu/eli/dir/2016/680/oj',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['privacy'], cite: 'EU Directive 2016/680 art 1(2)(a)', confidence: 'memory' },
  },
  {
    'art 35': {
      gist: 'Police and criminal justice authorities transfer under a track of their own: adequacy, safeguards, derogations (arts 35 to 40).',
      when: all(
        any(inUnion(exporter.country), exporter.country.is(...eftaStates)),
        exporter.traits.has('competent-law-enforcement-authority'),
        personal,
        outsideEea,
      ),
      then: notEncoded(
        'eu.police',
        'A directive: the acts by which the Member States carried it out are the law that binds, and are not in this book.',
      ),
    },
  },
)
