/** Economies in which a company can be certified under the Cross-Border Privacy Rules. */

import { type LawList, list } from '../../src/law/index.ts'

/** All had joined the APEC system before it counted in Singapore; they founded the Global Forum with it. */
const economies = list({
  id: 'sg.cbpr-economies',
  of: 'place',
  entries: ['AU', 'CA', 'JP', 'KR', 'MX', 'PH', 'TW', 'US'].map((member) => ({
    member,
    cite: 'SG PDP Regulations 2021 reg 12(1)',
  })),
})

export const lists: readonly LawList[] = [economies]
