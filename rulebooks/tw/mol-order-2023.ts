/** Order of 2023: recruitment agencies send no personal data to the mainland. */

import { exporter, importer } from '../../src/law/facts.ts'
import { all, forbids, instrument } from '../../src/law/index.ts'
import { personal, sent } from './terms.ts'

export default instrument(
  {
    id: 'tw.mol-order-2023',
    code: 'TW MOL Order 2023',
    title: 'Order Restricting the Recruitment Trade from Sending Personal Data to the Mainland',
    original: '限制人力仲介業將當事人個人資料國際傳輸至大陸地區',
    issuer: 'Ministry of Labor',
    adopted: '2023-02-20',
    inForce: '2023-02-20',
    status: 'in-force',
    source: 'Ministry of Labor, order of 2023-02-20',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    restriction: {
      cite: '',
      gist: 'Recruitment agencies send no personal data to the mainland, nor keep or have it handled there.',
      when: all(sent, personal, exporter.traits.has('tw-recruitment-agency'), importer.country.is('CN')),
      then: forbids('tw.transfer'),
      overrides: ['tw.pdpa/art 21'],
    },
  },
)
