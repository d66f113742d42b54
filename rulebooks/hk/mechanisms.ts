/** The steps of the law of Hong Kong: when each counts as done. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'

export const mechanisms = [
  mechanism('hk.exemption-shown', {
    title: 'The conditions of the exemption in part 8, shown and recorded',
    accepts: ['in-force', 'valid'],
  }),
  mechanism('hk.prescribed-consent', {
    title: 'Express and voluntary consent of each person to the new purpose',
    cite: ['HK PDPO s 2(3)'],
    heldWhen: subjects.consent.is('general', 'separate', 'written'),
  }),
  mechanism('hk.marketing-consent', {
    title: 'Written consent of each person to the provision for direct marketing',
    heldWhen: subjects.consent.is('written'),
    implies: ['hk.prescribed-consent'],
  }),
]
