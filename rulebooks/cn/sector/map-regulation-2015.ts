/** Map regulation: map servers in the mainland, and review of maps before export. */

import { data, exporter, via } from '../../../src/law/facts.ts'
import { all, approve, forbids, instrument, not, place } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.map-regulation-2015',
    code: 'CN Map Regulation 2015',
    title: 'Map Administration Regulation',
    original: '地图管理条例',
    issuer: 'State Council (Order 664)',
    adopted: '2015-11-26',
    inForce: '2016-01-01',
    status: 'in-force',
    source: 'Order of the State Council No. 664 (2015)',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: {
      stated: ['sovereignty', 'national-security', 'industrial-policy'],
      cite: 'CN Map Regulation 2015 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 15': {
      gist: 'Maps for the public are reviewed, but for simple ones as of a park or an underground; who exports a map shows the approval and its number (art 24).',
      when: all(leaves, data.categories.has('national.map')),
      then: approve('cn.sector.mapping', 'cn.authority-approval', 'Department of surveying and geographic information'),
    },
    'art 34': {
      gist: 'The servers on which an internet map service keeps its map data stand in the mainland.',
      when: all(
        leaves,
        exporter.traits.has('internet-map-service'),
        data.categories.has('national.map'),
        not(via.is('publication', 'transit')),
      ),
      then: [
        forbids('cn.sector.mapping'),
        place({ gate: 'cn.sector.mapping', mode: 'store-only', country: 'CN', orElse: 'none' }),
      ],
    },
  },
)
