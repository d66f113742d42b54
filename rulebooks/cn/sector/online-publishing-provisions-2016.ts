/** Online publishing: servers and storage in the mainland. */

import { data, exporter, importer, via } from '../../../src/law/facts.ts'
import { all, any, forbids, instrument, place } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.online-publishing-provisions-2016',
    code: 'CN Online Publishing Provisions 2016',
    title: 'Provisions on the Administration of Online Publishing Services',
    original: '网络出版服务管理规定',
    issuer:
      'State Administration of Press, Publication, Radio, Film and Television; Ministry of Industry and Information Technology (Order 5)',
    adopted: '2016-02-04',
    inForce: '2016-03-10',
    status: 'in-force',
    source: 'Order No. 5 (2016)',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['industrial-policy'],
      cite: 'CN Online Publishing Provisions 2016 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 8': {
      gist: 'The servers and storage on which online publishing is done stand in the mainland.',
      when: all(
        leaves,
        any(exporter.traits.has('online-publisher'), exporter.sector.is('gaming', 'publishing')),
        data.categories.has('content'),
        any(via.is('storage'), importer.relation.is('processor', 'same-entity')),
      ),
      then: [
        forbids('cn.sector.publishing'),
        place({ gate: 'cn.sector.publishing', mode: 'store-only', country: 'CN', orElse: 'none' }),
      ],
      unclear: 'A licence to a publisher abroad, who publishes there, is not taken for the publisher’s own service.',
    },
  },
)
