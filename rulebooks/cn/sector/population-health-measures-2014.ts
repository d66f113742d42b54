/** Measures for the Management of Population Health Information (Trial): named here, its rules not encoded yet. */

import { data, exporter, purpose } from '../../../src/law/facts.ts'
import { all, any, instrument, not, notEncoded } from '../../../src/law/index.ts'
import { emergencyPurposes, leaves } from '../terms.ts'

export default instrument(
  {
    id: 'cn.population-health-measures-2014',
    code: 'CN Population Health Measures 2014',
    title: 'Measures for the Management of Population Health Information (Trial)',
    original: '人口健康信息管理办法（试行）',
    issuer: 'National Health and Family Planning Commission',
    inForce: '2014-05-05',
    status: 'in-force',
    source: 'Guowei Guihua Fa [2014] No. 24',
    checked: '2026-11-24',
    confidence: 'memory',
  },
  {
    'art 10': {
      gist: 'Population health information is not kept on servers abroad, nor are servers abroad hosted or rented for it.',
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
      then: notEncoded('cn.sector.health', 'Home storage of population health information.'),
    },
  },
)
