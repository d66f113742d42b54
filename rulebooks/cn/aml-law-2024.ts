/** Anti-Money-Laundering Law of 2024: a financial institution does not obey a foreign demand by itself. */

import { exporter } from '../../src/law/facts.ts'
import { all, approve, duty, instrument } from '../../src/law/index.ts'
import { authorityRequest, leaves, personal } from './terms.ts'

export default instrument(
  {
    id: 'cn.aml-law-2024',
    code: 'CN AML Law 2024',
    title: 'Anti-Money-Laundering Law (2024 revision)',
    original: '中华人民共和国反洗钱法',
    issuer: 'Standing Committee of the National People’s Congress',
    adopted: '2024-11-08',
    inForce: '2025-01-01',
    status: 'in-force',
    source: 'Order of the President No. 38 (2024), Gazette of the NPC Standing Committee',
    checked: '2026-11-24',
    confidence: 'text',
    objectives: {
      stated: ['law-enforcement', 'national-security', 'public-interest'],
      cite: 'CN AML Law 2024 art 1',
      confidence: 'memory',
    },
  },
  {
    'art 50': {
      gist: 'A financial institution asked directly by a foreign state for customers’ data does not comply by itself and reports at once.',
      when: all(
        leaves,
        personal,
        authorityRequest,
        exporter.sector.is('banking', 'finance', 'insurance', 'payments', 'securities'),
      ),
      then: [
        approve('cn.authority-request', 'cn.authority-approval', 'Financial regulator of the State Council'),
        duty('notify', 'Report the foreign demand to the financial regulator at once.', {
          gate: 'cn.authority-request',
        }),
      ],
    },
  },
)
