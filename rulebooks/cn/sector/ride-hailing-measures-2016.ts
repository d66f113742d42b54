/** Interim Measures for Online Ride-Hailing Services: named here, its rules not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.ride-hailing-measures-2016',
    code: 'CN Ride-hailing Measures 2016',
    title: 'Interim Measures for Online Ride-Hailing Services',
    original: '网络预约出租汽车经营服务管理暂行办法',
    issuer: 'Ministry of Transport and six others (Order 60)',
    inForce: '2016-11-01',
    status: 'in-force',
    source: 'Order of the Ministry of Transport and others No. 60 (2016)',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 27': {
      gist: 'Ride data is stored and used in the mainland for two years and does not leave unless law says so.',
      when: all(leaves, any(exporter.sector.is('ride-hailing'), exporter.traits.has('ride-hailing-platform'))),
      then: notEncoded('cn.sector.ride-hailing', 'Home storage and use of ride data.'),
    },
  },
)
