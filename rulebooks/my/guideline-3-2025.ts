/** Guideline 3/2025 on cross-border transfer: what the controller writes down. */

import { duty, instrument } from '../../src/law/index.ts'
import { guidelineDay } from './terms.ts'

export default instrument(
  {
    id: 'my.guideline-3-2025',
    code: 'MY CBPDT Guideline 3/2025',
    title: 'Personal Data Protection Guidelines No. 3/2025: Cross Border Personal Data Transfer',
    issuer: 'Personal Data Protection Commissioner',
    adopted: guidelineDay,
    inForce: guidelineDay,
    status: 'in-force',
    source: 'https://www.pdp.gov.my, publication of 2025-04-29',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    record: {
      cite: '',
      gist: 'The controller keeps a record of its transfers, of the condition relied on and of the assessment, reviewed at the latest every three years.',
      then: duty('record', 'Record the transfer, the condition of section 129 relied on, and the assessment.', {
        gate: 'my.transfer',
      }),
    },
    inform: {
      cite: '',
      gist: 'The notice to people names the classes of recipients abroad and the purpose.',
      then: duty('inform', 'Name in the notice to people the classes of recipients abroad and the purpose.', {
        gate: 'my.transfer',
      }),
    },
  },
)
