/** Ride-hailing measures: ride data is stored and used in the mainland and does not flow out. */

import { exporter } from '../../../src/law/facts.ts'
import { all, any, forbids, instrument, not, notEncoded, place } from '../../../src/law/index.ts'
import { leaves, personal } from '../terms.ts'

const platform = all(leaves, any(exporter.sector.is('ride-hailing'), exporter.traits.has('ride-hailing-platform')))

const usedAtHome = place({ gate: 'cn.sector.ride-hailing', mode: 'store-only', country: 'CN', orElse: 'none' })

export default instrument(
  {
    id: 'cn.ride-hailing-measures-2016',
    code: 'CN Ride-hailing Measures 2016',
    title: 'Interim Measures for Online Ride-Hailing Services',
    original: '网络预约出租汽车经营服务管理暂行办法',
    issuer: 'Ministry of Transport and six others (Order 60)',
    adopted: '2016-07-27',
    inForce: '2016-11-01',
    status: 'in-force',
    source: 'Order of the Ministry of Transport and others No. 60 (2016), amended 2019 and 2022',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['consumer-protection', 'safety', 'industrial-policy'],
      cite: 'CN Ride-hailing Measures 2016 art 1',
      confidence: 'secondary',
    },
  },
  {
    'art 27': [
      {
        gist: 'A platform stores and uses its people’s and its business data in the mainland for at least two years; none flows out unless laws or regulations say otherwise.',
        until: '2021-11-01',
        when: platform,
        then: [forbids('cn.sector.ride-hailing'), usedAtHome],
      },
      {
        gist: 'The same for business data about nobody.',
        from: '2021-11-01',
        when: all(platform, not(personal)),
        then: [forbids('cn.sector.ride-hailing'), usedAtHome],
      },
    ],
    'art 27 personal': {
      cite: 'art 27',
      gist: 'Personal information of a platform, now that a law speaks of sending such information abroad.',
      from: '2021-11-01',
      when: all(platform, personal),
      then: [
        notEncoded(
          'cn.sector.ride-hailing',
          'Whether PIPL art 38, and since 2025 art 35 of the Network Data Regulations, "say otherwise" than the ban on outflow has not been answered.',
        ),
        usedAtHome,
      ],
    },
  },
)
