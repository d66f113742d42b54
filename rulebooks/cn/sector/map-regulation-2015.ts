/** Map Administration Regulation: named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.map-regulation-2015',
    code: 'CN Map Regulation 2015',
    title: 'Map Administration Regulation',
    original: '地图管理条例',
    issuer: 'State Council (Order 664)',
    inForce: '2016-01-01',
    status: 'in-force',
    source: 'Order of the State Council No. 664 (2015)',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 34': {
      gist: 'Servers holding the map data of an internet map service stand in the mainland.',
      when: all(
        leaves,
        any(
          exporter.traits.has('internet-map-service'),
          all(exporter.sector.is('mapping'), data.categories.has('national', 'user.location', 'telemetry')),
        ),
      ),
      then: notEncoded('cn.sector.mapping', 'Map servers in the mainland.'),
    },
  },
)
