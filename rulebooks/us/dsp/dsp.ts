/** 28 CFR part 202, the Data Security Program: one instrument, a file for each subpart. */

import { instrument } from '../../../src/law/index.ts'
import { subpartB } from './subpart-b-definitions.ts'
import { subpartC } from './subpart-c-prohibited.ts'
import { subpartD } from './subpart-d-restricted.ts'
import { subpartE } from './subpart-e-exemptions.ts'
import { subpartH } from './subpart-h-licensing.ts'
import { subpartJK } from './subpart-jk-duties.ts'

export default instrument(
  {
    id: 'us.dsp',
    code: 'US 28 CFR',
    title: 'Data Security Program, 28 CFR part 202',
    original:
      'Access to U.S. Sensitive Personal Data and Government-Related Data by Countries of Concern or Covered Persons',
    issuer: 'Department of Justice, National Security Division',
    adopted: '2025-01-08',
    inForce: '2025-04-08',
    commences: '202.216',
    status: 'in-force',
    source:
      '90 FR 1636 (2025-01-08), corrected 90 FR 16466 (2025-04-18); https://www.ecfr.gov/current/title-28/part-202',
    checked: '2026-11-25',
    confidence: 'text',
    objectives: { stated: ['national-security'], cite: '90 FR 1636, under EO 14117', confidence: 'secondary' },
  },
  { ...subpartB, ...subpartC, ...subpartD, ...subpartE, ...subpartH, ...subpartJK },
)
