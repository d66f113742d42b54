/** Terms that Indonesian instruments share: what leaves, who is a public operator, what stands at home. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, type Effect, not, place } from '../../src/law/index.ts'

/** Government Regulation 71/2019 replaces 82/2012. */
export const gr71Day = '2019-10-10'
/** The two years in which controllers adjust to the Personal Data Protection Law are over. */
export const pdpEnforced = '2024-10-17'
export const pdpDay = '2022-10-17'
/** Government Regulation 33/2026 begins six months after its promulgation. */
export const gr33Day = '2027-01-16'

export const leaves: Condition = all(exporter.country.is('ID'), not(importer.country.is('ID')))

export const personal: Condition = all(
  not(data.form.is('anonymised')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

export const transferred: Condition = all(leaves, personal)

/** What was gathered in Indonesia and is handed by a firm abroad to another: the law of 2022 follows it (art 2(1)). Gathering it is no transfer. */
const handedOn: Condition = all(
  data.collectedIn.is('ID'),
  not(importer.country.is('ID')),
  not(via.is('direct-collection')),
  not(importer.relation.is('same-entity')),
  personal,
)

export const transferredOrHandedOn: Condition = any(transferred, handedOn)

/** State bodies and who runs systems for them; regulators of finance stand under their own rules. */
export const publicScope: Condition = any(
  exporter.traits.has('id-public-scope-operator', 'public-body', 'state-organ'),
  exporter.sector.is('government'),
)

export const emergencyPurposes = ['emergency', 'vital-interest'] as const

export const copyInIndonesia = derived('id.copy-in-indonesia', copyAt({ country: 'ID' }), {
  meaning: 'Whether a complete copy of the data is kept in Indonesia.',
})

export const daysSinceEqual = derived(
  'id.days-since-equal-protection',
  ageOf({ safeguard: 'id.equal-protection', statuses: ['approved', 'in-force', 'valid'] }, 'days'),
  {
    meaning:
      'Days since the controller holds the destination’s protection to be equal or higher; -1 where it does not.',
  },
)

export const daysSinceUnavailable = derived(
  'id.days-since-technology-unavailable',
  ageOf({ safeguard: 'id.storage-technology-unavailable', statuses: ['approved', 'in-force', 'valid'] }, 'days'),
  {
    meaning:
      'Days since the committee found that the storage technology is not to be had at home; -1 where it did not.',
  },
)

/** Kept at home and nowhere else: what lies abroad breaks it, whatever is kept at home besides. */
export const onlyInIndonesia = (gate: string): Effect =>
  place({ gate, mode: 'store-only', country: 'ID', orElse: 'forbid', met: importer.country.is('ID') })

export const derivedFacts = [copyInIndonesia, daysSinceEqual, daysSinceUnavailable].map((d) => d.declaration)
