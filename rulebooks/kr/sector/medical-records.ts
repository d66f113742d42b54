/** Rules on electronic medical records: equipment kept outside a hospital stands in Korea. */

import { data, exporter, importer } from '../../../src/law/facts.ts'
import { all, instrument, place } from '../../../src/law/index.ts'
import { entrusted } from '../terms.ts'

export default instrument(
  {
    id: 'kr.medical-records',
    code: 'KR Medical Records Notice',
    title: 'Standards for facilities and equipment to keep electronic medical records',
    original: '전자의무기록의 관리·보존에 필요한 시설과 장비에 관한 기준 (의료법 시행규칙 제16조)',
    issuer: 'Ministry of Health and Welfare',
    adopted: '2016-08-05',
    inForce: '2016-08-06',
    status: 'in-force',
    source: 'MOHW notice in the gazette of 2016-08-05, under Enforcement Rule of the Medical Service Act art 16(2)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    standards: {
      cite: '',
      gist: 'Records and backups may be kept outside the hospital, on equipment that stands in Korea only.',
      when: all(
        exporter.country.is('KR'),
        exporter.sector.is('health'),
        data.categories.has('unclassified', 'user.health_and_medical'),
        entrusted,
      ),
      then: place({
        gate: 'kr.place.health',
        mode: 'store-only',
        country: 'KR',
        orElse: 'forbid',
        met: importer.country.is('KR'),
      }),
    },
  },
)
