/** Notification of the Committee under section 29: group policies and appropriate safeguards. */

import { duty, instrument } from '../../src/law/index.ts'
import { group, notificationDay } from './terms.ts'

export default instrument(
  {
    id: 'th.notification-s29',
    code: 'TH PDPC Notification s29 2023',
    title: 'Notification on criteria for the protection of personal data sent abroad under section 29',
    original:
      'ประกาศคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล เรื่อง หลักเกณฑ์การให้ความคุ้มครองข้อมูลส่วนบุคคลที่ส่งหรือโอนไปยังต่างประเทศตามมาตรา ๒๙ พ.ศ. ๒๕๖๖',
    issuer: 'Personal Data Protection Committee',
    adopted: '2023-12-12',
    inForce: notificationDay,
    status: 'in-force',
    source: 'Government Gazette of 2023-12-25',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    group: {
      cite: '',
      gist: 'A policy binds every company and person of the group that handles the data, staff included.',
      when: group,
      then: duty('secure', 'With a group policy: bind every company, employee and recipient of the group to it.', {
        gate: 'th.transfer',
      }),
    },
  },
)
