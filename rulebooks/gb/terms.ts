/** Terms of British transfer law: who is bound, what is abroad, and which safeguards a transfer names. */

import { exporter, importer } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'
import { eftaStates, memberStates } from '../eu/places.ts'
import { internationalOrganisation } from '../eu/terms.ts'

/** The day on which the United Kingdom left the law of the Union. */
export const exitDay = '2021-01-01'

/** The day on which the transfer rules of the Data (Use and Access) Act 2025 began (SI 2026/82 reg 2). */
export const duaaDay = '2026-02-05'

/** The day of the Commissioner's guidance on what a restricted transfer is. */
export const guidanceDay = '2026-01-15'

export const established: Condition = exporter.country.is('GB')

export const boundByUkGdpr: Condition = any(established, exporter.traits.has('subject-to-uk-gdpr-3-2'))

export const atHome: Condition = all(importer.country.is('GB'), not(internationalOrganisation))

/** The area without the United Kingdom itself; Gibraltar is treated with it, before 2021 and since. */
export const withinEea: Condition = all(
  importer.country.is(...memberStates, ...eftaStates, 'GI'),
  not(internationalOrganisation),
)
