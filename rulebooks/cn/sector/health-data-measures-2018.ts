/** Health big data measures: servers in the mainland, assessment before supply abroad. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, place, requires } from '../../../src/law/index.ts'
import { leaves } from '../terms.ts'

const healthBigData = all(
  leaves,
  data.categories.has('user.health_and_medical'),
  any(
    exporter.sector.is('government', 'health', 'insurance', 'pharma', 'public'),
    exporter.traits.has('population-health-authority'),
  ),
)

const keptAtHome = place({ gate: 'cn.sector.health', mode: 'copy', country: 'CN', orElse: 'none' })

export default instrument(
  {
    id: 'cn.health-data-measures-2018',
    code: 'CN Health Data Measures 2018',
    title: 'Measures for Standards, Security and Services of Health Big Data (Trial)',
    original: '国家健康医疗大数据标准、安全和服务管理办法（试行）',
    issuer: 'National Health Commission',
    adopted: '2018-07-12',
    inForce: '2018-07-12',
    status: 'in-force',
    source: 'Guowei Guihua Fa [2018] No. 23',
    checked: '2026-11-25',
    confidence: 'memory',
    objectives: {
      stated: ['human-health', 'industrial-policy'],
      cite: 'CN Health Data Measures 2018 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 30': [
      {
        gist: 'Health big data is kept on servers in the mainland; what must leave is assessed first, as laws and rules require.',
        until: '2022-09-01',
        when: healthBigData,
        then: [requires('cn.sector.health', ['cn.security-assessment']), keptAtHome],
        unclear: 'Until 2022-09-01 no rule said how others than critical operators are assessed.',
      },
      {
        gist: 'Health big data is kept on servers in the mainland; what must leave passes the assessment or other way that the general law prescribes.',
        from: '2022-09-01',
        when: healthBigData,
        then: keptAtHome,
        unclear:
          'The measures send to "laws and rules": those of 2022 and 2024 now say who is assessed, who contracts and who is free.',
      },
    ],
  },
)
