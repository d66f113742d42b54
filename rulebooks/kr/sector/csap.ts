/** Security assurance of cloud services for public bodies: systems and data stand in Korea. */

import { exporter, importer, via } from '../../../src/law/facts.ts'
import { all, any, instrument, place } from '../../../src/law/index.ts'
import { entrusted } from '../terms.ts'

export default instrument(
  {
    id: 'kr.csap',
    code: 'KR CSAP Notice',
    title: 'Notice on security assurance of cloud computing services',
    original: '클라우드컴퓨팅서비스 보안인증에 관한 고시',
    issuer: 'Ministry of Science and ICT',
    adopted: '2016-04-04',
    inForce: '2016-04-04',
    status: 'in-force',
    source: 'MSIT notices under Cloud Computing Act arts 20 and 23-2',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    location: {
      cite: '',
      gist: 'A cloud that public bodies use keeps its systems, backups and data in Korea.',
      when: all(
        exporter.country.is('KR'),
        any(exporter.traits.has('state-organ', 'public-body'), exporter.sector.is('government', 'public')),
        entrusted,
        any(importer.sector.is('cloud'), via.is('storage')),
      ),
      then: place({
        gate: 'kr.place.public',
        mode: 'store-only',
        country: 'KR',
        orElse: 'forbid',
        met: importer.country.is('KR'),
      }),
    },
  },
)
