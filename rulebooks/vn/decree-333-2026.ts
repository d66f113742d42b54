/** Decree 333/2026 under the new Cybersecurity Law: storage at home, as before, for eleven services of foreign firms. */

import { instrument } from '../../src/law/index.ts'
import { storageRules } from './storage.ts'
import { storageDecreeDay } from './terms.ts'

export default instrument(
  {
    id: 'vn.decree-333-2026',
    code: 'VN Decree 333/2026',
    title: 'Decree detailing a number of articles of and measures for the Law on Cybersecurity',
    original: 'Nghị định số 333/2026/NĐ-CP',
    issuer: 'Government',
    adopted: storageDecreeDay,
    inForce: storageDecreeDay,
    commences: 'art 19',
    status: 'in-force',
    source:
      'Decree No. 333/2026/ND-CP of 2026-08-19, arts 16, 19, 20, read in a compliance handbook that compared the text on 2026-09-25',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['national-security', 'public-security'],
      cite: 'VN CSL 2025 art 1, which it details',
      confidence: 'memory',
    },
  },
  {
    'art 19(2)': {
      ...storageRules.domestic,
      unclear:
        'The 24 months run from a request (art 20(1)), yet domestic firms store without one; what counts as a service on networks follows telecom law.',
    },
    'art 19(3)': {
      ...storageRules.noOrder,
      unclear:
        'The law (art 25(3)) puts no condition on foreign firms; the decree asks for a decision of the Minister.',
    },
    'art 19(6) year': { ...storageRules.grace, cite: 'art 19(6)' },
    'art 19(6)': storageRules.ordered,
  },
)
