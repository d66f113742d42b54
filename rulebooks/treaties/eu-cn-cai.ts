/** EU–China Comprehensive Agreement on Investment: agreed in principle on 2020-12-30, never signed, binding nobody. */

import { agreement } from '../../src/law/treaty/index.ts'

const neverSigned = { from: null, cite: 'EU–China CAI: agreed in principle 2020-12-30, never signed' } as const

export default agreement({
  code: 'EU-CN-CAI',
  title: 'EU–China Comprehensive Agreement on Investment (agreement in principle)',
  kind: 'draft',
  inForce: null,
  source:
    'https://policy.trade.ec.europa.eu/eu-trade-relationships-country-and-region/countries-and-regions/china/eu-china-agreement_en',
  checked: '2026-11-25',
  confidence: 'secondary',
  notes: [
    'The European Parliament froze any talk of ratification on 2021-05-20.',
    'Its clauses, forced technology transfer among them, are not encoded: no text was ever adopted.',
  ],
  parties: [
    { party: 'EU', ...neverSigned },
    { party: 'CN', ...neverSigned },
  ],
  disputes: [],
  disciplines: [],
})
