/** Notices on Surveying and Map Data of Intelligent Connected Vehicles: named here, its rules not encoded yet. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.geospatial-notice-2022',
    code: 'CN Geospatial Notice 2022',
    title: 'Notices on Surveying and Map Data of Intelligent Connected Vehicles',
    original: '关于促进智能网联汽车发展维护测绘地理信息安全的通知',
    issuer: 'Ministry of Natural Resources',
    inForce: '2022-08-25',
    status: 'in-force',
    source: 'Ministry of Natural Resources, notice of 2022-08-25, followed in 2023 and July 2024',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    rules: {
      cite: '',
      gist: 'Geospatial data that vehicles collect: licensed units, storage in the mainland, export after review.',
      when: all(
        leaves,
        any(
          data.categories.has('national.map'),
          all(
            exporter.sector.is('automotive', 'mapping', 'ride-hailing'),
            data.categories.has('telemetry', 'user.location', 'user.sensor'),
          ),
        ),
      ),
      then: notEncoded('cn.sector.mapping', 'Geospatial data collected by vehicles.'),
    },
  },
)
