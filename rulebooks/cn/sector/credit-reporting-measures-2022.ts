/** Credit reporting measures: home storage, enterprises’ credit to users abroad after a look at user and use. */

import { data } from '../../../src/law/facts.ts'
import { all, defined, duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.credit-reporting-measures-2022',
    code: 'CN Credit Reporting Measures 2022',
    title: 'Measures for the Administration of Credit Reporting Business',
    original: '征信业务管理办法',
    issuer: 'People’s Bank of China (Order 4 of 2021)',
    adopted: '2021-09-27',
    inForce: '2022-01-01',
    status: 'in-force',
    source: 'Order of the People’s Bank of China No. 4 (2021)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['privacy', 'industrial-policy'],
      cite: 'CN Credit Reporting Measures 2022 art 1',
      confidence: 'secondary',
    },
  },
  {
    supply: {
      confidence: 'memory',
      cite: '',
      gist: 'Personal credit information goes abroad as law says; of enterprises’ credit information the agency first examines who asks and for what use.',
      when: all(defined('cn.credit-reporting-regulation-2013/art 24 information'), data.categories.has('business')),
      then: duty(
        'assess',
        'Examine the identity of the user abroad and the use: trade, investment and financing only.',
        {
          gate: 'cn.formality',
        },
      ),
    },
    cooperation: {
      confidence: 'memory',
      cite: '',
      gist: 'Cooperation with a credit reporting agency abroad is reported to the central bank before business begins.',
      when: defined('cn.credit-reporting-regulation-2013/art 24 information'),
      then: duty('notify', 'Report an agreement with a credit reporting agency abroad to the People’s Bank of China.', {
        gate: 'cn.formality',
      }),
    },
  },
)
