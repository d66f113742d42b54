/** Order on social work offices: proposed on 2021-11-03; whether and when it began could not be established. */

import { exporter, importer } from '../../src/law/facts.ts'
import { all, instrument, notEncoded } from '../../src/law/index.ts'
import { personal, sent } from './terms.ts'

export default instrument(
  {
    id: 'tw.mohw-order-2022',
    code: 'TW MOHW Order 2022',
    title: 'Order Restricting Social Work Offices from Sending Personal Data to the Mainland',
    original: '限制社會工作師事務所國際傳輸個人資料至大陸地區',
    issuer: 'Ministry of Health and Welfare',
    inForce: '2021-11-03',
    status: 'in-force',
    source: 'Draft of 2021-11-03; said to have been issued in 2022 (day not known)',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    restriction: {
      cite: '',
      gist: 'Social work offices send no data of the people they serve to the mainland.',
      when: all(sent, personal, exporter.traits.has('tw-social-work-office'), importer.country.is('CN')),
      then: notEncoded(
        'tw.transfer',
        'The order was proposed on 2021-11-03; the day on which it was issued has not been found.',
      ),
    },
  },
)
