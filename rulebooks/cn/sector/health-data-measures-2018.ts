/** Measures for Standards, Security and Services of Health Big Data (Trial): named here, its rules not encoded yet. */

import { data, exporter, purpose } from '../../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { emergencyPurposes, leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.health-data-measures-2018',
    code: 'CN Health Data Measures 2018',
    title: 'Measures for Standards, Security and Services of Health Big Data (Trial)',
    original: '国家健康医疗大数据标准、安全和服务管理办法（试行）',
    issuer: 'National Health Commission',
    inForce: '2018-07-12',
    status: 'in-force',
    source: 'Guowei Guihua Fa [2018] No. 23',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 30': {
      gist: 'Health big data stands on servers in the mainland and leaves after assessment.',
      when: all(
        leaves,
        any(
          exporter.traits.has('population-health-authority'),
          all(
            data.categories.has('user.health_and_medical', 'user.genetic', 'omic'),
            exporter.sector.is('biotech', 'government', 'health', 'insurance', 'pharma', 'public', 'research'),
          ),
        ),
        not(purpose.within(...emergencyPurposes)),
      ),
      then: notEncoded(
        'cn.sector.health',
        'Home servers and assessment for health big data; it sends to the general law on assessment, which frees emergencies.',
      ),
    },
  },
)
