/** Terms of Kazakh law: what leaves, what is personal, who is bound to store at home. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, not } from '../../src/law/index.ts'

/** The day on which 419-V rewrote art 12(2). */
export const storageDay = '2016-01-01'

const abroad = not(importer.country.is('KZ'))

/** Details of an identified person, or of one who can be identified from them. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** A firm that gathers the data from abroad, without presence of its own. */
const gathersFromAbroad = all(exporter.establishment.is('foreign'), via.is('direct-collection'))

/** Data held in Kazakhstan goes to another state, the holder’s own servers there included, whoever the holder is. */
export const leaves: Condition = all(exporter.country.is('KZ'), not(gathersFromAbroad), abroad, personal)

export const government: Condition = any(
  exporter.traits.has('public-body', 'state-organ'),
  exporter.sector.is('government', 'public'),
)

/** A firm without presence in Kazakhstan gathers the data there straight from the people. */
export const gatheredFromAbroad: Condition = all(
  data.collectedIn.is('KZ'),
  any(not(exporter.country.is('KZ')), exporter.establishment.is('foreign')),
  via.is('direct-collection'),
  abroad,
  personal,
)

export const copyInKazakhstan = derived('kz.copy-in-kazakhstan', copyAt({ country: 'KZ' }), {
  meaning: 'Whether a complete copy of the data is kept in Kazakhstan.',
})

export const stateProtects = derived(
  'kz.days-of-protecting-state',
  ageOf({ safeguard: 'kz.protecting-state', statuses: ['in-force', 'valid'] }, 'days'),
  { meaning: 'Days since the exporter wrote down that the other state ensures protection; -1 where it did not.' },
)

export const derivedFacts = [copyInKazakhstan, stateProtects].map((d) => d.declaration)
