/** Terms of Swiss law on disclosure abroad. */

import { data, exporter, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'
import { toProcessor } from '../eu/terms.ts'

/** The day on which the Act of 2020 replaced that of 1992. */
export const newActDay = '2023-09-01'

/** Information about an identified or identifiable person; what nobody has classified counts. */
export const personal: Condition = all(
  not(data.form.is('anonymised')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** The Acts bind private persons and bodies of the Confederation in Switzerland. */
export const bound: Condition = exporter.country.is('CH')

/** That of 2020 also binds who acts abroad with effect in Switzerland (art 3(1)). */
export const boundByAct: Condition = any(bound, exporter.traits.has('subject-to-ch-fadp'))

export const atHome: Condition = all(importer.country.is('CH'), not(importer.traits.has('international-organisation')))

/** Named without condition by the Commissioner's list and by Annex 1 of the Ordinance. */
export const adequatePlaces: Condition = importer.country.is(
  ...['EU', 'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU'],
  ...['LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'AX', 'GF', 'GP', 'MF', 'MQ', 'RE', 'YT', 'IS', 'LI', 'NO'],
  ...['GB', 'AD', 'AR', 'FO', 'GI', 'GG', 'IM', 'IL', 'JE', 'MC', 'NZ', 'UY'],
)

/** The person hands over the data herself, or gets it; a processor that gathers it does so for its controller. */
export const directFromPerson: Condition = any(
  all(via.is('direct-collection'), not(toProcessor)),
  exporter.role.is('data-subject'),
  importer.relation.is('data-subject'),
)

export const sameEntity: Condition = importer.relation.is('same-entity')

export const oneGroup: Condition = importer.relation.is('affiliate', 'headquarters')

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const

/** Nothing beyond what a contract with the person, or in her interest, is directly connected with: not the exporter’s own outsourcing. */
export const contractOnly: Condition = all(
  purpose.within(...contractPurposes, 'insurance-claim', 'occasional'),
  not(toProcessor),
)

export const claimsOnly: Condition = purpose.within('legal-claims', 'regulatory-approval', 'occasional')

export const vitalPurposes = ['vital-interest', 'emergency'] as const

/** Life or limb, where consent cannot be had in reasonable time. */
export const vitalOnly: Condition = all(
  purpose.within(...vitalPurposes, 'occasional'),
  data.qualifiers.has('subject-cannot-consent'),
)

/** Of a register: one of law, and not the whole of it. */
export const openRegister: Condition = not(data.qualifiers.has('private-register', 'whole-register'))
