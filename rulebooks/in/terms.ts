/** Terms that Indian instruments share: what leaves, what is personal or sensitive, which payments are domestic. */

import { data, exporter, importer, purpose, subjects } from '../../src/law/facts.ts'
import { ageOf, all, any, type Condition, copyAt, derived, type Effect, not, place } from '../../src/law/index.ts'

/** The rest of the Act of 2023 begins eighteen months after its notice in the gazette of 2025-11-13. */
export const actDay = '2027-05-13'

/** The last day of the rules of 2011, should the notice count from the gazette's release on the 14th. */
export const spdiEnd = '2027-05-14'

const abroad = not(importer.country.is('IN'))

export const leaves: Condition = all(exporter.country.is('IN'), abroad)

export const personal: Condition = all(
  not(data.form.is('anonymised')),
  any(data.categories.has('user', 'omic', 'unclassified'), subjects.count.atLeast(1)),
)

/** Another body receives it; one's own branch, and authorities, stand under other rules. */
export const toAnotherBody: Condition = not(importer.relation.is('same-entity', 'authority', 'data-subject'))

export const contractPurposes = ['contract', 'cross-border-shopping', 'payment', 'travel-booking'] as const

/** Authorised operators, and the banks and service providers that take part. */
export const paymentOperator: Condition = any(
  exporter.traits.has('in-payment-system-operator', 'foreign-bank-branch'),
  exporter.sector.is('payments', 'banking'),
)

/** End to end: customer, account, credentials and the transaction itself. */
export const paymentData: Condition = data.categories.has('transaction.payment', 'user.payment')

/** Every payment in it has a foreign leg. What is not told apart counts as domestic. */
export const crossBorderOnly: Condition = all(
  data.categories.has('transaction.payment.cross_border'),
  data.categories.within('transaction.payment.cross_border', 'transaction.order', 'user'),
)

/** The circular reaches operators of payment systems in India wherever they are established, foreign card schemes above all. */
export const paymentsLeave: Condition = all(any(exporter.country.is('IN'), data.collectedIn.is('IN')), abroad)

export const paymentOut: Condition = all(paymentsLeave, paymentOperator, paymentData)

/** What counts as processing of a payment. */
export const processingPurposes = [
  'chargeback',
  'contract',
  'cross-border-shopping',
  'fraud-prevention',
  'payment',
  'service-operation',
] as const

/** A supervisor abroad receives it, or it is sent at its request and for nothing else but payments. */
export const foreignSupervisor: Condition = any(
  importer.relation.is('authority'),
  all(purpose.has('regulatory-request'), purpose.within('regulatory-request', ...processingPurposes)),
)

export const copyInIndia = derived('in.copy-in-india', copyAt({ country: 'IN' }), {
  meaning: 'Whether a complete copy of the data is kept in India.',
})

export const dailyCopyInIndia = derived(
  'in.daily-copy-in-india',
  copyAt({ country: 'IN', refreshed: ['continuous', 'daily', 'hourly', 'real-time'] }),
  { meaning: 'Whether a complete copy of the data, refreshed at least daily, is kept in India.' },
)

export const daysSinceBan = derived('in.days-since-ban', ageOf({ act: 'transfer-ban', country: 'IN' }, 'days'), {
  meaning: 'Days since an order of the Central Government that bars the transfer; -1 where there is none.',
})

/** Stored at home and nowhere else: what lies abroad breaks it, whatever is kept at home besides. */
export const onlyInIndia = (gate: string): Effect =>
  place({ gate, mode: 'store-only', country: 'IN', orElse: 'forbid', met: importer.country.is('IN') })

export const derivedFacts = [copyInIndia, dailyCopyInIndia, daysSinceBan].map((d) => d.declaration)
