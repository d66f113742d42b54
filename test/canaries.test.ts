/** RELIABILITY I-1 and I-4: nothing that is barred leaves, in any form, and no value at all shows in what we say. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Postgres } from '../src/border/postgres/embedded.ts'
import { type Canary, formsOf, Search, type Sighting } from './support/canaries.ts'
import { ownPostgres, query, type TestPostgres } from './support/postgres.ts'
import { head, Site } from './support/site.ts'
import { openTap, type Tap } from './support/tap.ts'

const manifest = `${head}datasets:
  customers:
    store: branch
    table: public.customers
    collectedIn: CN
    important: unnotified
    subject: { key: id, kind: customer, born: born, consent: { column: consent, values: { "yes": separate, "no": none } } }
    columns: { id: user.unique_id, name: user.name, email: user.contact.email, id_card: user.government_id, card: user.payment, born: user.demographic.date_of_birth, consent: business.record, note: unclassified, seen: unclassified }
  orders:
    store: branch
    table: public.orders
    collectedIn: CN
    important: unnotified
    subject: { of: customers, by: customer_id }
    columns: { id: business.record, customer_id: user.unique_id, memo: transaction.order, remark: unclassified }
flows:
  FLOW:
    from: branch
    to: hq
    datasets: [customers, orders]
    purpose: [analytics]
    legalBasis: consent
    safeguards: []
    treatments: { user.contact.email: tokenise, user.demographic.date_of_birth: { generalise: year } }
`

let source: Postgres & TestPostgres
let target: Postgres & TestPostgres
let tap: Tap
let site: Site
/** Never abroad and nowhere said. */
const barred: Canary[] = []
/** Abroad lawfully, and still in nothing that we say. */
const unsaid: Canary[] = []

beforeAll(async () => {
  source = await ownPostgres()
  target = await ownPostgres({
    settings: { log_statement: 'all', log_error_verbosity: 'verbose', log_replication_commands: 'on' },
  })
  site = await Site.open({ source, target, manifest, schema: makeShop, tables: ['customers', 'orders', 'secrets'] })
  tap = await openTap(site.hqUrl)
  site.hqUrl = tap.through(site.hqUrl)
})
afterAll(async () => {
  await tap.close()
  await site.dispose()
  await source.stop()
  await target.stop()
})

let made = 0
/** Sixteen hexadecimal digits that nothing else has. */
function hex(): string {
  return createHash('sha256').update(`canary ${made++}`).digest('hex').slice(0, 16)
}

function bar(place: string, value = hex()): string {
  barred.push({ place, value })
  return value
}

function barNumber(place: string): string {
  const number = (BigInt(`0x${hex()}`) % 900_000_000_000_000_000n) + 100_000_000_000_000_000n
  const binary = Buffer.alloc(8)
  binary.writeBigInt64BE(number)
  barred.push({ place, value: String(number), binary })
  return String(number)
}

/** An instant of the years from 7000 on, in microseconds since 2000 on the wire. */
function barInstant(place: string): string {
  const second = Date.UTC(7000, 0, 1) + Number.parseInt(hex().slice(0, 9), 16) * 100
  const value = new Date(second).toISOString().slice(0, 23).replace('T', ' ')
  const binary = Buffer.alloc(8)
  binary.writeBigInt64BE(BigInt(second - Date.UTC(2000, 0, 1)) * 1000n)
  barred.push({ place, value, binary })
  return value
}

function said(place: string, value = hex()): string {
  unsaid.push({ place, value })
  return value
}

type Kind = 'free' | 'held' | 'child' | 'turns free' | 'turns held'

interface Person {
  readonly id: string
  readonly kind: Kind
}

/** Values of one customer; whoever never may cross is barred whole, key and all. */
function customer(kind: Kind): { person: Person; sql: string } {
  const stays = kind === 'held' || kind === 'child'
  const keep = stays ? bar : said
  const id = keep('customers.id')
  const born = kind === 'child' ? '2020-05-06' : '1980-05-06'
  const consent = kind === 'held' || kind === 'turns free' ? 'no' : 'yes'
  const sql = `INSERT INTO customers VALUES ('${id}', '${keep('customers.name')}', '${bar('customers.email')}@example.cn', '${bar('customers.id_card')}', ${barNumber('customers.card')}, '${born}', '${consent}', '${bar('customers.note')}', '${barInstant('customers.seen')}')`
  return { person: { id, kind }, sql }
}

function order({ id, kind }: Person): string {
  const keep = kind === 'held' || kind === 'child' ? bar : said
  return `INSERT INTO orders VALUES ('${keep('orders.id')}', '${id}', '${keep('orders.memo')}', '${bar('orders.remark')}')`
}

const people: Person[] = []
function newPeople(count: number): string[] {
  const kinds: readonly Kind[] = ['free', 'held', 'child', 'turns free', 'turns held']
  return Array.from({ length: count }, (_, i) => {
    const { person, sql } = customer(kinds[i % kinds.length]!)
    people.push(person)
    return [sql, order(person), order(person)]
  }).flat()
}

async function makeShop(url: string): Promise<void> {
  await query(
    url,
    'CREATE TABLE customers (id text PRIMARY KEY, name text, email text, id_card text, card bigint, born date, consent text, note text, seen timestamp)',
    'CREATE TABLE orders (id text PRIMARY KEY, customer_id text, memo text, remark text)',
    'CREATE TABLE secrets (id text PRIMARY KEY, body text)',
    ...newPeople(200),
    ...secrets(),
  )
}

/** A table that is published and stands in no manifest. */
function secrets(): string[] {
  return Array.from(
    { length: 20 },
    () => `INSERT INTO secrets VALUES ('${bar('secrets.id')}', '${bar('secrets.body')}')`,
  )
}

const of = (kind: Kind) => people.filter((p) => p.kind === kind)

function streamed(): string[] {
  const change = (p: Person) => [
    `UPDATE customers SET note = '${bar('customers.note')}', id_card = '${bar('customers.id_card')}', card = ${barNumber('customers.card')} WHERE id = '${p.id}'`,
    `UPDATE orders SET remark = '${bar('orders.remark')}' WHERE customer_id = '${p.id}'`,
  ]
  return [
    ...newPeople(50),
    ...secrets(),
    ...people.filter((_, i) => i % 9 === 0).flatMap(change),
    ...of('turns free').map(({ id }) => `UPDATE customers SET consent = 'yes' WHERE id = '${id}'`),
    // Whoever withdrew is gone abroad, and what is written about her afterwards stays.
    ...of('turns held').flatMap(({ id }) => [
      `UPDATE customers SET consent = 'no' WHERE id = '${id}'`,
      `UPDATE customers SET name = '${bar('customers.name')}' WHERE id = '${id}'`,
      `INSERT INTO orders VALUES ('${bar('orders.id')}', '${id}', '${bar('orders.memo')}', '${bar('orders.remark')}')`,
    ]),
    ...of('held')
      .slice(0, 10)
      .map(({ id }) => `UPDATE customers SET id = '${bar('customers.id')}' WHERE id = '${id}'`),
    `DELETE FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE consent = 'no' LIMIT 5)`,
    'ALTER TABLE customers ADD COLUMN passport text',
    ...of('free').map(({ id }) => `UPDATE customers SET passport = '${bar('customers.passport')}' WHERE id = '${id}'`),
  ]
}

/** Whatever can be read at headquarters or of what we said and wrote for others to see. */
function* sinks(): Iterable<{ readonly sink: string; readonly abroad: boolean; readonly bytes: Uint8Array }> {
  for (const bytes of tap.sent()) yield { sink: 'wire to headquarters', abroad: true, bytes }
  for (const bytes of tap.received()) yield { sink: 'wire from headquarters', abroad: true, bytes }
  for (const file of filesBelow(target.dataDir))
    yield { sink: 'files of headquarters', abroad: true, bytes: readFileSync(file) }
  yield { sink: 'log of headquarters', abroad: true, bytes: readFileSync(target.logFile) }
  yield { sink: 'stdout and stderr', abroad: false, bytes: Buffer.from(site.said) }
  for (const file of filesBelow(join(site.state, 'ledger')))
    yield { sink: 'ledger', abroad: false, bytes: readFileSync(file) }
  for (const name of ['state/status.json', 'counsel.html', 'waybill.lock'])
    yield { sink: name, abroad: false, bytes: readFileSync(join(site.folder, name)) }
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new Error(`there is no ${folder}`)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function sightings(canaries: readonly Canary[], where: 'everywhere' | 'what we say'): readonly Sighting[] {
  const search = new Search(canaries)
  const found: Sighting[] = []
  for (const { sink, abroad, bytes } of sinks())
    if (where === 'everywhere' || !abroad) found.push(...search.in(sink, bytes))
  console.log(`${canaries.length} canaries in ${(search.bytes / 1e6).toFixed(1)} MB, ${where}: ${found.length} hits`)
  return found
}

async function flush(): Promise<void> {
  await query(site.hq, 'CHECKPOINT')
}

describe('canaries', () => {
  test('nothing barred leaves through copy, stream, flips of consent, errors and a kill', async () => {
    await site.settle()
    for (const sql of chunks(streamed(), 40)) await query(site.branch, ...sql)
    await site.follow()
    await refused()
    await tableGone()
    await killed()
    await site.follow()
    await site.run('status')
    await site.run('plan', '--html', 'counsel.html')
    await site.run('plan', '--json')
    await site.run('ledger', 'verify', site.state)
    await flush()
    expect(await query(site.hq, 'SELECT count(*) > 60 AS enough FROM customers')).toEqual([{ enough: true }])
    expect(sightings(barred, 'everywhere')).toEqual([])
    expect(sightings(unsaid, 'what we say')).toEqual([])
  })

  test('a planted leak is found in every sink, in every form', async () => {
    const planted: Canary = { place: 'planted', value: hex() }
    for (const [form, bytes] of formsOf(planted))
      expect(
        new Search([planted]).in('here', Buffer.concat([Buffer.from('ab'), bytes, Buffer.from('c')])),
        form,
      ).toContainEqual({
        sink: 'here',
        place: 'planted',
        form,
      })
    await query(tap.through(site.hq), `SELECT '${planted.value}' AS leak`)
    await query(site.hq, 'CREATE TABLE leak (v text)', `INSERT INTO leak VALUES ('${planted.value}')`)
    await flush()
    site.said += Buffer.from(planted.value).toString('base64')
    appendFileSync(filesBelow(join(site.state, 'ledger'))[0]!, createHash('md5').update(planted.value).digest('hex'))
    for (const name of ['state/status.json', 'counsel.html', 'waybill.lock'])
      appendFileSync(join(site.folder, name), Buffer.from(planted.value).toString('hex'))
    const found = new Set(sightings([planted], 'everywhere').map((s) => s.sink))
    expect([...found].sort()).toEqual([...new Set([...sinks()].map((s) => s.sink))].sort())
  })
})

/** Headquarters refuses a row: its error quotes the row, and ours must not. */
async function refused(): Promise<void> {
  const value = said('orders.memo of a refused row')
  await query(site.hq, `ALTER TABLE orders ADD CONSTRAINT decent CHECK (memo <> '${value}')`)
  await query(
    site.branch,
    `INSERT INTO orders SELECT '${said('orders.id')}', id, '${value}', '${bar('orders.remark')}' FROM customers WHERE consent = 'yes' AND born < '2000-01-01' LIMIT 1`,
  )
  const failed = await site.sync()
  expect(failed).toMatchObject({ code: 3, err: expect.stringMatching(/23514.*orders.*decent/) })
  await query(site.hq, 'ALTER TABLE orders DROP CONSTRAINT decent')
  await site.follow()
}

async function tableGone(): Promise<void> {
  await query(site.hq, 'ALTER TABLE customers RENAME TO hidden')
  await query(
    site.branch,
    ...of('free').map(
      ({ id }) =>
        `UPDATE customers SET name = '${said('customers.name')}', note = '${bar('customers.note')}' WHERE id = '${id}'`,
    ),
  )
  await site.sync()
  await query(site.hq, 'DROP TABLE IF EXISTS customers', 'ALTER TABLE hidden RENAME TO customers')
  await site.follow()
}

/** The real process, killed while it streams; and the line cut beneath it. */
async function killed(): Promise<void> {
  const child = await site.spawn('sync', '--json')
  const ended = once(child, 'exit')
  for (let i = 0; i < 8; i++) {
    await query(site.branch, ...newPeople(20))
    if (i === 4) tap.cut()
    if (i === 6) tap.cutAfter(3000)
    await sleep(200)
  }
  child.kill('SIGKILL')
  await ended
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}
