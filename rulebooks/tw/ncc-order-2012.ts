/** Order of 2012: communications operators send no subscribers’ data to the mainland. */

import { exporter, importer, subjects } from '../../src/law/facts.ts'
import { all, forbids, instrument, not } from '../../src/law/index.ts'
import { personal, sent } from './terms.ts'

export default instrument(
  {
    id: 'tw.ncc-order-2012',
    code: 'TW NCC Order 2012',
    title: 'Order Restricting Communications Operators from Sending Subscribers’ Personal Data to the Mainland',
    original: '限制通訊傳播事業經營者將所屬用戶之個人資料傳遞至大陸地區',
    issuer: 'National Communications Commission',
    adopted: '2012-09-15',
    inForce: '2012-10-01',
    status: 'in-force',
    source:
      'National Communications Commission, order of September 2012 (under art 21 of the Act, in force 2012-10-01)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    restriction: {
      cite: '',
      gist: 'Telecommunications and broadcasting operators send no data of their subscribers to the mainland.',
      when: all(
        sent,
        personal,
        exporter.sector.is('media', 'telecom'),
        importer.country.is('CN'),
        not(subjects.kinds.within('employee')),
      ),
      then: forbids('tw.transfer'),
      overrides: ['tw.pdpa/art 21'],
    },
  },
)
