/** Enforcement Rule of the Medical Service Act before 2016-08-06: records stayed inside the hospital. */

import { data, exporter } from '../../../src/law/facts.ts'
import { all, forbids, instrument } from '../../../src/law/index.ts'
import { entrusted, leaves } from '../terms.ts'

export default instrument(
  {
    id: 'kr.medical-service-act-rule',
    code: 'KR Medical Service Act Rule',
    title: 'Enforcement Rule of the Medical Service Act, art 16 until the notice of 2016',
    original: '의료법 시행규칙 제16조',
    issuer: 'Ministry of Health and Welfare',
    inForce: '2008-04-11',
    until: '2016-08-06',
    status: 'superseded',
    source: 'Enforcement Rule of the Medical Service Act art 16; ministry release of 2016-08-05',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 16': {
      gist: 'Electronic medical records were kept and managed inside the medical institution.',
      when: all(
        leaves,
        exporter.sector.is('health'),
        data.categories.has('unclassified', 'user.health_and_medical'),
        entrusted,
      ),
      then: forbids('kr.place.health'),
    },
  },
)
