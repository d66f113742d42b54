/** Electronic medical records: cloud storage in Taiwan, abroad only with approval. */

import { data, exporter, importer, via } from '../../src/law/facts.ts'
import { all, any, instrument, place, requires } from '../../src/law/index.ts'
import { sent } from './terms.ts'

export default instrument(
  {
    id: 'tw.medical-records-regulations-2022',
    code: 'TW Medical Records Regulations 2022',
    title: 'Regulations on the Production and Management of Electronic Medical Records by Medical Institutions',
    original: '醫療機構電子病歷製作及管理辦法',
    issuer: 'Ministry of Health and Welfare',
    adopted: '2022-07-18',
    inForce: '2022-07-18',
    status: 'in-force',
    source: 'https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=L0020121',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    'art 8': {
      gist: 'Where a medical institution keeps electronic records in a cloud, the storage stands in Taiwan; abroad only with the Ministry’s approval.',
      when: all(
        sent,
        exporter.sector.is('health'),
        data.categories.has('unclassified', 'user.health_and_medical'),
        any(via.is('storage'), importer.relation.is('processor'), importer.role.is('processor')),
      ),
      then: [
        requires('tw.health', ['tw.mohw-approval']),
        place({ gate: 'tw.health', mode: 'store-only', country: 'TW', orElse: 'none' }),
      ],
    },
  },
)
