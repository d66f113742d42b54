/** Terms that the Brazilian instruments share: what leaves Brazil, what is personal, who hands work to a provider. */

import { data, exporter, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, not } from '../../src/law/index.ts'

/** Resolution CD/ANPD 19/2024. */
export const resolutionDay = '2024-08-23'
/** End of its twelve months for contracts. */
export const clausesDay = '2025-08-23'

const abroad = not(importer.country.is('BR'))

/** Handled in Brazil, or collected there from people there (LGPD art 3), and sent to another country. */
const fromBrazil = all(
  any(exporter.country.is('BR'), all(data.collectedIn.is('BR'), subjects.residence.has('BR'))),
  abroad,
)

/** Information about an identified or identifiable person (arts 5 I and 12). What nobody has classified counts. */
const personal = all(
  not(data.form.is('aggregated', 'anonymised')),
  any(data.categories.has('omic', 'unclassified', 'user'), subjects.count.atLeast(1)),
)

export const personalLeaves: Condition = all(fromBrazil, personal)

export const leaves: Condition = all(exporter.country.is('BR'), abroad)

export const publicBody: Condition = any(
  exporter.sector.is('government'),
  exporter.traits.has('public-body', 'state-organ'),
)

/** A relevant service: processing, storing, cloud. */
export const handedToProvider: Condition = any(
  importer.relation.is('processor'),
  importer.role.is('processor'),
  via.is('storage'),
)

export const group: Condition = importer.relation.is('affiliate', 'headquarters')

export const policing: Condition = purpose.within('immigration-control', 'law-enforcement-request')

const daysOfOwnClauses = derived(
  'br.days-of-own-clauses',
  ageOf({ safeguard: 'br.own-clauses', statuses: ['in-force', 'signed', 'valid'] }, 'days'),
  { meaning: 'Days since clauses of the parties’ own were signed; -1 where there are none.' },
)
const copiesInBrazil = derived('br.copies-at-home', copyAt({ country: 'BR' }), {
  meaning: '1 where a complete copy is kept in Brazil, else 0.',
})

export const derivedFacts = [daysOfOwnClauses, copiesInBrazil].map((d) => d.declaration)

export const ownClauses: Condition = daysOfOwnClauses.atLeast(0)
export const copyInBrazil: Condition = copiesInBrazil.atLeast(1)
