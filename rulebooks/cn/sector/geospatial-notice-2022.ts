/** Notice of 2022 on vehicles that survey: what they record of space leaves the mainland after approval or map review. */

import { data } from '../../../src/law/facts.ts'
import { all, approve, instrument, place } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.geospatial-notice-2022',
    code: 'CN Geospatial Notice 2022',
    title: 'Notice on Intelligent Connected Vehicles and the Security of Surveying and Geographic Information',
    original: '关于促进智能网联汽车发展维护测绘地理信息安全的通知（自然资规〔2022〕1号）',
    issuer: 'Ministry of Natural Resources',
    adopted: '2022-08-25',
    inForce: '2022-08-25',
    status: 'in-force',
    source: 'Ziranzigui [2022] No. 1; followed by notices of 2023 and July 2024',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['industrial-policy', 'national-security'],
      cite: 'CN Geospatial Notice 2022 preamble',
      confidence: 'memory',
    },
  },
  {
    export: {
      cite: '',
      gist: 'Coordinates, images and point clouds that vehicles record of themselves and the road are survey results: kept in the mainland, sent abroad after approval for supply abroad or map review.',
      when: all(leaves, data.categories.has('telemetry.vehicle.geospatial')),
      then: [
        approve('cn.sector.mapping', 'cn.authority-approval', 'Department of natural resources'),
        place({ gate: 'cn.sector.mapping', mode: 'copy', country: 'CN', orElse: 'none' }),
      ],
      unclear:
        'Which of a vehicle’s records are survey results is for the licensed unit to say; a customer’s ordinary trip is not taken for one.',
    },
  },
)
