/** Terms of Malaysian law: what is transferred, what is personal, the days of the amendment and the guideline. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'

/** Second phase of the Amendment Act 2024. */
export const amendmentDay = '2025-04-01'
export const guidelineDay = '2025-04-29'

const abroad = not(importer.country.is('MY'))

/** Information about a person who can be identified from it. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** A controller (data user) in Malaysia transfers personal data abroad; own servers and branches included. */
export const transfers: Condition = all(exporter.country.is('MY'), abroad, personal, not(via.is('direct-collection')))

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const
export const emergencyPurposes = ['emergency', 'vital-interest'] as const
export const claimPurposes = ['legal-claims', 'anticipated-claims'] as const
/** Every purpose of section 129(3)(b) to (d) and (g). */
export const grounds = [...contractPurposes, ...emergencyPurposes, ...claimPurposes] as const
