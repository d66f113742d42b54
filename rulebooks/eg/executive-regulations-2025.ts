/** Executive Regulations of 2025: the licence procedure began, and with it registers and records of what goes abroad. */

import { duty, instrument } from '../../src/law/index.ts'

export default instrument(
  {
    id: 'eg.executive-regulations-2025',
    code: 'EG Executive Regulations 2025',
    title: 'Executive Regulations of the Personal Data Protection Law, Decree No. 816 of 2025',
    original: 'اللائحة التنفيذية لقانون حماية البيانات الشخصية',
    issuer: 'Minister of Communications and Information Technology',
    adopted: '2025-11-01',
    inForce: '2025-11-11',
    status: 'in-force',
    source: 'Official Gazette, November 2025, Decree 816/2025 (some cite it as 81/2025)',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    records: {
      cite: '',
      gist: 'A secure electronic register shows what is processed, why, for how long and what goes abroad.',
      then: duty(
        'record',
        'Keep the electronic register of processing, with exports and their licences, for the Centre.',
        {
          gate: 'eg.transfer',
        },
      ),
      unclear: 'Some date the Regulations’ beginning to 2025-11-02.',
    },
  },
)
