/** States that open regulation 2(8): parties to Convention 108, and those that receive data from the Member States on the same terms. */

import { importer } from '../../src/law/facts.ts'
import { type Day, type LawList, type ListEntry, list, not } from '../../src/law/index.ts'

const split = (codes: string): readonly string[] => codes.split(' ')
const convention = 'IL Transfer Regulations 2001 reg 2(8)(i)'
const sameTerms = 'IL Transfer Regulations 2001 reg 2(8)(ii)'

const parties: readonly ListEntry[] = split(
  'AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA UY',
).map((member) => ({ member, cite: convention }))

/** By the day on which the Convention began to bind them. */
const laterParties: readonly ListEntry[] = (
  [
    ['TR', '2016-09-01'],
    ['MU', '2016-10-01'],
    ['SN', '2016-12-01'],
    ['TN', '2017-11-01'],
    ['CV', '2018-10-01'],
    ['MX', '2018-10-01'],
    ['AR', '2019-06-01'],
    ['MA', '2019-09-01'],
  ] as readonly (readonly [string, Day])[]
).map(([member, from]) => ({ member, from, cite: convention }))

/** Countries that the Commission holds adequate and that are no party. Argentina until it became one. */
const adequate: readonly ListEntry[] = [
  ...split('FO GG IM JE NZ').map((member) => ({ member, cite: sameTerms })),
  { member: 'AR', until: '2019-06-01', cite: sameTerms },
  { member: 'CA', when: importer.traits.has('pipeda'), cite: sameTerms },
  { member: 'JP', from: '2019-01-23', when: not(importer.traits.has('public-body')), cite: sameTerms },
  { member: 'KR', from: '2021-12-17', cite: sameTerms },
  { member: 'BR', from: '2026-01-27', cite: sameTerms },
]

const eea = split('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK').map(
  (member) => ({ member, cite: 'IL EEA Data Regulations 2023' }),
)

export const lists: readonly LawList[] = [
  list({ id: 'il.receiving', of: 'place', entries: [...parties, ...laterParties, ...adequate] }),
  list({ id: 'il.eea', of: 'place', entries: eea }),
]
