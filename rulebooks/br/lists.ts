/** Places that the Brazilian authority has found adequate. */

import { type LawList, list } from '../../src/law/index.ts'

/** The Member States of the Union, and Iceland, Liechtenstein and Norway; `EU` stands for the Union’s own bodies. */
const members = 'AT BE BG CY CZ DE DK EE ES EU FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
)

export const lists: readonly LawList[] = [
  list({
    id: 'br.adequate',
    of: 'place',
    entries: members.map((member) => ({ member, cite: 'BR Resolution ANPD 32/2026 art 1' })),
  }),
]
