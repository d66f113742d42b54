/** Terms that the Australian instruments share: what is personal, who is bound, what a disclosure overseas is. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, derived, not } from '../../src/law/index.ts'

const abroad = not(importer.country.is('AU'))

/** Information about an identified or reasonably identifiable individual (s 6(1)). What nobody has classified counts. */
export const personal: Condition = all(
  not(data.form.is('aggregated', 'anonymised', 'deidentified')),
  any(data.categories.has('omic', 'unclassified', 'user'), subjects.count.atLeast(1)),
)

/** An entity with an Australian link sends abroad: one of Australia, or a foreign one with what it collected there (s 5B). */
export const leaves: Condition = all(any(exporter.country.is('AU'), data.collectedIn.is('AU')), abroad)

/** Agencies of the Commonwealth, which are not organisations. */
export const agency: Condition = any(
  exporter.sector.is('government'),
  exporter.traits.has('public-body', 'state-organ'),
)

/** A foreign authority asks, or foreign law does: that is no Australian law. */
export const foreignRequest: Condition = any(
  importer.relation.is('authority'),
  purpose.has('law-enforcement-request', 'regulatory-request'),
)

export const creditInformation: Condition = data.categories.has('user.financial.credit')

const inForce = ['in-force', 'valid']

const daysOfConsent = derived(
  'au.days-of-informed-consent',
  ageOf({ safeguard: 'au.informed-consent', statuses: inForce }, 'days'),
  { meaning: 'Days since the people consented after being told that APP 8.1 would not apply; -1 where they did not.' },
)
const daysOfSimilarLaw = derived(
  'au.days-of-similar-law',
  ageOf({ safeguard: 'au.similar-law', statuses: inForce }, 'days'),
  {
    meaning: 'Days since the exporter’s reasoned belief in a similar, enforceable law of the recipient; -1 where none.',
  },
)
const daysOfControl = derived(
  'au.days-of-effective-control',
  ageOf({ safeguard: 'au.effective-control', statuses: inForce }, 'days'),
  {
    meaning: 'Days since a contract keeps the information in the exporter’s effective control; -1 where none does.',
  },
)

export const derivedFacts = [daysOfConsent, daysOfSimilarLaw, daysOfControl].map((d) => d.declaration)

export const consented: Condition = daysOfConsent.atLeast(0)
export const similarLaw: Condition = daysOfSimilarLaw.atLeast(0)
export const effectiveControl: Condition = daysOfControl.atLeast(0)
