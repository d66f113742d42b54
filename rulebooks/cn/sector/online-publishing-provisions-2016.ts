/** Provisions on the Administration of Online Publishing Services: named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.online-publishing-provisions-2016',
    code: 'CN Online Publishing Provisions 2016',
    title: 'Provisions on the Administration of Online Publishing Services',
    original: '网络出版服务管理规定',
    issuer:
      'State Administration of Press, Publication, Radio, Film and Television; Ministry of Industry and Information Technology (Order 5)',
    inForce: '2016-03-10',
    status: 'in-force',
    source: 'Order No. 5 (2016)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 8': {
      gist: 'Servers and storage of online publishing stand in the mainland.',
      when: all(
        leaves,
        any(
          exporter.traits.has('online-publisher'),
          all(exporter.sector.is('gaming', 'media', 'publishing'), data.categories.has('content')),
        ),
      ),
      then: notEncoded('cn.sector.publishing', 'Home servers of online publishers.'),
    },
  },
)
