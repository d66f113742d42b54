/** Network protection of minors: yearly audit and restricted access, whoever handles their data. */

import { duty, instrument } from '../../../src/law/index.ts'

export default instrument(
  {
    id: 'cn.minors-regulations-2024',
    code: 'CN Minors Regulations 2024',
    title: 'Regulations on the Network Protection of Minors',
    original: '未成年人网络保护条例',
    issuer: 'State Council (Order 766)',
    adopted: '2023-10-16',
    inForce: '2024-01-01',
    status: 'in-force',
    source: 'Order of the State Council No. 766 (2023)',
    checked: '2026-11-25',
    confidence: 'text',
  },
  {
    'art 37': {
      gist: 'Handlers of minors’ data audit every year how they keep the law, and report the result to the cyberspace administration.',
      then: duty(
        'notify',
        'Yearly compliance audit of the handling of minors’ data, reported to the cyberspace administration.',
        {
          gate: 'cn.minors',
        },
      ),
      unclear: 'Minors of 14 to 17 are covered too; the facts of a transfer tell only children under 14 apart.',
    },
  },
)
