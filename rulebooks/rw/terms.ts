/** Terms of Rwandan law: what is shared abroad, and whose storage abroad it is. */

import { data, exporter, importer, subjects, via } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, not } from '../../src/law/index.ts'

/** About people who are or can be identified. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

const abroad = not(importer.country.is('RW'))

/** Of those in Rwanda, or of people there whoever processes (art 2). */
const reached: Condition = any(data.collectedIn.is('RW'), exporter.country.is('RW'))

/** Shared with or transferred to someone else outside Rwanda. */
export const shared: Condition = all(
  reached,
  abroad,
  personal,
  not(via.is('direct-collection')),
  not(importer.relation.is('same-entity')),
)

/** Coming to rest abroad. */
export const restsAbroad: Condition = all(reached, abroad, personal, not(via.is('remote-access', 'transit')))

/** Sent from Rwanda, about people or not, and coming to rest abroad. */
export const comesToRest: Condition = all(exporter.country.is('RW'), abroad, not(via.is('remote-access', 'transit')))

/** The exporter’s own storage: on its servers, on those of its group, or with one who processes for it. */
export const ownStorage: Condition = any(
  via.is('direct-collection', 'storage'),
  importer.relation.is('affiliate', 'headquarters', 'processor', 'same-entity'),
  importer.role.is('processor'),
)

export const copyAtHome = derived('rw.copy-at-home', copyAt({ country: 'RW' }), {
  meaning: 'Whether the complete data is kept in Rwanda.',
})

export const daysSinceCertificate = derived(
  'rw.days-since-certificate',
  ageOf({ safeguard: 'rw.storage-certificate', statuses: ['approved', 'in-force', 'valid'] }, 'days'),
  { meaning: 'Days since the authority certified storage abroad; -1 where it did not.' },
)

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const

/** Needs of art 48(c). One more purpose beside them closes the exception. */
export const needs = [...contractPurposes, 'legal-claims', 'public-interest', 'treaty', 'vital-interest'] as const
