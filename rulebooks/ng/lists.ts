/** Countries that the annex of the framework of 2020 named adequate, as far as they were established. */

import { list } from '../../src/law/index.ts'

const cite = 'NG NDPR Framework 2020 annex C'

/** The states of the European Economic Area; the other names of the annex were not established and are left out. */
const annex = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT'],
  ...['LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
]

export const lists = [
  list({
    id: 'ng.annex-c',
    of: 'place',
    entries: annex.map((member) => ({ member, cite })),
  }),
]
