/** Places that the zones hold adequate, as far as they were established. */

import { type LawList, list } from '../../src/law/index.ts'

/** The European Economic Area with the United Kingdom, and states found adequate by the European Commission before 2016. */
const shared = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI'],
  ...['LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  ...['AD', 'AR', 'CA', 'CH', 'FO', 'GG', 'IM', 'JE', 'NZ', 'UY'],
]

/** Mutual recognition with Qatar’s centre was announced for January 2026; earlier recognition was not established. */
const mutualDay = '2026-01-31'

const adequate = (id: string, cite: string, since: string, sister: string): LawList =>
  list({
    id,
    of: 'place',
    entries: [
      ...shared.map((member) => ({ member, cite })),
      { member: 'JP', from: since, cite },
      { member: sister, from: mutualDay, cite },
    ],
  })

export const lists = [
  adequate('ae.difc-adequate', 'AE DIFC DP Regulations app 3', '2020-07-01', 'AE-ADGM'),
  adequate('ae.adgm-adequate', 'AE ADGM Adequate Jurisdictions', '2021-02-14', 'AE-DIFC'),
]
