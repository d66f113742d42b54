/** The steps of Malaysian law: consent, precautions, the exporter's own assessment of the destination. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'

const accepts = ['in-force', 'valid', 'signed']

export const mechanisms = [
  mechanism('my.consent', {
    title: 'Consent of each person to the transfer, after notice of its purpose and the recipients',
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('my.due-diligence', {
    title: 'All reasonable precautions and all due diligence: clauses, binding corporate rules or certification',
    accepts,
  }),
  mechanism('my.tia', {
    title: 'Transfer impact assessment: the law there is substantially similar, or the protection equal',
    accepts,
    validYears: [{ years: 3, cite: 'MY CBPDT Guideline 3/2025' }],
    late: 'MY CBPDT Guideline 3/2025',
  }),
]
