/** Words and facts as people read them, in three languages. Law and transfers know only the words. */

import { inLanguage, type Labels, type Language } from './language.ts'
import { categories } from './of-categories.ts'
import { consents, forms, frequencies, importance, kinds, legalBases, purposes, qualifiers, ways } from './of-data.ts'
import { factNames } from './of-facts.ts'
import {
  authorityActs,
  copyKinds,
  establishments,
  relations,
  roles,
  safeguardStatuses,
  sectors,
  zones,
} from './of-parties.ts'
import { composedTrait, traits } from './of-traits.ts'

export { type Language, languages } from './language.ts'

/** By path of the fact, and of the field of a record. */
export const labelsOfFacts: ReadonlyMap<string, Labels> = new Map([
  ['data.categories', categories],
  ['data.subjects.countByCategory', categories],
  ['data.form', forms],
  ['data.important', importance],
  ['data.qualifiers', qualifiers],
  ['data.subjects.kinds', kinds],
  ['data.subjects.consent', consents],
  ['exporter.role', roles],
  ['importer.role', roles],
  ['onward.role', roles],
  ['exporter.sector', sectors],
  ['importer.sector', sectors],
  ['exporter.traits', traits],
  ['importer.traits', traits],
  ['exporter.establishment', establishments],
  ['importer.relation', relations],
  ['onward.relation', relations],
  ['exporter.zone', zones],
  ['importer.zone', zones],
  ['via', ways],
  ['frequency', frequencies],
  ['purpose', purposes],
  ['legalBasis', legalBases],
  ['safeguards.status', safeguardStatuses],
  ['localCopy.kind', copyKinds],
  ['authorityActs.act', authorityActs],
])

/** Facts whose words are codes of countries and zones. */
const placeFacts: ReadonlySet<string> = new Set([
  'data.collectedIn',
  'data.subjects.residence',
  'data.subjects.citizenship',
  'exporter.country',
  'exporter.zone',
  'importer.country',
  'importer.zone',
])

/** What people read for a word of a fact; the word itself where it is one of the user's own. */
export function labelOf(factPath: string, word: string, language: Language): string {
  if (placeFacts.has(factPath)) return placeLabel(word, language)
  const labels = labelsOfFacts.get(factPath)
  if (labels === undefined) return word
  if (Object.hasOwn(labels, word)) return inLanguage(labels[word]!, language)
  return labels === traits ? (composedTrait(word, language, (code) => countryName(code, language)) ?? word) : word
}

/** `kinds of data`; the path where it is no fact of a transfer. */
export function factName(path: string, language: Language): string {
  return Object.hasOwn(factNames, path) ? inLanguage(factNames[path]!, language) : path
}

function placeLabel(code: string, language: Language): string {
  if (Object.hasOwn(zones, code)) return inLanguage(zones[code]!, language)
  return /^[A-Z]{2}$/.test(code) ? countryName(code, language) : code
}

const regions = new Map<Language, Intl.DisplayNames>()

/** The name of a country by its ISO 3166-1 code; the code where it has none. */
export function countryName(code: string, language: Language): string {
  let names = regions.get(language)
  if (names === undefined) {
    names = new Intl.DisplayNames(language, { type: 'region' })
    regions.set(language, names)
  }
  return names.of(code) ?? code
}
