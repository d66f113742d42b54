/** The steps of Russian law: a notice and its wait, written consent, a database at home. */

import { importer, purpose, subjects } from '../../src/law/facts.ts'
import { all, any, listed, mechanism } from '../../src/law/index.ts'
import { daysSinceNotice, primaryAtHome, vitalPurposes, workdaysSinceNotice } from './terms.ts'

export const mechanisms = [
  mechanism('ru.rkn-notification', {
    title: 'Notice of intent filed with the authority for personal data and, where the law makes one wait, ripe',
    // Art 12(11): elsewhere than to adequate states the tenth working day must be over, unless a life is at stake.
    heldWhen: any(
      workdaysSinceNotice.atLeast(11),
      all(daysSinceNotice.atLeast(0), any(listed(importer.country, 'ru.adequate'), purpose.within(...vitalPurposes))),
    ),
  }),
  mechanism('ru.written-consent', {
    title: 'Consent of each person to the transfer in the written form of art 9(4)',
    heldWhen: subjects.consent.is('written'),
    cite: ['RU 152-FZ art 9(4)'],
  }),
  mechanism('local-copy', {
    title: 'A first and complete database in Russia',
    heldWhen: primaryAtHome.atLeast(1),
  }),
]
