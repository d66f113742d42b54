/** A company to look at in the console: five flows out of Shanghai to four places, run once on real databases. */

import { createHash } from 'node:crypto'
import { query, type TestPostgres } from './postgres.ts'
import { Site } from './site.ts'

const manifest = `waybill: 1
organisation: { name: Hanami Retail, home: JP }
places:
  shanghai: { country: CN, entity: "Hanami (Shanghai) Trading Co., Ltd.", role: controller, sector: retail, traits: [] }
  tokyo: { country: JP, entity: Hanami Retail K.K., role: controller, sector: retail, traits: [], relation: headquarters }
  frankfurt: { country: DE, entity: Hanami Europe GmbH, role: controller, sector: retail, traits: [], relation: affiliate }
  singapore: { country: SG, entity: Hanami Analytics Pte. Ltd., role: controller, sector: retail, traits: [], relation: affiliate }
  dallas: { country: US, entity: "Hanami Americas, Inc.", role: controller, sector: retail, traits: [], relation: affiliate }
stores:
  branch: { at: shanghai, postgres: "\${BRANCH_DATABASE_URL}" }
  hq: { at: tokyo, postgres: "\${HQ_DATABASE_URL}" }
  europe: { at: frankfurt, postgres: "\${EUROPE_DATABASE_URL}" }
  analytics: { at: singapore, postgres: "\${ANALYTICS_DATABASE_URL}" }
  americas: { at: dallas, postgres: "\${AMERICAS_DATABASE_URL}" }
people:
  shanghai: { yearToDate: 98200, sensitiveYearToDate: 0, previousYear: 0, sensitivePreviousYear: 0, held: 300000, asOf: 2026-11-01 }
datasets:
  customers:
    store: branch
    table: public.customers
    collectedIn: CN
    important: unnotified
    subject: { key: id, kind: customer, consent: { column: consent, values: { "yes": separate, "no": none } } }
    columns: { id: user.unique_id, name: user.name, email: user.contact.email, id_card: user.government_id, consent: business.record, nickname: unclassified }
  orders:
    store: branch
    table: public.orders
    collectedIn: CN
    important: unnotified
    subject: { of: customers, by: customer_id }
    columns: { id: business.record, customer_id: user.unique_id, memo: transaction.order }
  staff:
    store: branch
    table: public.staff
    collectedIn: CN
    important: unnotified
    subject: { key: id, kind: employee }
    columns: { id: user.unique_id, name: user.name, salary: user.employment, iban: user.financial }
  products:
    { store: branch, table: public.products, collectedIn: CN, important: unnotified, subject: none, columns: { sku: business.record, title: business.record } }
  surveys:
    { store: branch, table: public.surveys, collectedIn: CN, important: yes, subject: none, columns: { id: business.record, tile: business.record } }
flows:
  orders-to-hq:
    { from: branch, to: hq, datasets: [customers, orders], purpose: [analytics], legalBasis: consent, safeguards: [], treatments: { user.contact.email: tokenise } }
  products-to-hq:
    { from: branch, to: hq, datasets: [products], purpose: [analytics], legalBasis: contract, safeguards: [] }
  staff-to-frankfurt:
    { from: branch, to: europe, datasets: [staff], purpose: [analytics], legalBasis: contract, safeguards: [] }
  surveys-to-singapore:
    { from: branch, to: analytics, datasets: [surveys], purpose: [analytics], legalBasis: contract, safeguards: [] }
  products-to-dallas:
    { from: branch, to: americas, datasets: [products], purpose: [analytics], legalBasis: contract, safeguards: [] }
`

const hex = (text: string) => createHash('sha256').update(`console ${text}`).digest('hex').slice(0, 16)

/** One customer in four has not consented. Every value is a canary: sixteen hexadecimal digits that nothing else has. */
export function customers(from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, k) => from + k).flatMap((i) => [
    `INSERT INTO customers VALUES ('${hex(`c${i}`)}', '${hex(`n${i}`)}', '${hex(`e${i}`)}', '${hex(`g${i}`)}', '${i % 4 === 0 ? 'no' : 'yes'}', '${hex(`k${i}`)}')`,
    `INSERT INTO orders VALUES ('${hex(`o${i}`)}', '${hex(`c${i}`)}', '${hex(`m${i}`)}')`,
  ])
}

export const customerCanaries = (from: number, count: number) =>
  Array.from({ length: count }, (_, k) => from + k).flatMap((i) =>
    ['c', 'n', 'e', 'g', 'k', 'o', 'm'].map((kind) => ({ place: kind, value: hex(`${kind}${i}`) })),
  )

const schema = [
  'CREATE TABLE customers (id text PRIMARY KEY, name text, email text, id_card text, consent text, nickname text)',
  'CREATE TABLE orders (id text PRIMARY KEY, customer_id text, memo text)',
  'CREATE TABLE staff (id text PRIMARY KEY, name text, salary text, iban text)',
  'CREATE TABLE products (sku text PRIMARY KEY, title text)',
  'CREATE TABLE surveys (id text PRIMARY KEY, tile text)',
]

const rest = [
  ...Array.from({ length: 12 }, (_, i) => `INSERT INTO staff VALUES ('${hex(`s${i}`)}', '${hex(`sn${i}`)}', '1', '2')`),
  ...Array.from({ length: 50 }, (_, i) => `INSERT INTO products VALUES ('sku${i}', 'Product ${i}')`),
  ...Array.from({ length: 5 }, (_, i) => `INSERT INTO surveys VALUES ('s${i}', '${hex(`t${i}`)}')`),
]

export const customersAtFirst = 40

/** Planned, accepted and synced once. Dispose of the site; the extra databases go with it. */
export async function consoleSite(
  postgres: TestPostgres,
): Promise<{ readonly site: Site; readonly dispose: () => Promise<void> }> {
  const more = await Promise.all(['europe', 'analytics', 'americas'].map((name) => postgres.createDatabase(name)))
  const [europe, analytics, americas] = more as [string, string, string]
  const site = await Site.open({
    source: postgres,
    target: postgres,
    manifest,
    env: { EUROPE_DATABASE_URL: europe, ANALYTICS_DATABASE_URL: analytics, AMERICAS_DATABASE_URL: americas },
    schema: (url) => query(url, ...schema, ...customers(0, customersAtFirst), ...rest).then(() => {}),
  })
  const dispose = async () => {
    await site.dispose()
    for (const url of more) await postgres.dropDatabase(url).catch(() => {})
  }
  try {
    await site.settle()
  } catch (error) {
    await dispose()
    throw error
  }
  return { site, dispose }
}
