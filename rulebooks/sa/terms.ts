/** Terms that the Saudi instruments share: what leaves, what is personal, which purposes the law names, who is of the state. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, not } from '../../src/law/index.ts'

/** Personal Data Protection Law and the first Transfer Regulation. */
export const lawDay = '2023-09-14'
/** The amended Transfer Regulation, with the standard clauses. */
export const amendedDay = '2024-09-01'

const abroad = not(importer.country.is('SA'))

export const leaves: Condition = all(exporter.country.is('SA'), abroad)

/** Processed in the Kingdom, or anywhere about people living there (art 2(1)). */
const bound = any(exporter.country.is('SA'), all(data.collectedIn.is('SA'), subjects.residence.has('SA')))

/** Data by which an individual may be known (art 1). What nobody has classified counts. */
const personal = all(
  not(data.form.is('aggregated', 'anonymised')),
  any(data.categories.has('omic', 'unclassified', 'user'), subjects.count.atLeast(1)),
)

export const personalLeaves: Condition = all(bound, abroad, personal)

export const publicBody: Condition = any(
  exporter.sector.is('government'),
  exporter.traits.has('public-body', 'state-organ'),
)

export const group: Condition = importer.relation.is('affiliate', 'headquarters', 'same-entity')

/** Hosting, cloud and other processing by somebody else. */
export const handedToProvider: Condition = any(
  importer.relation.is('processor'),
  importer.role.is('processor'),
  via.is('storage'),
)

/** Art 1: racial origin, belief, conviction, biometric and genetic data, health, unknown parentage. */
export const sensitive: Condition = any(
  subjects.sensitiveCount.atLeast(1),
  data.categories.has(
    'omic',
    'user.biometric',
    'user.criminal_record',
    'user.genetic',
    'user.health_and_medical',
    'user.political_opinion',
    'user.religious_belief',
  ),
)

/** What the purposes of art 29(1) and of the Regulation are called in a transfer. */
export const purposes = {
  agreement: ['treaty'],
  interests: ['public-interest'],
  obligation: [
    'chargeback',
    'contract',
    'cross-border-shopping',
    'employment',
    'insurance-claim',
    'payment',
    'travel-booking',
  ],
  benefit: ['emergency', 'telecom-service', 'visa', 'vital-interest'],
  operations: [
    'accounting',
    'central-operations',
    'fraud-prevention',
    'group-risk-management',
    'hr',
    'outsourcing',
    'vendor-service',
  ],
  research: ['research'],
  /** Running what the person uses: an operation of the controller, and a service to the person. */
  service: ['service-operation'],
} as const

const stopped = derived('sa.days-of-ban', ageOf({ act: 'transfer-ban', country: 'SA' }, 'days'), {
  meaning: 'Days since the authority found the safeguards inadequate for the case; -1 where it did not.',
})
const copies = derived('sa.copies-at-home', copyAt({ country: 'SA' }), {
  meaning: '1 where a complete copy is kept in the Kingdom, else 0.',
})

export const derivedFacts = [stopped, copies].map((d) => d.declaration)

export const banned: Condition = stopped.atLeast(0)
export const copyAtHome: Condition = copies.atLeast(1)
