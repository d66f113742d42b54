/** States whose protection is adequate: parties to Convention 108, and those that the authority's orders name. */

import { type Day, type LawList, list } from '../../src/law/index.ts'
import { listDay, noticeDay } from './terms.ts'

const split = (codes: string): readonly string[] => codes.split(' ')

/** Parties at the beginning of 2016: all members of the Council of Europe but Turkey, and Uruguay. Party of its own accord, Russia is not named. */
const partiesOf2016 = split(
  'AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM UA UY',
)

/** Later parties, from the day on which the Convention began to bind them. */
const laterParties: readonly (readonly [string, Day])[] = [
  ['TR', '2016-09-01'],
  ['MU', '2016-10-01'],
  ['SN', '2016-12-01'],
  ['TN', '2017-11-01'],
  ['CV', '2018-10-01'],
  ['MX', '2018-10-01'],
  ['AR', '2019-06-01'],
  ['MA', '2019-09-01'],
]

/** Order 274 as amended from 2014-12-25, without Chile: whether it was still listed in later years was not established. */
const order274 = split('AO AR AU BJ CA CV IL KR MA MN MX MY NZ PE SN TN')

/** Order 128, part II. */
const order128 = split(
  'AO AU BD BJ BR BY CA CI CN CR GA IL IN JP KG KR KZ ML MN MY NE NG NZ PE QA SG TD TG TH TJ UZ VN ZA ZM',
)

const named = (code: string, cite: string, from?: Day, until?: Day) => ({
  member: code,
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
  cite,
})

/**
 * Order 128, part I names the parties and part II others. It was made under the wording that ended on 2026-07-26; a list
 * under the new one was drafted on 2026-07-31, and which of the two holds was not established: from then nobody is counted.
 */
const inOrder128 = (code: string) => ({
  ...named(code, 'RU RKN Order 128', noticeDay, listDay),
  endedBy: 'RU 265-FZ art 1',
})

const asParty = (code: string, since?: Day) => [named(code, 'RU Convention 108', since, noticeDay), inOrder128(code)]

export const lists: readonly LawList[] = [
  list({
    id: 'ru.adequate',
    of: 'place',
    entries: [
      ...partiesOf2016.flatMap((code) => asParty(code)),
      ...laterParties.flatMap(([code, since]) => asParty(code, since)),
      ...order274.map((code) => named(code, 'RU RKN Order 274', undefined, noticeDay)),
      ...order128.map(inOrder128),
    ],
  }),
]
