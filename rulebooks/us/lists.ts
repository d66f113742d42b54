/** Dated lists of the book: countries of concern, foreign adversaries, agreements on access, the territory of the United States. */

import { type Day, type LawList, list } from '../../src/law/index.ts'

const places = (id: string, from: Day | undefined, cite: string, members: readonly string[]): LawList =>
  list({
    id,
    of: 'place',
    entries: members.map((member) => ({ member, cite, ...(from === undefined ? {} : { from }) })),
  })

/** "China" includes Hong Kong and Macau (28 CFR 202.208, 202.601(a)(1)). */
const concern = places('us.concern', '2025-04-08', 'US 28 CFR 202.601(a)', [
  'CN',
  'HK',
  'MO',
  'CU',
  'IR',
  'KP',
  'RU',
  'VE',
])

/** 10 USC 4872(d)(2) names four; Hong Kong and Macau are taken as parts of China. */
const adversary = places('us.adversary', '2024-06-23', 'US PADFA s 2(c)(4)', ['CN', 'HK', 'MO', 'IR', 'KP', 'RU'])

/** Executive agreements under 18 USC 2523, from the day each came into force. */
const agreements = list({
  id: 'us.cloud-agreements',
  of: 'place',
  entries: [
    { member: 'GB', from: '2022-10-03', cite: 'US 18 USC 2523' },
    { member: 'AU', from: '2024-01-31', cite: 'US 18 USC 2523' },
  ],
})

/** The States, the District and the territories ("outlying areas" in procurement). */
const territory = places('us.territory', undefined, 'US FAR 2.101', ['US', 'PR', 'GU', 'VI', 'AS', 'MP', 'UM'])

/**
 * Country Group D:5 and 22 CFR 126.1 with Russia: every country that has stood on either since 2016, so that the
 * carve-out for encrypted data is never given too widely.
 */
const proscribed = places('us.proscribed', undefined, 'US 15 CFR 740 Supp 1', [
  'AF',
  'BY',
  'CD',
  'CF',
  'CI',
  'CN',
  'CU',
  'CY',
  'ER',
  'ET',
  'FJ',
  'HK',
  'HT',
  'IQ',
  'IR',
  'KH',
  'KP',
  'LB',
  'LK',
  'LR',
  'LY',
  'MM',
  'MO',
  'NI',
  'RU',
  'SD',
  'SO',
  'SS',
  'SY',
  'VE',
  'VN',
  'ZW',
])

export const lists: readonly LawList[] = [concern, adversary, agreements, territory, proscribed]
