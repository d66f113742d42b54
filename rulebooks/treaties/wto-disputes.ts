/** Before whom the WTO agreements are pleaded, with and without an Appellate Body. */

import type { DisputeRule } from '../../src/law/treaty/index.ts'

/** The terms of two of the last three members ended on 2019-12-10: no appeal can be heard since. */
export const wtoDisputes: readonly DisputeRule[] = [
  {
    settlement: 'available',
    forum: 'a WTO panel, then the Appellate Body',
    remedy: 'Consultations, then a panel; its report may be appealed.',
    until: '2019-12-11',
    cite: 'DSU arts 4, 6 and 17',
  },
  {
    settlement: 'available',
    forum: 'a WTO panel; no Appellate Body sits',
    remedy:
      'Consultations, then a panel; an appeal into the void blocks its report, unless both sides take part in the interim appeal arrangement (MPIA).',
    from: '2019-12-11',
    cite: 'DSU arts 4, 6 and 17',
  },
]
