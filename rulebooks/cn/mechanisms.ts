/** The steps of Chinese law: when each counts as done, since when and by whom it can be had, how long it holds. */

import { data, subjects, via } from '../../src/law/facts.ts'
import { mechanism, not } from '../../src/law/index.ts'

const granted = ['approved', 'valid', 'in-force'] as const

export const mechanisms = [
  mechanism('cn.security-assessment', {
    title: 'Security assessment passed with the national cyberspace administration',
    accepts: ['approved', 'valid', 'in-force'],
    validYears: [
      { until: '2024-03-22', years: 2, cite: 'CN Assessment Measures 2022 art 14' },
      { from: '2024-03-22', years: 3, cite: 'CN Provisions 2024 art 9' },
    ],
    // PIPL art 38(1)(1): who passed the assessment needs neither certificate nor contract for what it covers.
    implies: ['cn.scc', 'cn.certification'],
  }),
  mechanism('cn.scc', {
    title: 'Standard contract of the cyberspace administration, in effect',
    cite: ['CN SCC Measures 2023 art 6'],
    accepts: ['in-force', 'filed', 'valid'],
    // Whether a recipient that collects directly can sign it is open; the certificate is the clear path.
    obtainable: [{ when: not(via.is('direct-collection')), cite: 'CN SCC Measures 2023 art 4' }],
    late: 'CN SCC Measures 2023 art 6',
  }),
  mechanism('cn.certification', {
    title: 'Personal information protection certificate',
    accepts: ['valid', 'in-force'],
    validYears: [
      { until: '2026-01-01', years: 3, cite: 'CN Announcement 37/2022' },
      { from: '2026-01-01', years: 3, cite: 'CN Certification Measures 2025 art 5' },
    ],
  }),
  mechanism('cn.separate-consent', {
    title: 'Consent of each person, given separately for the export',
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('cn.consent', {
    title: 'Consent of each person',
    heldWhen: subjects.consent.is('general', 'separate', 'written'),
  }),
  mechanism('cn.authority-approval', {
    title: 'Approval of the competent authority of the mainland',
    accepts: ['approved', 'valid', 'in-force'],
  }),
  mechanism('cn.gba-scc', {
    title: 'Standard contract of the Greater Bay Area, in effect',
    accepts: ['in-force', 'filed', 'valid'],
  }),
  mechanism('cn.scc-filing', {
    title: 'Filing of the standard contract with the provincial cyberspace administration',
  }),
  mechanism('cn.gba-scc-filing', { title: 'Filing of the Bay Area contract on both sides of the border' }),
  mechanism('cn.guardian-consent', {
    title: 'Consent of a parent or other guardian of each child',
    heldWhen: data.qualifiers.has('guardian-consent'),
  }),
  mechanism('cn.hgr-licence', {
    title: 'Licence under the rules on human genetic resources, for the export or the cooperation it belongs to',
    accepts: granted,
  }),
  mechanism('cn.hgr-report', {
    title: 'Report of the supply of genetic information to the health administration',
    accepts: ['filed', ...granted],
  }),
  mechanism('cn.hgr-backup', {
    title: 'Copy of the genetic information deposited with the backup body',
    accepts: ['filed', ...granted],
  }),
  mechanism('cn.hgr-security-review', { title: 'Security review of genetic information passed', accepts: granted }),
  mechanism('cn.export-licence', { title: 'Export licence of the Ministry of Commerce', accepts: granted }),
]
