/** Terms that the two laws on private parties share: what leaves Mexico, who receives, and which data ask for more consent. */

import { data, exporter, importer, purpose, subjects, via } from '../../src/law/facts.ts'
import { all, any, type Condition, not } from '../../src/law/index.ts'

/** The law of 2010 ends and that of 2025 begins. */
export const newLawDay = '2025-03-21'

/** Information about natural persons. Dissociated data is none; what nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** Sent out of Mexico by someone there. Who gathers from abroad communicates nothing to another. */
export const leaves: Condition = all(
  exporter.country.is('MX'),
  not(importer.country.is('MX')),
  personal,
  not(via.is('direct-collection')),
)

/** Not a third party: the person concerned, the controller itself, or one who processes for it (Regulations art 67). */
export const noThirdParty: Condition = any(
  importer.relation.is('data-subject', 'processor', 'same-entity'),
  importer.role.is('processor'),
)

export const household: Condition = any(
  exporter.role.is('data-subject'),
  all(exporter.role.is('natural-person'), purpose.within('personal')),
)

export const group: Condition = importer.relation.is('affiliate', 'headquarters')

/** Origin, health, genes, beliefs, unions, opinions, sexual preference: named as examples of what touches the most intimate sphere or may bring discrimination, as a criminal record may. */
export const sensitive: Condition = any(
  subjects.sensitiveCount.atLeast(1),
  data.categories.has(
    'omic',
    'unclassified',
    'user.biometric',
    'user.criminal_record',
    'user.genetic',
    'user.health_and_medical',
    'user.political_opinion',
    'user.religious_belief',
    'user.sexual_orientation',
    'user.trade_union',
  ),
)

/** Financial or patrimonial data: consent must be express. */
export const financial: Condition = data.categories.has('transaction.payment', 'user.financial', 'user.payment')

export const treatyPurposes = ['legal-obligation', 'treaty'] as const
export const careWords = ['emergency', 'vital-interest'] as const
export const relationPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const

/** All purposes for which nobody need be asked. One more beside them closes the exception. */
export const freePurposes = [...treatyPurposes, ...careWords, ...relationPurposes, 'legal-claims'] as const
