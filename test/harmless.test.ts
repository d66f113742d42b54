/** RELIABILITY I-14: the branch's own application never fails and never waits for us, and we own nothing there. */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Postgres } from '../src/border/postgres/embedded.ts'
import { ownPostgres, query, type TestPostgres } from './support/postgres.ts'
import { Site } from './support/site.ts'
import { expectShopLawful, makeSmallShop, shopManifest } from './support/small-shop.ts'

let source: Postgres & TestPostgres
let target: Postgres & TestPostgres
let site: Site
let before: unknown
let takeAway = ''

/** Tables that flows will not name stand beside the shop's: without a key, partitioned, with a barred unique column. */
const others = [
  'CREATE TABLE keyless (at timestamptz, what text)',
  `INSERT INTO keyless SELECT now(), 'event ' || i FROM generate_series(1, 50) i`,
  'CREATE TABLE parts (id int, region text, body text, PRIMARY KEY (id, region)) PARTITION BY LIST (region)',
  `CREATE TABLE parts_a PARTITION OF parts FOR VALUES IN ('a')`,
  `CREATE TABLE parts_b PARTITION OF parts FOR VALUES IN ('b')`,
  `INSERT INTO parts SELECT i, CASE WHEN i % 2 = 0 THEN 'a' ELSE 'b' END, 'body' FROM generate_series(1, 50) i`,
]

beforeAll(async () => {
  source = await ownPostgres()
  target = await ownPostgres()
  site = await Site.open({
    source,
    target,
    manifest: shopManifest,
    tables: ['customers'],
    async schema(url) {
      await makeSmallShop(url, 2000, 5)
      await query(url, ...others)
    },
  })
  // What the owner runs is what `init` prints, and nothing that the test would know better.
  await query(site.branch, 'DROP PUBLICATION waybill', `DROP OWNED BY "${site.branchRole}"`)
  const { out } = await site.run('init', '--out', 'guessed.yaml', site.branch)
  const [setUp, undo] = out.split('-- ===== Take away')
  takeAway = psqlless(undo!)
  before = await owned()
  await query(site.branch, psqlless(setUp!))
  site.branchUrl = site.branchUrl.replace(site.branchRole, 'waybill')
})
afterAll(async () => {
  await site.dispose()
  await source.stop()
  await target.stop()
})

/** Without the lines that only psql understands. */
function psqlless(script: string): string {
  return script
    .split('\n')
    .filter((line) => !line.startsWith('\\') && !line.startsWith(':'))
    .join('\n')
}

/** Everything that stands in the database, but for replica identities. */
async function owned(): Promise<unknown> {
  return query(
    site.branch,
    `SELECT 'relation' AS kind, oid::regclass::text AS name FROM pg_class WHERE oid >= 16384
     UNION ALL SELECT 'function', oid::regprocedure::text FROM pg_proc WHERE oid >= 16384
     UNION ALL SELECT 'trigger', tgname FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT 'schema', nspname FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp'
     UNION ALL SELECT 'publication', pubname FROM pg_publication
     UNION ALL SELECT 'slot', slot_name FROM pg_replication_slots
     UNION ALL SELECT 'role', rolname FROM pg_roles ORDER BY 1, 2`,
  )
}

/** Writes to every table, published or not, as fast as it can; notes what failed and how long it waited. */
class Application {
  readonly failed: string[] = []
  longestMs = 0
  statements = 0
  private on = true
  private ended: Promise<void> = Promise.resolve()

  begin(): void {
    this.ended = this.work()
  }

  async end(): Promise<void> {
    this.on = false
    await this.ended
  }

  private async work(): Promise<void> {
    const client = new pg.Client({ connectionString: site.branch })
    await client.connect()
    for (let n = 0; this.on; n++)
      for (const sql of statements(n)) {
        const started = performance.now()
        await client.query(sql).catch((error: Error) => this.failed.push(`${sql}: ${error.message}`))
        this.longestMs = Math.max(this.longestMs, performance.now() - started)
        this.statements++
        await pause(2)
      }
    await client.end()
  }
}

function statements(n: number): readonly string[] {
  const id = 1 + ((n * 7) % 2000)
  return [
    `UPDATE customers SET name = 'renamed ${n}', id_card = 'card ${n}' WHERE id = ${id}`,
    `UPDATE customers SET consent = CASE consent WHEN 'yes' THEN 'no' ELSE 'yes' END WHERE id = ${1 + ((n * 11) % 2000)}`,
    `UPDATE orders SET total = total + 1 WHERE customer_id = ${id}`,
    `INSERT INTO orders VALUES (${100_000 + n}, ${id}, 1, 'new')`,
    `UPDATE orders SET id = id + 1000000 WHERE id = ${100_000 + n - 5}`,
    `DELETE FROM orders WHERE id = ${1_100_000 + n - 50}`,
    `UPDATE products SET title = 'title ${n}' WHERE sku = 'p${1 + (n % 20)}'`,
    `UPDATE keyless SET what = 'changed' WHERE what = 'event ${1 + (n % 50)}'`,
    `DELETE FROM keyless WHERE what = 'changed'`,
    `INSERT INTO keyless VALUES (now(), 'event ${1 + (n % 50)}')`,
    `UPDATE parts SET region = CASE region WHEN 'a' THEN 'b' ELSE 'a' END, body = 'moved' WHERE id = ${1 + (n % 50)}`,
    `DELETE FROM parts WHERE id = ${50 + (n % 50)}`,
    `INSERT INTO parts VALUES (${51 + (n % 50)}, 'a', 'x') ON CONFLICT DO NOTHING`,
    ...(n % 40 === 39
      ? [
          'BEGIN',
          'TRUNCATE products',
          `INSERT INTO products SELECT 'p' || i, 't' FROM generate_series(1, 20) i`,
          'COMMIT',
        ]
      : []),
  ]
}

describe('the branch', () => {
  test('its application goes on through plan, copy, stream and a kill', async () => {
    const application = new Application()
    application.begin()
    await site.accept()
    const first = await site.spawn('sync', '--json')
    await pause(2500)
    first.kill('SIGKILL')
    await once(first, 'exit')
    const second = await site.spawn('sync', '--json')
    await pause(4000)
    second.kill('SIGTERM')
    await once(second, 'exit')
    await application.end()
    await site.follow()
    await expectShopLawful(site)
    console.log(
      `${application.statements} statements, ${application.failed.length} failed, the longest took ${Math.round(application.longestMs)} ms`,
    )
    expect(application.failed).toEqual([])
    expect(application.statements).toBeGreaterThan(500)
    expect(application.longestMs).toBeLessThan(1000)
  }, 120_000)

  test('its write-ahead log is not kept for rows that are held', async () => {
    await query(
      site.branch,
      `INSERT INTO customers SELECT 500000 + i, 'held', 'card', 'no' FROM generate_series(1, 20000) i`,
    )
    await site.follow()
    const [kept] = await query(
      site.branch,
      `SELECT pg_wal_lsn_diff(pg_current_wal_flush_lsn(), confirmed_flush_lsn)::int AS behind FROM pg_replication_slots WHERE slot_name = '${site.slot}'`,
    )
    expect(Number(kept!.behind)).toBeLessThan(100_000)
    const held = site.status().flows[0]!.held.find((h) => h.dataset === 'customers')
    expect(held!.rows).toBeGreaterThanOrEqual(20_000)
  })

  test('our role can read and follow, and nothing else', async () => {
    const [role] = await query(
      site.branch,
      `SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication, rolinherit FROM pg_roles WHERE rolname = 'waybill'`,
    )
    expect(role).toEqual({
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
      rolreplication: true,
      rolinherit: true,
    })
    const granted = await query(
      site.branch,
      `SELECT DISTINCT privilege_type FROM information_schema.table_privileges WHERE grantee = 'waybill'`,
    )
    expect(granted).toEqual([{ privilege_type: 'SELECT' }])
    for (const sql of [
      'INSERT INTO products VALUES (1, 2)',
      'DELETE FROM orders',
      'CREATE TABLE ours (x int)',
      'CREATE SCHEMA ours',
      'TRUNCATE keyless',
      'ALTER TABLE orders REPLICA IDENTITY FULL',
    ])
      await expect(query(site.branchUrl, sql), sql).rejects.toMatchObject({ code: '42501' })
  })

  test('nothing of ours stands there but role, publication and slot; taken away, nothing at all', async () => {
    const added = (now: unknown) => {
      const known = new Set((before as object[]).map((row) => JSON.stringify(row)))
      return (now as object[]).filter((row) => !known.has(JSON.stringify(row)))
    }
    expect(added(await owned())).toEqual([
      { kind: 'publication', name: 'waybill' },
      { kind: 'role', name: 'waybill' },
      { kind: 'slot', name: site.slot },
    ])
    await query(site.branch, takeAway.replaceAll('waybill_first_flow', site.slot))
    expect(await owned()).toEqual(before)
  })
})
