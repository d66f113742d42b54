/** Countries with legislation that the Argentine authority holds adequate. */

import { importer } from '../../src/law/facts.ts'
import { any, type LawList, type ListEntry, list, not } from '../../src/law/index.ts'

const cite = 'AR Disposition 60-E/2016 art 3'
const split = (codes: string): readonly string[] => codes.split(' ')

/** Member States of the Union and the European Economic Area. */
const europe = split('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK')

/** The United Kingdom: as a Member State, then by name. Canada: its private sector only. */
const others: readonly ListEntry[] = [
  ...split('AD CH FO GG IL IM JE NZ UY').map((member) => ({ member, cite })),
  { member: 'CA', when: not(any(importer.traits.has('public-body'), importer.relation.is('authority'))), cite },
  { member: 'GB', until: '2019-02-26', cite },
  { member: 'GB', from: '2019-02-26', cite: 'AR Resolution 34/2019' },
]

export const lists: readonly LawList[] = [
  list({ id: 'ar.adequate', of: 'place', entries: [...europe.map((member) => ({ member, cite })), ...others] }),
]
