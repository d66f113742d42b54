/** A shop of forty customers, of whom ten may cross before the line of the law, and a contract that takes the line away. */

import { createHash } from 'node:crypto'
import type { Canary } from './canaries.ts'
import { head } from './site.ts'

/** Ten more people may be sent this year before the law asks for a contract. */
export const manifest = (safeguards: string, release = 'release: by-proposal') => `${head.replace(
  'yearToDate: 0',
  'yearToDate: 99989',
)}datasets:
  customers:
    store: branch
    table: public.customers
    collectedIn: CN
    important: unnotified
    subject: { key: id, kind: customer, consent: { column: consent, values: { "yes": separate, "no": none } } }
    columns: { id: user.unique_id, name: user.name, consent: business.record }
  orders:
    store: branch
    table: public.orders
    collectedIn: CN
    important: unnotified
    subject: { of: customers, by: customer_id }
    columns: { id: business.record, customer_id: user.unique_id, memo: transaction.order }
flows:
  FLOW:
    from: branch
    to: hq
    datasets: [customers, orders]
    purpose: [analytics]
    legalBasis: consent
    safeguards: [${safeguards}]
    ${release}
`
export const contract = (by: string) => `{ type: cn.scc, status: in-force, from: 2026-11-20, by: ${by} }`

export const canaries: Canary[] = []
export function planted(place: string): string {
  const value = createHash('sha256').update(`proposal canary ${canaries.length}`).digest('hex').slice(0, 16)
  canaries.push({ place, value })
  return value
}

/** Keys of customers, in the order in which they were made. */
export const ids: string[] = []
/** Of forty, every fourth has not consented. */
export function person(i: number): readonly string[] {
  const id = planted('customers.id')
  ids.push(id)
  const consent = i % 4 === 0 ? 'no' : 'yes'
  return [
    `INSERT INTO customers VALUES ('${id}', '${planted('customers.name')}', '${consent}')`,
    `INSERT INTO orders VALUES ('${planted('orders.id')}', '${id}', '${planted('orders.memo')}')`,
  ]
}

export const tables = [
  'CREATE TABLE customers (id text PRIMARY KEY, name text, consent text)',
  'CREATE TABLE orders (id text PRIMARY KEY, customer_id text, memo text)',
  ...Array.from({ length: 40 }, (_, i) => person(i)).flat(),
]
