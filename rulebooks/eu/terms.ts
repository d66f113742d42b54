/** Terms that the transfer law of the Union shares with the British law that came from it: persons, parties, purposes. */

import { data, exporter, frequency, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, derived, listed, not } from '../../src/law/index.ts'
import { eftaStates, memberStates } from './places.ts'

type PlaceOfParty = typeof importer.country

/** The day on which the Regulation replaced the Directive in the Member States. */
export const gdprDay = '2018-05-25'

/** The day on which it did so in Iceland, Liechtenstein and Norway (EEA Joint Committee Decision 154/2018). */
export const eftaDay = '2018-07-20'

/** Information about an identified or identifiable person (recital 26). What nobody has classified counts. */
export const personal: Condition = all(
  not(data.form.is('anonymised')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** An organisation under public international law: it is an importer of its own kind wherever it has its seat. */
export const internationalOrganisation: Condition = importer.traits.has(
  'international-organisation',
  'european-patent-organisation',
)

/** The Union, with the United Kingdom and Gibraltar until they left its law. */
export const inUnion = (country: PlaceOfParty): Condition =>
  any(country.is(...memberStates), listed(country, 'eu.until-exit'))

export const withinEea: Condition = all(
  any(inUnion(importer.country), importer.country.is(...eftaStates)),
  not(internationalOrganisation),
)

export const outsideEea: Condition = not(withinEea)

/** The importer acts for somebody else, who has what it has. */
export const toProcessor: Condition = any(importer.role.is('processor'), importer.relation.is('processor'))

/** The person sends the data, or receives it: no controller or processor discloses it to another. A processor gathers for its controller, who so sends it there (EU General Court T-354/22). */
export const directFromPerson: Condition = any(
  all(via.is('direct-collection'), not(toProcessor)),
  exporter.role.is('data-subject'),
  importer.relation.is('data-subject'),
)

/** Staff and branches of one legal person are no other controller or processor. */
export const sameEntity: Condition = importer.relation.is('same-entity')

/** Of data routed through a country: nobody there looks at it. */
export const nobodyLooks: Condition = importer.traits.has('no-data-access')

/** A court or an administrative authority abroad asks for the data, whatever it calls that. */
export const authorityRequest: Condition = purpose.has('law-enforcement-request', 'regulatory-request')

export const publicBodies: Condition = all(exporter.traits.has('public-body'), importer.traits.has('public-body'))

export const oneGroup: Condition = importer.relation.is('affiliate', 'headquarters')

/** Data of staff, sent in the context of their employment; data on employment, or that nobody classified, is such unless it is only about others. */
export const staffData: Condition = any(
  purpose.has('hr', 'employment'),
  subjects.kinds.has('employee'),
  all(
    data.categories.has('unclassified', 'user.employment'),
    not(subjects.kinds.within('child', 'customer', 'official', 'patient', 'public', 'student')),
  ),
)

/** What a contract with the person may be for. */
export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const

export const occasional: Condition = frequency.is('once', 'occasional')

/** For nothing beyond the contract with the person; it never needs that somebody works for the exporter abroad. */
export const forContract: Condition = all(purpose.within(...contractPurposes, 'occasional'), not(toProcessor))

/** Once or now and then, and for nothing beyond that contract (recital 111). */
export const contractOnly: Condition = all(forContract, occasional)

/** A procedure that exists, and not the mere chance of one. */
export const claimsOnly: Condition = purpose.within('legal-claims', 'regulatory-approval', 'occasional')

export const vitalPurposes = ['vital-interest', 'emergency'] as const

/** Urgent help for people who cannot be asked. */
export const vitalOnly: Condition = all(
  purpose.within(...vitalPurposes, 'occasional'),
  data.qualifiers.has('subject-cannot-consent'),
)

/** Registers that the ground for public registers might be claimed for. */
export const register: Condition = data.qualifiers.has('public-register', 'private-register')

/** The register is one that law opens to the public or to those with an interest. */
export const openedByLaw: Condition = not(data.qualifiers.has('private-register'))

/** An opinion of the body of a Member State under art 32(3) of the Data Act. */
export const daysSinceOpinion = derived(
  'eu.days-since-foreign-order-opinion',
  ageOf({ act: 'foreign-order-opinion', country: memberStates }, 'days'),
  { meaning: 'Days since a competent body in the Union found the foreign order to meet the conditions.' },
)
