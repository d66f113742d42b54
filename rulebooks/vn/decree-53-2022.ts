/** Decree 53/2022: who stores which data in Vietnam, and when a foreign enterprise must. */

import { duty, instrument } from '../../src/law/index.ts'
import { storageRules } from './storage.ts'
import { storageDecreeDay } from './terms.ts'

export default instrument(
  {
    id: 'vn.decree-53-2022',
    code: 'VN Decree 53/2022',
    title: 'Decree detailing a number of articles of the Law on Cybersecurity',
    original: 'Nghị định số 53/2022/NĐ-CP',
    issuer: 'Government',
    adopted: '2022-08-15',
    inForce: '2022-10-01',
    // The law it details ended on 2026-07-01; it is taken to go on until the decree that replaces it.
    until: storageDecreeDay,
    commences: 'art 30',
    status: 'superseded',
    source: 'Decree No. 53/2022/ND-CP, read in firms’ notes of 2022 (Tilleke, DLA Piper, ENT Law)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: {
      stated: ['national-security', 'public-security'],
      cite: 'VN CSL 2018 art 1, which it details',
      confidence: 'memory',
    },
  },
  {
    'art 26(2)': {
      ...storageRules.domestic,
      unclear:
        'Whether firms that serve nobody on networks are meant too is disputed; the decree says all domestic enterprises.',
    },
    'art 26(3)': storageRules.noOrder,
    'art 26(6) year': { ...storageRules.grace, cite: 'art 26(6)' },
    'art 26(6)': storageRules.ordered,
    'art 27': {
      gist: 'The form of storage is the enterprise’s choice; logs are kept for twelve months.',
      then: duty('keep', 'Keep system logs that investigations may need for at least twelve months.', {
        gate: 'vn.place',
      }),
    },
  },
)
