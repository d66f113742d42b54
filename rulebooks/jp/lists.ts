/** Lists of the book: countries that count as home, and information that needs special care. */

import { type LawList, list } from '../../src/law/index.ts'

const cite = 'JP PPC Notice 1 of 2019'

/** In force with the notice, on 2019-01-23; the United Kingdom is named by itself and stayed after it left the Union. */
const whiteList = list({
  id: 'jp.white-list',
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
    'GB',
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
  ].map((member) => ({ member, cite })),
})

/** Art 2(3): race, creed, social status, medical history, crimes; with the Order, results of examinations and genetic tests. */
const specialCare = list({
  id: 'jp.special-care',
  of: 'word',
  entries: [
    'omic',
    'user.criminal_record',
    'user.genetic',
    'user.health_and_medical',
    'user.political_opinion',
    'user.religious_belief',
    'user.specific_identity',
  ].map((member) => ({ member, cite: 'JP APPI art 2(3)' })),
})

export const lists: readonly LawList[] = [whiteList, specialCare]
