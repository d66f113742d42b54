/** Dated lists of the book: sensitive categories, and zones whose negative list is in force. */

import { type Day, type LawList, list } from '../../src/law/index.ts'

const pipl28 = (...members: readonly string[]) =>
  members.map((member) => ({ member, from: '2021-11-01', cite: 'CN PIPL 2021 art 28' }))

/** What makes a person sensitive. PIPL art 28 is open ("such as"); an address or an order history alone is not in it. */
const sensitiveCategories = list({
  id: 'cn.sensitive-categories',
  of: 'word',
  entries: pipl28(
    'user.biometric',
    'user.religious_belief',
    'user.specific_identity',
    'user.health_and_medical',
    'user.genetic',
    'user.financial.account',
    'user.payment',
    'user.location.precise',
    'user.child',
  ),
})

/** Sensitive in combination by the standards; alone it is disputed. */
const contestedCategories = list({
  id: 'cn.contested-sensitive-categories',
  of: 'word',
  entries: pipl28('user.government_id'),
})

const zone = (member: string, from: Day) => ({ member, from, cite: 'CN Provisions 2024 art 6' })

/** From the day the list was issued; where only the month is known, its last day: an exemption must not begin too early. */
const negativeLists = list({
  id: 'cn.negative-lists',
  of: 'place',
  entries: [
    zone('CN-FTZ-TJ', '2024-05-09'),
    zone('CN-FTZ-BJ', '2024-08-30'),
    zone('CN-FTZ-SH', '2025-02-08'),
    zone('CN-FTZ-HI', '2025-02-28'),
    zone('CN-FTZ-ZJ', '2025-04-30'),
    zone('CN-FTZ-GX', '2025-09-30'),
    zone('CN-FTZ-JS', '2025-09-30'),
    zone('CN-FTZ-CQ', '2025-09-30'),
  ],
})

export const lists: readonly LawList[] = [sensitiveCategories, contestedCategories, negativeLists]
