/** First copy and stream beside PostgreSQL's own logical replication, on the same servers in one run. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { ExporterCounts } from '../src/border/core/counts.ts'
import type { FlowPorts } from '../src/border/core/flow-context.ts'
import { openFlow, runFlow } from '../src/border/core/machine.ts'
import { openHome } from '../src/border/home/home.ts'
import { readCatalog } from '../src/border/postgres/catalog.ts'
import { columnCodec } from '../src/border/postgres/codecs.ts'
import { openClient } from '../src/border/postgres/connection.ts'
import { type Postgres, startPostgres } from '../src/border/postgres/embedded.ts'
import { PostgresSource } from '../src/border/postgres/source.ts'
import { PostgresTarget } from '../src/border/postgres/target.ts'
import type { CatalogTable } from '../src/plan/catalog.ts'
import type { ColumnPlan, FlowPlan, Treatment } from '../src/plan/plan.ts'

const rows = Number(process.env.BENCH_ROWS ?? 1_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 3)
const transactionRows = 1000

const table = `(id bigint PRIMARY KEY, customer_id bigint NOT NULL, name text, email text, phone text, city text, total numeric(12,2),
  placed timestamptz, status int, note text, internal text, secret text)`
const dropped = new Set(['internal', 'secret'])
const tokens = new Set(['email', 'phone'])

function fill(from: number, to: number, people: number): string {
  return `INSERT INTO orders SELECT i, i % ${people}, 'Customer name ' || i, 'customer' || i || '@example.cn', '+86138' || (10000000 + i),
    'Shanghai', (i % 100000) / 7.0, timestamptz '2026-01-01 00:00Z' + i * interval '1 second', i % 9, 'a note of some length ' || i,
    'internal ' || i, 'secret value ' || i FROM generate_series(${from}, ${to}) i`
}

/** As many people as rows: the rows are the people. Fewer: rows lead to people whose facts stand in a table of their own. */
function planOf(orders: CatalogTable, customers: CatalogTable, people: number): FlowPlan {
  const column = (c: CatalogTable['columns'][number], key: readonly string[]): ColumnPlan => {
    const treatment: Treatment = dropped.has(c.name)
      ? { kind: 'drop' }
      : tokens.has(c.name)
        ? { kind: 'tokenise', domain: c.name }
        : { kind: 'cross' }
    const type = treatment.kind === 'tokenise' ? 'text' : c.formatted
    return {
      name: c.name,
      number: c.attnum,
      type: c.type,
      modifier: c.typmod,
      formatted: c.formatted,
      category: 'user.contact',
      personal: true,
      sensitive: false,
      treatment,
      freedBy: [],
      ...(treatment.kind === 'drop' ? {} : { target: { name: c.name, type, notNull: key.includes(c.name) } }),
    }
  }
  const reason = { code: 'bench', cite: [], text: '' }
  const dataset = (t: CatalogTable) => ({
    dataset: t.name,
    relation: { oid: t.oid, schema: t.schema, table: t.name },
    key: t.primaryKey,
    columns: t.columns.map((c) => column(c, t.primaryKey)),
    target: { schema: t.schema, table: t.name },
    nobody: { permitted: false, reason },
    estimatedRows: null,
  })
  return {
    flow: 'bench',
    from: 'branch',
    to: 'hq',
    exporter: 'shanghai',
    onLimit: 'hold',
    copyInKeyOrder: false,
    publication: 'waybill',
    datasets:
      people === rows
        ? [
            {
              ...dataset(orders),
              role: 'crosses',
              subject: { kind: 'own', column: 'id' },
              person: { kind: 'customer', residence: null, born: null, consent: { value: 'separate' } },
            },
          ]
        : [
            {
              ...dataset(customers),
              role: 'facts',
              subject: { kind: 'own', column: 'id' },
              person: {
                kind: 'customer',
                residence: null,
                born: null,
                consent: { column: 'consent', values: new Map([['t', 'separate']]) },
              },
            },
            {
              ...dataset(orders),
              role: 'crosses',
              subject: { kind: 'path', of: 'customers', by: 'customer_id', whenNull: 'hold' },
              person: null,
            },
          ],
    classes: [
      {
        of: { residence: '*', consent: 'separate', kind: 'customer', child: false },
        verdict: 'permitted',
        reason,
        mechanisms: [],
        counted: true,
        ordinaryLine: 100_000_000,
        sensitiveLine: 1,
      },
    ],
    childUnder: null,
    obligations: [],
    notAsked: [],
    unclear: [],
    reviewOn: null,
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-bench-'))
  const settings = { wal_retrieve_retry_interval: '100ms', max_wal_size: '4GB', shared_buffers: '256MB' }
  const branch = await startPostgres({ settings })
  const hq = await startPostgres({ settings })
  try {
    for (const people of [rows, 50_000]) await round(branch, hq, folder, people)
  } finally {
    await branch.stop()
    await hq.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function round(branch: Postgres, hq: Postgres, folder: string, people: number): Promise<void> {
  const name = `bench_${people}`
  await withClient(branch.url('postgres'), (c) => c.query(`CREATE DATABASE ${name}`))
  await withClient(branch.url(name), async (c) => {
    for (const sql of [
      `CREATE TABLE customers (id bigint PRIMARY KEY, consent boolean)`,
      `CREATE TABLE orders ${table}`,
      `INSERT INTO customers SELECT i, true FROM generate_series(0, ${people === rows ? 0 : people - 1}) i`,
      fill(1, rows, people),
      'VACUUM ANALYZE',
      'CREATE PUBLICATION waybill FOR TABLE customers, orders',
      `CREATE PUBLICATION native FOR TABLE orders (id, customer_id, name, email, phone, city, total, placed, status, note)`,
    ])
      await c.query(sql)
  })
  const ratios: number[] = []
  const streamRatios: number[] = []
  for (let i = 0; i < rounds; i++) {
    if (process.env.BENCH_DEBUG) console.error('native')
    const native = await runNative(branch, hq, name, i, people)
    const ours = await runOurs(branch, hq, name, join(folder, `${name}_${i}`), i, people)
    ratios.push(native.copyMs / ours.copyMs)
    streamRatios.push(native.streamMs / ours.streamMs)
    console.log(
      JSON.stringify({
        people,
        round: i,
        nativeCopy: rate(native.copyMs),
        ourCopy: rate(ours.copyMs),
        nativeStream: rate(native.streamMs),
        ourStream: rate(ours.streamMs),
        rssMb: Math.round(ours.rss / 1e6),
      }),
    )
  }
  console.log(
    `people ${people}: first copy ${median(ratios).toFixed(2)} x native, stream ${median(streamRatios).toFixed(2)} x native (medians of ${rounds})`,
  )
}

async function runNative(branch: Postgres, hq: Postgres, name: string, i: number, people: number) {
  const db = `${name}_native_${i}`
  await withClient(hq.url('postgres'), (c) => c.query(`CREATE DATABASE ${db}`))
  return withClient(hq.url(db), async (c) => {
    await c.query(
      `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, name text, email text, phone text, city text, total numeric(12,2), placed timestamptz, status int, note text)`,
    )
    const start = performance.now()
    await c.query(
      `CREATE SUBSCRIPTION ${db} CONNECTION '${branch.url(name)}' PUBLICATION native WITH (binary = true, slot_name = '${db}')`,
    )
    await until(c, `SELECT count(*) = 0 AS done FROM pg_subscription_rel WHERE srsubstate <> 'r'`)
    const copyMs = performance.now() - start
    await c.query(`ALTER SUBSCRIPTION ${db} DISABLE`)
    const streamMs = await streamed(branch, name, db, c, people)
    await c.query(`DROP SUBSCRIPTION ${db}`)
    return { copyMs, streamMs }
  })
}

async function streamed(branch: Postgres, name: string, db: string, c: pg.Client, people: number): Promise<number> {
  const { rows: have } = await c.query<{ n: string }>('SELECT count(*) AS n FROM orders')
  const from = Number(have[0]!.n) + 1
  await insertMore(branch, name, from, people)
  const start = performance.now()
  await c.query(`ALTER SUBSCRIPTION ${db} ENABLE`)
  await until(c, `SELECT EXISTS (SELECT 1 FROM orders WHERE id = ${from - 1 + rows / 2}) AS done`)
  return (performance.now() - start) * 2
}

/** The backlog is there before the clock starts: what is measured is the reader, not the writer. */
async function insertMore(branch: Postgres, name: string, from: number, people: number): Promise<void> {
  await withClient(branch.url(name), async (c) => {
    for (let at = from; at < from + rows / 2; at += transactionRows)
      await c.query(fill(at, at + transactionRows - 1, people))
  })
}

async function runOurs(branch: Postgres, hq: Postgres, name: string, folder: string, i: number, people: number) {
  const db = `${name}_ours_${i}`
  await withClient(hq.url('postgres'), (c) => c.query(`CREATE DATABASE ${db}`))
  await withClient(branch.url(name), (c) =>
    c.query(`DELETE FROM orders WHERE id > ${rows}`).then(() => c.query('VACUUM orders')),
  )
  const catalog = await withClient(branch.url(name), (c) => readCatalog(c))
  const plan = planOf(
    catalog.tables.find((t) => t.name === 'orders')!,
    catalog.tables.find((t) => t.name === 'customers')!,
    people,
  )
  const home = await openHome({
    state: join(folder, 'state'),
    keys: join(folder, 'keys'),
    organisation: 'Bench',
    origin: 'bench',
    codec: columnCodec,
  })
  const source = new PostgresSource({
    url: branch.url(name),
    slot: db,
    publication: 'waybill',
    suspended: () => new Set(),
  })
  const target = new PostgresTarget({ url: hq.url(db), flow: 'bench' })
  const counts = new ExporterCounts(home.store, 'shanghai', '2026', { ordinary: 0, sensitive: 0 })
  const ports: FlowPorts = {
    clock: { nowMs: () => Date.now(), sleep: (ms) => new Promise((r) => setTimeout(r, ms)) },
    store: home.store,
    source,
    target,
    log: home.log,
    sealer: home.sealer,
    keys: home.keys,
    counts: () => counts,
    commitment: home.commitment,
    replan: async () => null,
  }
  const run = async () => {
    const start = performance.now()
    const end = await runFlow(
      openFlow({ plan, day: '2026-11-24', digest: `sha256:${'0'.repeat(64)}`, law: {}, decisions: [] }, ports, {
        once: true,
        batchRows: 10_000,
        batchBytes: 8 << 20,
        onEvent: (e) => {
          if (process.env.BENCH_DEBUG) console.error(JSON.stringify(e))
        },
        stopping: () => false,
      }),
    )
    if (end.end !== 'done') throw new Error(`flow ended ${end.end}`)
    return performance.now() - start
  }
  const copyMs = await run()
  await insertMore(branch, name, rows + 1, people)
  const streamMs = (await run()) * 2
  const rss = process.memoryUsage.rss()
  await source.dropSlot()
  await source.close()
  await target.close()
  await home.close()
  await withClient(branch.url(name), (c) =>
    c.query(`DELETE FROM orders WHERE id > ${rows}`).then(() => c.query('VACUUM orders')),
  )
  return { copyMs, streamMs, rss }
}

async function until(c: pg.Client, sql: string): Promise<void> {
  for (;;) {
    const { rows: found } = await c.query<{ done: boolean }>(sql)
    if (found[0]?.done === true) return
    await new Promise((r) => setTimeout(r, 20))
  }
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await openClient(url)
  try {
    await client.query('SET search_path = public')
    return await use(client)
  } finally {
    await client.end()
  }
}

const rate = (ms: number) => Math.round(rows / (ms / 1000))
const median = (xs: readonly number[]) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)]!

await main()
