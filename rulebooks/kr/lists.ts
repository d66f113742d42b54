/** Countries that the Korean Commission has recognised. */

import { type LawList, list } from '../../src/law/index.ts'

/** The 27 Member States with Norway, Iceland and Liechtenstein; in force with the notice. */
const recognised = list({
  id: 'kr.recognised',
  of: 'place',
  entries: [
    'AT',
    'BE',
    'BG',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GR',
    'HR',
    'HU',
    'IE',
    'IS',
    'IT',
    'LI',
    'LT',
    'LU',
    'LV',
    'MT',
    'NL',
    'NO',
    'PL',
    'PT',
    'RO',
    'SE',
    'SI',
    'SK',
  ].map((member) => ({ member, cite: 'KR PIPC Recognition 2025' })),
})

export const lists: readonly LawList[] = [recognised]
