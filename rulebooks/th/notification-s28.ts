/** Notification of the Committee under section 28: what is no transfer. */

import { importer, via } from '../../src/law/facts.ts'
import { all, any, instrument, outOfScope } from '../../src/law/index.ts'
import { nobodyElseReads, notificationDay, sends } from './terms.ts'

export default instrument(
  {
    id: 'th.notification-s28',
    code: 'TH PDPC Notification s28 2023',
    title: 'Notification on criteria for the protection of personal data sent abroad under section 28',
    original:
      'ประกาศคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล เรื่อง หลักเกณฑ์การให้ความคุ้มครองข้อมูลส่วนบุคคลที่ส่งหรือโอนไปยังต่างประเทศตามมาตรา ๒๘ พ.ศ. ๒๕๖๖',
    issuer: 'Personal Data Protection Committee',
    adopted: '2023-12-12',
    inForce: notificationDay,
    status: 'in-force',
    source: 'Government Gazette of 2023-12-25',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    transit: {
      cite: '',
      gist: 'Passing through networks or systems between two places is no transfer.',
      when: all(sends, via.is('transit')),
      then: outOfScope('th.transfer'),
    },
    storage: {
      cite: '',
      gist: 'Storage, for a time or for good, that nobody but the exporter and its staff can read is no transfer.',
      when: all(sends, via.is('storage'), any(nobodyElseReads.atLeast(0), importer.traits.has('no-data-access'))),
      then: outOfScope('th.transfer'),
    },
  },
)
