/** Storage of users’ data in Vietnam as Decrees 53/2022 and 333/2026 both order it. */

import { all, duty, outOfScope, permits, place, requires } from '../../src/law/index.ts'
import { copyInVietnam, domesticEnterprise, foreignEnterprise, monthsSinceOrder, regulatedData } from './terms.ts'

const home = place({ gate: 'vn.place', mode: 'copy', country: 'VN', orElse: 'none', met: copyInVietnam.atLeast(1) })
const keep = duty('keep-local-copy', 'Store the data of users in Vietnam for at least 24 months.', { gate: 'vn.place' })
const ofForeigners = all(regulatedData, foreignEnterprise)

/** The rules, without their citations: of domestic firms, and of foreign ones with no order, in the year after it, and later. */
export const storageRules = {
  domestic: {
    gist: 'Domestic enterprises store personal data of users in Vietnam, what they create and their relations, in Vietnam.',
    when: all(regulatedData, domesticEnterprise),
    then: [requires('vn.place', ['local-copy']), home, keep],
  },
  noOrder: {
    gist: 'Foreign enterprises store at home only when the Minister decides so after a breach and an unheeded request.',
    when: all(ofForeigners, monthsSinceOrder.below(0)),
    then: outOfScope('vn.place'),
  },
  grace: {
    gist: 'A foreign enterprise under such a decision has twelve months to store at home and to open an office.',
    when: all(ofForeigners, monthsSinceOrder.below(12)),
    then: permits('vn.place'),
  },
  ordered: {
    gist: 'A foreign enterprise so ordered stores the data in Vietnam.',
    when: ofForeigners,
    then: [requires('vn.place', ['local-copy']), home, keep],
  },
} as const
