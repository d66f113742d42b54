/** States that protect properly by the statute's own word: of the European Economic Area, and those that signed Convention 108. */

import { type Day, type LawList, list } from '../../src/law/index.ts'

const cite = 'UA PDP Law art 29(3)'

/** Turkey signed in 1981. All states of the Area have signed. */
const signatories =
  'AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UY'

/** States that acceded, from the day on which the Convention began to bind them. */
const acceded: readonly (readonly [string, Day])[] = [
  ['MU', '2016-10-01'],
  ['SN', '2016-12-01'],
  ['TN', '2017-11-01'],
  ['CV', '2018-10-01'],
  ['MX', '2018-10-01'],
  ['AR', '2019-06-01'],
  ['MA', '2019-09-01'],
]

export const lists: readonly LawList[] = [
  list({
    id: 'ua.adequate',
    of: 'place',
    entries: [
      ...signatories.split(' ').map((member) => ({ member, cite })),
      ...acceded.map(([member, from]) => ({ member, from, cite })),
    ],
  }),
]
