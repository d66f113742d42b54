/** RELIABILITY I-2: two branches that differ only in what may not leave look the same from abroad, and in the ledger. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Prng } from './simulation/prng.ts'
import { waybill } from './support/cli.ts'
import { outcome, type Rig, rig } from './support/flow.ts'
import { query, type TestPostgres, testPostgres } from './support/postgres.ts'
import { openTap, type Tap } from './support/tap.ts'

const pairs = process.env.WAYBILL_LONG === '1' ? 100 : 8

let server: TestPostgres
let tap: Tap
beforeAll(async () => {
  server = await testPostgres()
  tap = await openTap(server.url())
})
afterAll(async () => {
  await tap.close()
  await server.stop()
})

const sketch = {
  datasets: [
    { table: 'products', subject: { kind: 'none' as const }, columns: { secret: 'drop' as const } },
    {
      table: 'customers',
      subject: { kind: 'own' as const, column: 'id' },
      person: {
        kind: 'customer',
        residence: null,
        born: null,
        consent: {
          column: 'consent',
          values: new Map([
            ['t', 'separate'],
            ['f', 'none'],
          ]),
        },
      },
      columns: { email: 'tokenise' as const, id_card: 'drop' as const, born: 'year' as const },
      personal: ['id', 'name', 'email', 'id_card', 'born'],
    },
    {
      table: 'orders',
      subject: { kind: 'path' as const, of: 'customers', by: 'customer_id', whenNull: 'nobody' as const },
      columns: { remark: 'drop' as const },
      personal: ['customer_id'],
    },
  ],
  classes: [outcome('separate', true, { ordinaryLine: 40 }), outcome('none', false), outcome(null, false)],
}

const schema = [
  'CREATE TABLE products (sku text PRIMARY KEY, title text, secret text)',
  'CREATE TABLE customers (id text PRIMARY KEY, name text, email text, id_card text, born date, consent boolean)',
  'CREATE TABLE orders (id text PRIMARY KEY, customer_id text, total numeric, remark text)',
  'CREATE PUBLICATION waybill FOR TABLE customers, orders, products',
]

/** Statements of one branch: what crosses comes from `open`, the same in both of a pair, what does not from `closed`. */
class Shop {
  private readonly open: Prng
  private readonly closed: Prng
  private readonly people: { readonly id: string; readonly consents: boolean; readonly orders: string[] }[] = []

  constructor(seed: number, twin: number) {
    this.open = new Prng(seed)
    this.closed = new Prng(seed * 1000 + twin)
  }

  begin(): string[] {
    const products = Array.from(
      { length: 10 },
      (_, i) => `INSERT INTO products VALUES ('p${i}', ${text(this.open)}, ${text(this.closed)})`,
    )
    return [...products, ...Array.from({ length: 50 }, (_, i) => this.customer(i)).flat()]
  }

  /** One transaction, so that it is one batch in both. */
  go(): string[] {
    const { open, closed } = this
    const statements = ['BEGIN', ...Array.from({ length: 10 }, (_, i) => this.customer(100 + i)).flat()]
    for (const person of this.people.filter(() => open.chance(0.5))) {
      const mine = person.consents ? open : closed
      const where = `WHERE id = '${person.id}'`
      switch (open.int(6)) {
        case 0:
          statements.push(`UPDATE customers SET name = ${text(mine)}, id_card = ${text(closed)} ${where}`)
          break
        case 1:
          statements.push(`UPDATE customers SET id_card = ${text(closed)} ${where}`)
          break
        case 2:
          statements.push(
            ...person.orders.map(
              (id) => `UPDATE orders SET remark = ${text(closed)}, total = ${mine.int(1000)} WHERE id = '${id}'`,
            ),
          )
          break
        case 3:
          statements.push(...person.orders.slice(0, 1).map((id) => `DELETE FROM orders WHERE id = '${id}'`))
          break
        case 4:
          if (person.consents) statements.push(`UPDATE customers SET consent = false ${where}`)
          break
        default:
          statements.push(`UPDATE products SET secret = ${text(closed)} WHERE sku = 'p${open.int(10)}'`)
      }
    }
    return [...statements, 'COMMIT']
  }

  private customer(n: number): string[] {
    const consents = this.open.chance(0.6)
    const mine = consents ? this.open : this.closed
    const id = `${mine.int(1e9)}-${n}`
    const orders = Array.from({ length: this.open.int(4) }, (_, i) => `${mine.int(1e9)}-${n}-${i}`)
    this.people.push({ id, consents, orders })
    return [
      `INSERT INTO customers VALUES ('${id}', ${text(mine)}, ${text(mine)}, ${text(this.closed)}, date '1970-01-01' + ${mine.int(9000)}, ${consents})`,
      ...orders.map((o) => `INSERT INTO orders VALUES ('${o}', '${id}', ${mine.int(1000)}, ${text(this.closed)})`),
    ]
  }
}

function text(from: Prng): string {
  const length = from.int(20)
  return from.chance(0.1) ? 'NULL' : `'${Array.from({ length }, () => from.pick([...'abcdefgh äöü漢字 '])).join('')}'`
}

interface Seen {
  readonly events: unknown
  readonly tables: unknown
  readonly ledger: unknown
  readonly wire: unknown
}

async function observe(seed: number, twin: number, keysOf: Rig | null): Promise<{ seen: Seen; it: Rig }> {
  const shop = new Shop(seed, twin)
  const source = await server.createDatabase('twin')
  const target = await server.createDatabase('hq')
  await query(source, ...schema, ...shop.begin())
  const linesBefore = tap.sent().length
  const it = await rig(source, tap.through(target), sketch)
  if (keysOf !== null)
    cpSync(join(keysOf.folder, 'keys'), join(it.folder, 'keys'), { recursive: true, preserveTimestamps: true })
  expect(await it.run()).toEqual({ end: 'done' })
  await query(source, shop.go().join(';\n'))
  expect(await it.run()).toEqual({ end: 'done' })
  const tables: unknown[] = []
  for (const table of ['products', 'customers', 'orders'])
    tables.push(await query(target, `SELECT t::text, xmin IS NOT NULL FROM ${table} t ORDER BY 1`))
  const shown = await waybill(['ledger', 'show', '--json', join(it.folder, 'state', 'ledger')])
  expect(shown.code).toBe(0)
  const seen: Seen = {
    // Progress of the copy is told while earlier batches are still under way: each kind keeps its order.
    events: ['copying', 'batch', 'released'].map((kind) => it.events.filter((e) => e.event === kind)),
    tables,
    ledger: entriesOf(shown.out),
    wire: tap.sent().slice(linesBefore).map(copied),
  }
  await server.dropDatabase(source)
  await server.dropDatabase(target)
  return { seen, it }
}

/**
 * Times, positions in the log of the source and salted commitments differ between any two runs. Whether the ending of a batch is
 * written before or after the next batch depends on how fast the target answers: endings are compared apart, and indices not.
 */
const own = new Set(['at', 'position', 'commitment', 'index', 'of'])

function entriesOf(ndjson: string): unknown {
  const entries = ndjson
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly kind: string })
  return {
    entries: entries.filter((e) => e.kind !== 'close').map(withoutOwn),
    endings: entries.filter((e) => e.kind === 'close').map(withoutOwn),
  }
}

function withoutOwn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (own.has(key) ? [] : [[key, withoutOwn(inner)]])),
  )
}

/** The rows as they went over the wire: contents of CopyData messages, in order. */
function copied(sent: Buffer): readonly string[] {
  const found: string[] = []
  // A startup message has no kind before its length.
  for (
    let at = sent.length < 4 ? sent.length : sent.readInt32BE(0);
    at + 5 <= sent.length;
    at += 1 + sent.readInt32BE(at + 1)
  )
    if (sent[at] === 0x64) found.push(sent.toString('hex', at + 5, at + 1 + sent.readInt32BE(at + 1)))
  return found
}

describe('non-interference', () => {
  test(`${pairs} pairs of branches that differ only in what is barred`, async () => {
    let rows = 0
    for (let seed = 1; seed <= pairs; seed++) {
      const one = await observe(seed, 1, null)
      const two = await observe(seed, 2, one.it)
      expect(two.seen, `seed ${seed}`).toEqual(one.seen)
      rows += (one.seen.wire as readonly (readonly string[])[]).flat().length
      one.it.dispose()
      two.it.dispose()
    }
    console.log(`${pairs} pairs, ${rows} COPY messages compared byte by byte`)
    expect(rows).toBeGreaterThan(pairs * 10)
  }, 600_000)

  test('a difference in what crosses is seen', async () => {
    const one = await observe(1, 1, null)
    const other = await observe(2, 1, one.it)
    for (const key of ['tables', 'wire'] as const) expect(other.seen[key]).not.toEqual(one.seen[key])
    one.it.dispose()
    other.it.dispose()
  })
})
