/** Terms that the Turkish instruments share: what leaves, what is personal or of special nature, and how long ago a contract was signed. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, not } from '../../src/law/index.ts'

/** Law 7499: the new article 9. */
export const newDay = '2024-06-01'
/** The By-law, and with it the texts of the standard contracts. */
export const bylawDay = '2024-07-10'
/** The Authority's guideline. */
export const guidelineDay = '2025-01-02'

const abroad = not(importer.country.is('TR'))

export const leaves: Condition = all(exporter.country.is('TR'), abroad)

/** The law binds whoever sends from Turkey, and by effect whoever handles data collected there about people there. */
const bound = any(exporter.country.is('TR'), all(data.collectedIn.is('TR'), subjects.residence.has('TR')))

/** Any information about an identified or identifiable person (art 3(1)(d)). What nobody has classified counts. */
const personal = all(
  not(data.form.is('aggregated', 'anonymised')),
  any(data.categories.has('omic', 'unclassified', 'user'), subjects.count.atLeast(1)),
)

export const personalLeaves: Condition = all(bound, abroad, personal)

/** Health and sexual life. */
export const intimate: Condition = data.categories.has('user.health_and_medical', 'user.sexual_orientation')

/** The other data of special nature of art 6(1); race and ethnic origin have no kind of their own and lie under demographics. */
export const otherSpecial: Condition = any(
  data.categories.has(
    'omic',
    'user.biometric',
    'user.criminal_record',
    'user.genetic',
    'user.political_opinion',
    'user.religious_belief',
    'user.trade_union',
  ),
  all(data.categories.has('user.demographic'), subjects.sensitiveCount.atLeast(1)),
)

export const publicBody: Condition = any(
  exporter.sector.is('government'),
  exporter.traits.has('public-body', 'state-organ'),
)

export const group: Condition = importer.relation.is('affiliate', 'headquarters')

/** Hosting, cloud and other processing by somebody else. */
export const handedToProvider: Condition = any(
  importer.relation.is('processor'),
  importer.role.is('processor'),
  via.is('storage'),
)

const daysSinceSignature = derived(
  'tr.business-days-since-signature',
  ageOf({ safeguard: 'tr.standard-contract', statuses: ['signed'] }, 'business-days'),
  {
    meaning: 'Working days since a standard contract was signed that is not notified yet; -1 where there is none.',
  },
)
const ban = derived('tr.days-of-ban', ageOf({ act: 'transfer-ban', country: 'TR' }, 'days'), {
  meaning: 'Days since the Board stopped the transfer; -1 where it did not.',
})
const copies = derived('tr.copies-at-home', copyAt({ country: 'TR' }), {
  meaning: '1 where a complete copy is kept in Turkey, else 0.',
})

export const derivedFacts = [daysSinceSignature, ban, copies].map((d) => d.declaration)

export const signedUnnotified: Condition = daysSinceSignature.atLeast(0)
/** Five working days are over on the sixth. */
export const noticeLate: Condition = daysSinceSignature.atLeast(6)
export const banned: Condition = ban.atLeast(0)
export const copyAtHome: Condition = copies.atLeast(1)
