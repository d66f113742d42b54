/** Regulation on the Administration of the Credit Reporting Industry: named here, its rules not encoded yet. */

import { exporter } from '../../../src/law/facts.ts'
import { all, any, instrument, notEncoded } from '../../../src/law/index.ts'
import { fromMainland, leaves, personal } from '../terms.ts'

export default instrument(
  {
    id: 'cn.credit-reporting-regulation-2013',
    code: 'CN Credit Reporting Regulation 2013',
    title: 'Regulation on the Administration of the Credit Reporting Industry',
    original: '征信业管理条例',
    issuer: 'State Council (Order 631)',
    inForce: '2013-03-15',
    status: 'in-force',
    source: 'Order of the State Council No. 631 (2013)',
    checked: '2026-11-24',
    confidence: 'text',
  },
  {
    'art 24': {
      gist: 'A credit reporting agency sorts, keeps and processes in the mainland what it collected there.',
      when: all(
        leaves,
        fromMainland,
        personal,
        any(exporter.sector.is('credit-reporting'), exporter.traits.has('credit-reporting-agency')),
      ),
      then: notEncoded('cn.sector.credit', 'Home processing by credit reporting agencies.'),
    },
  },
)
