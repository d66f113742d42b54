/** Personal Data Protection Law: the dossier within sixty days of the first transfer, and who is spared it. */

import { data, exporter, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import { all, any, duty, exempts, forbids, instrument, not, permits, requires } from '../../src/law/index.ts'
import { contractPurposes, daysSinceStop, emergencyPurposes, ofPeople, overdue, pdplDay } from './terms.ts'

const grounds = [...contractPurposes, ...emergencyPurposes, 'legal-obligation'] as const

export default instrument(
  {
    id: 'vn.pdpl-2025',
    code: 'VN PDPL 2025',
    title: 'Law on Personal Data Protection',
    original: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15',
    issuer: 'National Assembly',
    adopted: '2025-06-26',
    inForce: pdplDay,
    commences: 'art 38(1)',
    status: 'in-force',
    source: 'Law No. 91/2025/QH15, Official Gazette 2025 Nos. 971–972',
    checked: '2026-11-25',
    confidence: 'secondary',
    objectives: { stated: ['privacy'], cite: 'VN PDPL 2025 art 1', confidence: 'memory' },
  },
  {
    'art 9': {
      gist: 'Processing rests on the person’s consent.',
      when: all(ofPeople, not(exporter.role.is('data-subject'))),
      then: requires('vn.consent', ['vn.consent']),
    },
    'art 19(1)': {
      gist: 'Or, without it, on an emergency, a contract of the person, or a statute; what is lawfully public may be used.',
      when: all(ofPeople, any(data.qualifiers.has('published'), purpose.within(...grounds))),
      then: exempts('vn.consent'),
    },
    'art 20(1)': {
      gist: 'Stored data sent abroad, data given to someone abroad, and data gathered in Vietnam and worked on there are transfers; the first sixty days run free.',
      when: all(ofPeople, not(overdue)),
      then: [
        permits('vn.transfer'),
        duty('notify', 'Make the dossier and hand in one original.', {
          gate: 'vn.transfer',
          clock: { days: 60, dayType: 'calendar', from: 'first transfer' },
        }),
      ],
    },
    'art 20(2)': {
      gist: 'Within sixty days of the first transfer the dossier reaches the ministry; it is made once for as long as the firm runs.',
      when: ofPeople,
      then: requires('vn.transfer', ['vn.tia-dossier']),
      unclear: 'Dossiers received under Decree 13/2023 stay good (art 39(2)); changes follow the new law.',
    },
    'art 20(5)': {
      gist: 'The ministry orders a transfer to stop that harms defence or security or breaks the law.',
      when: all(ofPeople, daysSinceStop.atLeast(0)),
      then: forbids('vn.stop'),
    },
    'art 20(6)(a)': {
      gist: 'Competent state bodies make no dossier.',
      when: all(ofPeople, exporter.traits.has('state-organ')),
      then: exempts('vn.transfer'),
    },
    'art 20(6)(b)': {
      gist: 'Nor does an employer that stores its own staff’s data in a cloud.',
      when: all(ofPeople, subjects.kinds.within('employee'), via.is('storage')),
      provided: any(importer.sector.is('cloud', 'it-services'), importer.relation.is('processor')),
      then: exempts('vn.transfer'),
    },
    'art 20(6)(c)': {
      gist: 'Nor a person who sends own data.',
      when: all(ofPeople, exporter.role.is('data-subject')),
      then: exempts('vn.transfer'),
    },
    'art 22': {
      gist: 'The dossier is brought up to date every six months where something changed, and within ten days of great changes.',
      then: duty('record', 'Update the dossier every six months on changes, within ten days of great ones.', {
        gate: 'vn.transfer',
      }),
    },
  },
)
