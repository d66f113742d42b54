/** States that have ratified the African Union's Convention of Malabo. */

import { type LawList, list } from '../../src/law/index.ts'

/** The fifteen whose ratifications brought it into force on 2023-06-08. Earlier days of single states are not counted. */
export const lists: readonly LawList[] = [
  list({
    id: 'ke.malabo',
    of: 'place',
    entries: 'AO CG CI CV GH GN MR MU MZ NA NE RW SN TG ZM'.split(' ').map((member) => ({
      member,
      from: '2023-06-08' as const,
      cite: 'KE General Regulations 2021 reg 42',
    })),
  }),
]
