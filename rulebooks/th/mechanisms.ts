/** The steps of Thai law: consent with knowledge of the lower standard, certified group rules, safeguards. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'
import { notificationDay } from './terms.ts'

export const mechanisms = [
  mechanism('th.consent', {
    title: 'Consent of each person, told that the destination’s standard is not adequate',
    cite: ['TH PDPA s28(2)'],
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('th.bcr', {
    title: 'Policy of the group on protecting data sent abroad, certified by the Office',
    accepts: ['approved', 'in-force', 'valid'],
    obtainable: [{ from: notificationDay }],
  }),
  mechanism('th.scc', {
    title: 'Appropriate safeguards: clauses (ASEAN or EU ones will do), certification, or an instrument between states',
    accepts: ['signed', 'approved', 'in-force', 'valid'],
    cite: ['TH PDPC Notification s29 2023'],
  }),
]
