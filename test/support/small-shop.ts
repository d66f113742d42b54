/** A small shop for tests of faults: customers with consent, their orders, products about nobody; what is lawful, in SQL. */

import { compare, type Expectation } from './oracle.ts'
import { query } from './postgres.ts'
import { head, type Site } from './site.ts'

export const shopManifest = `${head}datasets:
  customers:
    store: branch
    table: public.customers
    collectedIn: CN
    important: unnotified
    subject: { key: id, kind: customer, consent: { column: consent, values: { "yes": separate, "no": none } } }
    columns: { id: user.unique_id, name: user.name, id_card: user.government_id, consent: business.record }
  orders:
    store: branch
    table: public.orders
    collectedIn: CN
    important: unnotified
    subject: { of: customers, by: customer_id }
    columns: { id: business.record, customer_id: user.unique_id, total: transaction.order, note: transaction.order }
  products: { store: branch, table: public.products, subject: none, columns: { sku: business.record, title: business.record } }
flows:
  FLOW: { from: branch, to: hq, datasets: [customers, orders, products], purpose: [analytics], legalBasis: consent, safeguards: [] }
`

export const shopTables: readonly string[] = ['customers', 'orders', 'products']

/** One customer in four has not consented. */
export async function makeSmallShop(url: string, customers = 100, ordersEach = 3): Promise<void> {
  await query(
    url,
    `CREATE TABLE customers (id int PRIMARY KEY, name text, id_card text, consent text);
     CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int, total numeric, note text);
     CREATE TABLE products (sku text PRIMARY KEY, title text);
     INSERT INTO customers SELECT i, 'name ' || i, 'card ' || i, CASE WHEN i % 4 = 0 THEN 'no' ELSE 'yes' END FROM generate_series(1, ${customers}) i;
     INSERT INTO orders SELECT i, 1 + i % ${customers}, i, 'note ' || i FROM generate_series(1, ${customers * ordersEach}) i;
     INSERT INTO products SELECT 'p' || i, 'product ' || i FROM generate_series(1, 20) i;
     ANALYZE`,
  )
}

/** CN PIPL art 39 and Provisions 2024 art 5(1)(4): with separate consent, below the line; art 3: what is about nobody. */
const free = `SELECT id FROM customers WHERE consent = 'yes'`

export const shopLaw: readonly Expectation[] = [
  {
    what: 'customers',
    lawful: `SELECT id, name, consent FROM customers WHERE id IN (${free})`,
    abroad: 'SELECT id, name, consent FROM customers',
  },
  {
    what: 'orders',
    lawful: `SELECT id, customer_id, total, note FROM orders WHERE customer_id IN (${free})`,
    abroad: 'SELECT id, customer_id, total, note FROM orders',
  },
  { what: 'products', lawful: 'SELECT * FROM products', abroad: 'SELECT * FROM products' },
]

export async function expectShopLawful(site: Site): Promise<void> {
  await compare(site.branch, site.hq, shopLaw)
}
