import { afterEach, expect, test } from 'vitest'
import { outcome, type Rig, rig } from '../../../test/support/flow.ts'
import { query, testPostgres } from '../../../test/support/postgres.ts'

const schema = [
  `CREATE TABLE customers (id int PRIMARY KEY, name text, email text, id_card text, born date, consent boolean)`,
  `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int, total numeric(10,2), note text)`,
  `CREATE TABLE lines (order_id bigint, line int, sku text, qty int, PRIMARY KEY (order_id, line))`,
  `CREATE TABLE products (sku text PRIMARY KEY, title text, secret text)`,
  `CREATE PUBLICATION waybill FOR TABLE customers, orders, lines, products WITH (publish_via_partition_root = true)`,
]

const consent = new Map([
  ['t', 'separate'],
  ['f', 'none'],
])

const sketch = {
  datasets: [
    { table: 'products', subject: { kind: 'none' as const }, columns: { secret: 'drop' as const } },
    {
      table: 'customers',
      subject: { kind: 'own' as const, column: 'id' },
      person: { kind: 'customer', residence: null, born: 'born', consent: { column: 'consent', values: consent } },
      columns: { email: 'tokenise' as const, id_card: 'drop' as const, born: 'year' as const },
      personal: ['name', 'email', 'id_card', 'born'],
    },
    {
      table: 'orders',
      subject: { kind: 'path' as const, of: 'customers', by: 'customer_id', whenNull: 'nobody' as const },
      personal: ['customer_id'],
    },
    { table: 'lines', subject: { kind: 'path' as const, of: 'orders', by: 'order_id', whenNull: 'hold' as const } },
  ],
  classes: [
    outcome('separate', true),
    outcome('none', false),
    outcome(null, false),
    outcome('separate', false, { child: true }),
  ],
  childUnder: 14,
}

const rigs: Rig[] = []
afterEach(() => {
  for (const it of rigs.splice(0)) it.dispose()
})

async function setUp(more: Partial<Parameters<typeof rig>[2]> = {}, opening?: Parameters<typeof rig>[3]): Promise<Rig> {
  const pg = await testPostgres()
  const source = await pg.createDatabase('src')
  const target = await pg.createDatabase('dst')
  await query(source, ...schema)
  await query(
    source,
    `INSERT INTO products SELECT 'p' || i, 'product ' || i, 'secret ' || i FROM generate_series(1, 50) i`,
    `INSERT INTO customers SELECT i, 'name ' || i, 'c' || i || '@example.cn', 'ID' || i, date '1980-05-06' + i, i % 3 <> 0 FROM generate_series(1, 1000) i`,
    `INSERT INTO orders SELECT i, CASE WHEN i % 10 = 0 THEN NULL ELSE 1 + i % 1100 END, i * 1.5, 'note ' || i FROM generate_series(1, 3000) i`,
    `INSERT INTO lines SELECT i, l, 'p' || (i % 50 + 1), l FROM generate_series(1, 3000) i, generate_series(1, 2) l`,
  )
  const it = await rig(source, target, { ...sketch, ...more }, opening)
  rigs.push(it)
  return it
}

/** What should be abroad, said in SQL over the source, apart from our own code. */
const lawful = {
  customers: `SELECT id, name, date_trunc('year', born)::date::text AS born FROM customers WHERE consent ORDER BY id`,
  orders: `SELECT o.id, o.customer_id, o.total::text, o.note FROM orders o LEFT JOIN customers c ON c.id = o.customer_id
    WHERE (o.customer_id IS NULL OR c.consent) ORDER BY o.id`,
  lines: `SELECT l.* FROM lines l JOIN orders o ON o.id = l.order_id LEFT JOIN customers c ON c.id = o.customer_id
    WHERE (o.customer_id IS NULL OR c.consent) ORDER BY 1, 2`,
  products: `SELECT sku, title FROM products ORDER BY sku`,
}
const abroad = {
  customers: `SELECT id, name, born::text FROM customers ORDER BY id`,
  orders: `SELECT id, customer_id, total::text, note FROM orders ORDER BY id`,
  lines: `SELECT * FROM lines ORDER BY 1, 2`,
  products: `SELECT sku, title FROM products ORDER BY sku`,
}

async function expectLawful(it: Rig): Promise<void> {
  for (const table of Object.keys(lawful) as (keyof typeof lawful)[]) {
    expect(await query(it.targetUrl, abroad[table]), table).toEqual(await query(it.sourceUrl, lawful[table]))
  }
}

test('first copy: what may cross is abroad, everything else is not', async () => {
  const it = await setUp()
  expect(await it.run()).toEqual({ end: 'done' })
  await expectLawful(it)
  const [token] = await query(it.targetUrl, 'SELECT email FROM customers ORDER BY id LIMIT 1')
  expect(token).toEqual({ email: expect.stringMatching(/^t1\./) })
  const columns = await query(
    it.targetUrl,
    `SELECT column_name FROM information_schema.columns WHERE table_name = 'customers' ORDER BY 1`,
  )
  expect(columns.map((c) => c.column_name)).toEqual(['born', 'consent', 'email', 'id', 'name'])
})

test('stream: inserts, updates, key changes, deletes, truncate, and changes of consent', async () => {
  const it = await setUp()
  await it.run()
  await query(
    it.sourceUrl,
    `INSERT INTO customers VALUES (2001, 'new', 'n@example.cn', 'IDN', '1990-01-01', true)`,
    `INSERT INTO orders VALUES (9001, 2001, 5, 'x'), (9002, 3, 5, 'held')`,
    `INSERT INTO lines VALUES (9001, 1, 'p1', 1), (9002, 1, 'p1', 1)`,
    `UPDATE customers SET consent = false WHERE id = 1`,
    `UPDATE customers SET consent = true WHERE id = 3`,
    `UPDATE orders SET note = 'changed' WHERE id IN (1, 2)`,
    `UPDATE orders SET id = 9100 WHERE id = 4`,
    `UPDATE lines SET order_id = 9100 WHERE order_id = 4`,
    `UPDATE orders SET customer_id = 6 WHERE id = 7`,
    `UPDATE orders SET customer_id = 8 WHERE id = 9`,
    `DELETE FROM lines WHERE order_id = 11`,
    `DELETE FROM orders WHERE id = 11`,
    `DELETE FROM customers WHERE id = 16`,
    `TRUNCATE products`,
    `INSERT INTO products VALUES ('only', 'one', 's')`,
  )
  expect(await it.run()).toEqual({ end: 'done' })
  await expectLawful(it)
})

test('the line: nobody passes it, and counts stay', async () => {
  const it = await setUp(
    { classes: [outcome('separate', true, { ordinaryLine: 100 }), outcome('none', false)] },
    { ordinary: 40, sensitive: 0 },
  )
  await it.run()
  const [people] = await query(it.targetUrl, 'SELECT count(*)::int AS n FROM customers')
  expect(people).toEqual({ n: 59 })
  await it.withHome(async (_, ports) => {
    expect(ports.counts('2026-11-24').ordinary).toBe(99)
  })
})
