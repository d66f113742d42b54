/** Terms that Korean instruments share: what leaves Korea, what is personal, and rules that only changed their number. */

import { data, exporter, importer, legalBasis, purpose, subjects, via } from '../../src/law/facts.ts'
import {
  ageOf,
  all,
  any,
  type Condition,
  derived,
  duty,
  forbids,
  not,
  notEncoded,
  outOfScope,
} from '../../src/law/index.ts'

/** Information about living people; what can no longer identify anybody is none. What nobody has classified counts. */
const personal = all(
  not(data.form.is('anonymised', 'aggregated')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

const abroad = not(importer.country.is('KR'))

/** Anything at all leaves Korea. */
export const leaves: Condition = all(exporter.country.is('KR'), abroad)

/** Personal information leaves Korea: given, shown, entrusted or stored abroad. */
export const fromKorea: Condition = all(leaves, personal, not(via.is('direct-collection')))

/** As `fromKorea`, and the next step of data that came out of Korea. */
export const fromKoreaAndOn: Condition = all(
  any(exporter.country.is('KR'), all(data.collectedIn.is('KR'), subjects.residence.has('KR'))),
  abroad,
  personal,
)

/** Processing is entrusted, or data is stored, with the importer. */
export const entrusted: Condition = any(
  importer.relation.is('processor'),
  importer.role.is('processor'),
  via.is('storage'),
)

/** An online service and its users: nearly every business with a website is one, and says so where it is not. Staff are no users. */
export const online: Condition = all(not(exporter.traits.has('not-icsp')), not(subjects.kinds.within('employee')))

export const registrationNumber: Condition = any(
  data.categories.has('user.government_id.kr_rrn'),
  all(data.categories.has('user.government_id.national'), subjects.citizenship.has('KR')),
)

/** It may be one: nobody has looked, or it is a number of the state that is not said to be another. */
const perhapsNumber: Condition = any(
  data.categories.has('unclassified'),
  all(
    data.categories.has('user.government_id'),
    not(
      data.categories.has(
        'user.government_id.driving_licence',
        'user.government_id.national',
        'user.government_id.passport',
      ),
    ),
  ),
)

export const financialFirm: Condition = exporter.sector.is(
  'banking',
  'credit-reporting',
  'finance',
  'insurance',
  'payments',
  'securities',
)

/** Credit Information Act art 2: what tells of somebody's dealings and means; in a financial firm's hands, accounts and payments too. */
export const creditInformation: Condition = any(
  data.categories.has('user.financial.credit'),
  all(financialFirm, data.categories.has('transaction.payment', 'unclassified', 'user.financial', 'user.payment')),
)

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const

const noticeGiven = derived(
  'kr.days-of-notice',
  ageOf({ safeguard: 'kr.notice-28-8-2', statuses: ['in-force', 'valid'] }, 'days'),
  { meaning: 'Days since the items of art 28-8(2) were told; -1 where they were not.' },
)
const ordered = derived('kr.days-of-suspension', ageOf({ act: 'suspension-order', country: 'KR' }, 'days'), {
  meaning: 'Days since the Commission ordered the transfer stopped; -1 where it did not.',
})

export const derivedFacts = [noticeGiven, ordered].map((d) => d.declaration)

export const told: Condition = noticeGiven.atLeast(0)
export const stopped: Condition = ordered.atLeast(0)

/** Art 24-2, the same in every version since 2014. */
export const numberRule = (provision: Condition) => ({
  gist: 'A resident registration number is handled only where a law asks for it or life or property is in imminent danger; consent does not help.',
  when: all(provision, registrationNumber, not(legalBasis.is('legal-obligation')), not(purpose.within('emergency'))),
  then: forbids('kr.rrn'),
})

export const openNumberRule = (provision: Condition) => ({
  cite: 'art 24-2',
  gist: 'What nobody has looked at, or a number of the state that is not said to be another, may be a resident registration number.',
  when: all(
    provision,
    perhapsNumber,
    not(registrationNumber),
    subjects.citizenship.has('KR'),
    not(legalBasis.is('legal-obligation')),
  ),
  then: notEncoded('kr.rrn', 'Whether resident registration numbers are among the data.'),
})

export const pressRule = (provision: Condition, gates: readonly string[]) => ({
  gist: 'Press, for gathering and reporting news, stands outside chapters 3 to 7.',
  when: all(provision, purpose.within('journalism'), exporter.sector.is('media', 'publishing')),
  then: outOfScope(...gates),
})

export const processorRule = (gate: string) => ({
  gist: 'Entrusting goes by written contract, is made public, and the processor is supervised.',
  when: entrusted,
  then: duty('secure', 'Entrust by written contract, make it public, train and supervise the processor.', { gate }),
})
