/** Keys of people that cross as tokens only: joins hold abroad, and rows follow the person by her token. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare, tokenFaults, tokenPairs } from './support/oracle.ts'
import { query, type TestPostgres, testPostgres } from './support/postgres.ts'
import { Site } from './support/site.ts'
import { makeSmallShop, shopManifest, shopTables } from './support/small-shop.ts'

const manifest = shopManifest.replace(
  'safeguards: [] }',
  'safeguards: [], treatments: { customers.id: { tokenise: customer }, orders.customer_id: { tokenise: customer } } }',
)

let server: TestPostgres
let site: Site
beforeAll(async () => {
  server = await testPostgres()
  site = await Site.open({ source: server, target: server, manifest, schema: makeSmallShop, tables: shopTables })
})
afterAll(() => site.dispose())

/** Names are one person's each, so that people are told apart on both sides without their keys. */
const joined = `SELECT c.name, c.consent, o.id, o.total, o.note FROM orders o JOIN customers c ON c.id = o.customer_id`
const law = [
  {
    what: 'customers',
    lawful: `SELECT name, consent FROM customers WHERE consent = 'yes'`,
    abroad: 'SELECT name, consent FROM customers',
  },
  { what: 'orders joined', lawful: `${joined} WHERE c.consent = 'yes'`, abroad: joined },
  {
    what: 'orders',
    lawful: `SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.consent = 'yes'`,
    abroad: 'SELECT id FROM orders',
  },
]

async function expectLawful(): Promise<void> {
  await compare(site.branch, site.hq, law)
  const keys = [
    ...(await tokenPairs(site, 'SELECT name AS id, id::text AS v FROM customers')),
    ...(await tokenPairs(site, 'SELECT id, customer_id::text AS v FROM orders')),
  ]
  expect(tokenFaults(keys)).toEqual([])
}

test('copy, then flips of consent, changes of keys and of owners', async () => {
  await site.settle()
  await expectLawful()
  for (const change of [
    `UPDATE customers SET consent = 'no' WHERE id % 5 = 1; UPDATE customers SET consent = 'yes' WHERE id % 8 = 4`,
    `UPDATE customers SET id = id + 1000 WHERE id % 7 = 2; UPDATE orders SET customer_id = customer_id + 1000 WHERE customer_id % 7 = 2 AND customer_id < 1000`,
    `UPDATE orders SET customer_id = 3 WHERE id % 11 = 0; UPDATE orders SET customer_id = 8 WHERE id % 13 = 0; DELETE FROM customers WHERE id = 9; DELETE FROM orders WHERE customer_id = 9`,
    `UPDATE customers SET consent = 'yes' WHERE id % 5 = 1; UPDATE orders SET id = id + 5000 WHERE id % 3 = 0`,
  ]) {
    await query(site.branch, change)
    await site.follow()
    await expectLawful()
  }
})
