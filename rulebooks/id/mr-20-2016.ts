/** Ministerial Regulation 20/2016: consent to sending personal data, and what the ministry is told. */

import { duty, instrument, requires } from '../../src/law/index.ts'
import { pdpEnforced, transferred } from './terms.ts'

export default instrument(
  {
    id: 'id.mr-20-2016',
    code: 'ID MR 20/2016',
    title: 'Regulation on Protection of Personal Data in Electronic Systems',
    original: 'Peraturan Menteri Komunikasi dan Informatika Nomor 20 Tahun 2016',
    issuer: 'Minister of Communication and Informatics',
    adopted: '2016-11-07',
    inForce: '2016-12-01',
    commences: 'art 39',
    status: 'in-force',
    source: 'State Bulletin 2016 No. 1829 (peraturan.bpk.go.id/Details/150543)',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'ID MR 20/2016 title', confidence: 'secondary' },
  },
  {
    'art 21(1)': {
      gist: 'Personal data is shown, sent and spread with the person’s consent, unless statute says otherwise.',
      // PDP Law art 75: what contradicts the law gives way; its article 56 then knows three ways.
      until: pdpEnforced,
      when: transferred,
      then: requires('id.transfer', ['id.consent']),
    },
    'art 22': {
      gist: 'Sending abroad is coordinated with the ministry: its plan and its result are reported.',
      when: transferred,
      then: duty(
        'notify',
        'Report to the ministry the country, recipient, day and purpose before, and the result after.',
        {
          gate: 'id.transfer',
        },
      ),
      unclear:
        'The text makes the ministry no gate and names no consequence for the transfer; it is read as a duty to report.',
    },
  },
)
