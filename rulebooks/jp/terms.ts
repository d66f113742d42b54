/** Terms that the versions of the Japanese Act share: what leaves Japan, what is personal, and rules that only changed their number. */

import { data, exporter, importer, legalBasis, purpose, subjects, via } from '../../src/law/facts.ts'
import {
  ageOf,
  all,
  any,
  type Condition,
  derived,
  exempts,
  listed,
  not,
  offers,
  outOfScope,
} from '../../src/law/index.ts'

const abroad = not(importer.country.is('JP'))

/** Information about living people; anonymously processed and statistical information is none. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** A business in Japan gives personal data to somebody abroad; a foreign firm that collects here itself gives nothing. */
export const fromJapan: Condition = all(exporter.country.is('JP'), abroad, personal, not(via.is('direct-collection')))

/** As `fromJapan`, and the same by a foreign firm with data of people it serves in Japan. */
export const fromOperators = (serving: Condition): Condition =>
  all(any(exporter.country.is('JP'), serving), abroad, personal, not(via.is('direct-collection')))

/** Data of people in Japan, collected there. */
export const servesJapan: Condition = all(data.collectedIn.is('JP'), subjects.residence.has('JP'))

/** Handling is entrusted to the importer, within what the exporter may do itself. */
export const entrusted: Condition = any(importer.relation.is('processor'), importer.role.is('processor'))

export const publicBody: Condition = any(
  exporter.traits.has('state-organ', 'public-body'),
  exporter.sector.is('government', 'public'),
)

/** The same legal person: a branch, an own server, own staff. */
export const samePerson: Condition = any(
  importer.relation.is('same-entity'),
  importer.traits.has('own-server'),
  all(importer.traits.has('branch'), importer.relation.is('affiliate')),
)

/** An authority asks; only a law of Japan is "laws and regulations". */
export const authority: Condition = any(importer.relation.is('authority'), purpose.has('law-enforcement-request'))

const fresh = ['in-force', 'valid']

const daysOfMeasures = derived(
  'jp.days-of-equivalent-measures',
  ageOf({ safeguard: 'jp.equivalent-measures', statuses: fresh }, 'days'),
  {
    meaning: 'Days since the importer’s system of equivalent measures began; -1 where there is none.',
  },
)
const daysOfCertificate = derived(
  'jp.days-of-cbpr',
  ageOf({ safeguard: 'jp.cbpr-importer', statuses: fresh }, 'days'),
  {
    meaning: 'Days since the importer’s certificate began; -1 where there is none.',
  },
)

export const derivedFacts = [daysOfMeasures, daysOfCertificate].map((d) => d.declaration)

/** The transfer rests on the importer's system, by contract, rules or certificate. */
export const onTheSystem: Condition = any(
  daysOfMeasures.atLeast(0),
  daysOfCertificate.atLeast(0),
  importer.traits.has('cbpr-certified'),
)

type Gates = readonly string[]

export const byLaw = (provision: Condition, gates: Gates) => ({
  gist: 'A law or regulation of Japan orders it; a foreign one does not count, and none orders a group to share.',
  when: all(provision, legalBasis.is('legal-obligation')),
  provided: not(any(authority, purpose.has('regulatory-request'), importer.relation.is('affiliate', 'headquarters'))),
  then: exempts(...gates),
})

export const forLife = (provision: Condition, gates: Gates) => ({
  gist: 'To protect life, body or property, where consent is hard to obtain; an emergency leaves no time for it.',
  when: all(provision, purpose.has('vital-interest', 'emergency')),
  provided: all(
    purpose.within('vital-interest', 'emergency'),
    any(data.qualifiers.has('subject-cannot-consent'), purpose.has('emergency')),
  ),
  then: exempts(...gates),
})

export const forHealth = (provision: Condition, gates: Gates) => ({
  gist: 'Specially needed for public health or the sound growth of children, where consent is hard to obtain.',
  when: all(provision, purpose.has('public-interest')),
  provided: all(
    purpose.within('public-interest'),
    data.qualifiers.has('subject-cannot-consent'),
    any(exporter.sector.is('health'), subjects.kinds.has('child')),
  ),
  then: exempts(...gates),
})

export const byEntrustment = (provision: Condition) => ({
  gist: 'Whoever is entrusted with handling, within what the exporter itself may do, is no third party.',
  when: all(provision, entrusted),
  then: exempts('jp.third-party'),
})

export const byJointUse = (demand: string) => ({
  gist: 'Joint use: items, users, purpose and who is responsible are told to people or kept where they can learn them.',
  then: offers(demand, ['jp.joint-use-notice']),
})

export const byPress = (provision: Condition, gates: Gates) => ({
  gist: 'Press and broadcasters, for reporting, stand outside these duties.',
  when: all(provision, purpose.has('journalism')),
  provided: all(purpose.within('journalism'), exporter.sector.is('media', 'publishing')),
  then: outOfScope(...gates),
})

export const specialCare: Condition = listed(data.categories, 'jp.special-care')
