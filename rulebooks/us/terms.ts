/** Terms that several instruments of United States law share: kinds of data, how many people, who is who. */

import { exporter, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import {
  ageOf,
  all,
  any,
  type Condition,
  defined,
  derived,
  largestClass,
  not,
  shareHeldFrom,
} from '../../src/law/index.ts'

/** Categories of part 202, each a class that is counted by itself (28 CFR 202.205). */
export const genomicWords = ['omic.genomic', 'omic.biospecimen', 'user.genetic'] as const
export const omicWords = ['omic', 'user.genetic'] as const
export const financialWords = ['user.financial', 'user.payment', 'transaction.payment'] as const

/** Data fields of 28 CFR 202.234, by kind; contact and demographic data count as one kind (202.212(b)(1)). */
export const contactWords = ['user.contact', 'user.name', 'user.demographic'] as const
export const accountWords = ['user.account', 'user.authentication', 'user.unique_id'] as const
const identifierWords = [...contactWords, ...accountWords, 'user.government_id', 'user.device'] as const

const classes = [
  omicWords,
  ['user.biometric'],
  ['user.location.precise'],
  ['user.health_and_medical'],
  financialWords,
  identifierWords,
]

const window = 'trailing-12-months'
const inTwelveMonths = 'sent to the same person in the twelve months up to this transfer, with it'

/** Where the transfer gives one number only, it may be spread over the classes present. */
export const largest = derived('us.largest-class', largestClass({ classes, unit: 'people', window }), {
  meaning: `The greatest number of people in any one class of data ${inTwelveMonths}.`,
})

export const largestInDevices = derived(
  'us.largest-class-devices',
  largestClass({ classes, unit: 'devices', window }),
  {
    meaning: `The greatest number of devices in any one class of data ${inTwelveMonths}.`,
  },
)

export const genomicPeople = derived(
  'us.genomic-people',
  largestClass({ classes: [genomicWords], unit: 'people', window }),
  { meaning: `People whose genomic data, or biospecimens that yield it, were ${inTwelveMonths}.` },
)

export const omicPeople = derived('us.omic-people', largestClass({ classes: [omicWords], unit: 'people', window }), {
  meaning: `People whose human ’omic data of any kind were ${inTwelveMonths}.`,
})

/** An owner held to a half counts whole: percentages are not multiplied (28 CFR 202.211(a)(2)). */
export const ownedFromConcern = derived('us.owned-from-concern', shareHeldFrom('us.concern', 0.5), {
  meaning: 'Share of the importer held from countries of concern; an owner half held from there counts whole.',
})

export const ownedFromAdversary = derived('us.owned-from-adversary', shareHeldFrom('us.adversary'), {
  meaning: 'Share of the importer held from adversary countries, through owners in proportion.',
})

export const ownedThroughAdversary = derived('us.owned-through-adversary', shareHeldFrom('us.adversary', 0.5), {
  meaning: 'Share of the importer held from adversary countries; an owner half held from there counts whole.',
})

const granted = ['approved', 'valid', 'in-force']
export const licenceAge = derived('us.licence-age', ageOf({ safeguard: 'us.doj-licence', statuses: granted }, 'days'), {
  meaning: 'Days since a licence of the Department of Justice began; below zero where there is none.',
})

export const cfiusAge = derived('us.cfius-age', ageOf({ safeguard: 'us.cfius-action', statuses: granted }, 'days'), {
  meaning: 'Days since the CFIUS action; below zero where there is none.',
})

export const orderAge = derived('us.order-age', ageOf({ act: 'production-order', country: 'US' }, 'days'), {
  meaning: 'Days since an authority of the United States ordered the data produced; below zero where none has.',
})

export const derivedFacts = [
  largest,
  largestInDevices,
  genomicPeople,
  omicPeople,
  ownedFromConcern,
  ownedFromAdversary,
  ownedThroughAdversary,
  licenceAge,
  cfiusAge,
  orderAge,
].map((d) => d.declaration)

const b = (key: string): Condition => defined(`us.dsp/${key}`)

export const usExporter = b('202.256(a) exporter')
export const foreignImporter = b('202.221')
export const coveredPerson = b('202.211(a)')
export const sensitive = b('202.249(a)')
export const regulatedData = any(b('202.222(a)'), b('202.206'))
export const access = b('202.201')
export const brokerage = b('202.214')
export const vendor = b('202.258')
export const employment = b('202.217')
export const investment = b('202.228')
export const restrictedKind = any(vendor, employment, investment)
export const covered = b('202.210(a) covered')

/** Data passes between two businesses, or to an own branch, and nothing says under which kind of agreement. */
export const kindUnstated: Condition = all(
  not(any(brokerage, restrictedKind)),
  importer.relation.is('affiliate', 'customer', 'headquarters', 'partner', 'same-entity'),
  not(importer.traits.has('no-consideration')),
  not(purpose.has('investment')),
  not(via.is('direct-collection')),
)

/** A foreign company whose transaction a US person decides on or approves (28 CFR 202.215). */
export const directed: Condition = exporter.traits.has('directed-by-us-person')
export const usActor: Condition = any(usExporter, directed)

/** Brokerage with a foreign person that is not covered: 28 CFR 202.302. */
export const otherBrokerage: Condition = all(access, regulatedData, brokerage, foreignImporter, not(coveredPerson))

/** Enough of the ’omic data itself, whatever else goes with it. */
export const bulkOmic: Condition = any(genomicPeople.atLeast(101), omicPeople.atLeast(1_001))

export const restricted: Condition = all(usExporter, covered, restrictedKind)

/** What an exemption of part 202 can free: sensitive data in the hands of a covered person, or brokered to a foreign one. */
export const exemptable: Condition = all(usActor, sensitive, any(coveredPerson, all(foreignImporter, brokerage)))

export const usPeople: Condition = any(subjects.residence.has('US'), subjects.citizenship.has('US'))

/** Open to all by a government record or a widely distributed medium (28 CFR 202.249(b)(2)). */
export const publicWords = ['public-register', 'published'] as const

export const toAuthority: Condition = any(
  importer.relation.is('authority'),
  purpose.has('law-enforcement-request', 'regulatory-request'),
)
