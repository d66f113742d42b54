/** RELIABILITY I-13: whatever no longer belongs together is found before a row is applied, and said. */
import { chownSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Postgres } from '../src/border/postgres/embedded.ts'
import { ownPostgres, query, type TestPostgres } from './support/postgres.ts'
import { Site } from './support/site.ts'
import { expectShopLawful, makeSmallShop, shopManifest, shopTables } from './support/small-shop.ts'

let source: Postgres & TestPostgres
let target: Postgres & TestPostgres
let site: Site
let branchUrl: string

beforeAll(async () => {
  source = await ownPostgres()
  target = await ownPostgres()
  site = await Site.open({ source, target, manifest: shopManifest, schema: makeSmallShop, tables: shopTables })
  branchUrl = site.branchUrl
  await site.settle()
})
afterAll(async () => {
  await site.dispose()
  await source.stop()
  await target.stop()
})

// A test that fails must not fail the next ones.
afterEach(() => {
  site.branchUrl = branchUrl
})

let changes = 0
/** Something to apply, so that going on in silence would show. */
async function change(): Promise<void> {
  changes++
  await query(
    site.branch,
    `UPDATE orders SET note = 'change ${changes}' WHERE id % 10 = ${changes % 10};
     INSERT INTO orders VALUES (${10_000 + changes}, 1, 1, 'new');
     DELETE FROM orders WHERE id = ${changes}`,
  )
}

async function abroad(): Promise<string> {
  const there = await query(
    site.hq,
    `SELECT string_agg(t, E'\\n' ORDER BY t COLLATE "C") AS all FROM (
       SELECT c::text AS t FROM customers c UNION ALL SELECT o::text FROM orders o UNION ALL SELECT p::text FROM products p
       UNION ALL SELECT g::text FROM waybill.progress g) x`,
  ).catch((error: Error) => [{ all: error.message }])
  return String(there[0]!.all)
}

/** Twice, since nothing may be forgotten by having been said. */
async function expectGap(words: RegExp, code = 3): Promise<void> {
  const before = await abroad()
  for (let i = 0; i < 2; i++) {
    const ran = await site.sync()
    expect(ran.err).toMatch(words)
    expect(ran.code).toBe(code)
    expect(ran.out).not.toMatch(/"event":"batch"/)
  }
  expect(await abroad()).toBe(before)
}

/** As the messages say: detach, empty the tables at headquarters, accept, sync. */
async function beginAnew(): Promise<void> {
  const detached = await site.run('detach', site.flow)
  expect(detached.code).toBe(0)
  await query(site.hq, 'TRUNCATE customers, orders, products').catch(() => {})
  await site.settle()
  await expectShopLawful(site)
}

async function rename(server: TestPostgres, from: string, to: string): Promise<void> {
  await query(
    server.url(),
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${from}'`,
    `ALTER DATABASE "${from}" RENAME TO "${to}"`,
  )
}

function database(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

describe('headquarters', () => {
  test('is restored from an older copy', async () => {
    const name = database(site.hq)
    await query(target.url(), `CREATE DATABASE older TEMPLATE "${name}" OWNER "${site.hqRole}"`)
    await change()
    await site.follow()
    await rename(target, name, 'newer')
    await rename(target, 'older', name)
    await change()
    await expectGap(/restored/)
    await rename(target, name, 'older')
    await rename(target, 'newer', name)
    await site.follow()
    await expectShopLawful(site)
  })

  test('is made anew, and empty', async () => {
    const name = database(site.hq)
    await rename(target, name, 'full')
    await query(target.url(), `CREATE DATABASE "${name}" OWNER "${site.hqRole}"`)
    await change()
    await expectGap(/no longer knows/)
    await query(target.url(), `DROP DATABASE "${name}" WITH (FORCE)`)
    await rename(target, 'full', name)
    await site.follow()
    await expectShopLawful(site)
  })

  test('has lost one of the tables', async () => {
    await query(site.hq, 'ALTER TABLE orders RENAME TO gone')
    await change()
    await expectGap(/orders/)
    await query(site.hq, 'DROP TABLE IF EXISTS orders', 'ALTER TABLE gone RENAME TO orders')
    await site.follow()
    await expectShopLawful(site)
  })

  test('holds rows of somebody else before the first copy', async () => {
    const other = await Site.open({ source, target, manifest: shopManifest, schema: makeSmallShop, tables: shopTables })
    await query(
      other.hqUrl,
      'CREATE TABLE products (sku text PRIMARY KEY, title text)',
      `INSERT INTO products VALUES ('theirs', 'x')`,
    )
    await other.accept()
    const ran = await other.sync()
    expect(ran).toMatchObject({ code: 2, err: expect.stringMatching(/products.*did not put there/) })
    expect(await query(other.hq, 'SELECT * FROM products')).toEqual([{ sku: 'theirs', title: 'x' }])
    await other.dispose()
  })
})

describe('the branch', () => {
  test('another cluster answers under its name', async () => {
    const stranger = await ownPostgres()
    const role = new URL(site.branchUrl).username
    const elsewhere = await stranger.createDatabase('branch')
    await makeSmallShop(elsewhere)
    await query(
      elsewhere,
      `CREATE ROLE "${role}" LOGIN REPLICATION`,
      `GRANT SELECT ON ALL TABLES IN SCHEMA public TO "${role}"`,
      'CREATE PUBLICATION waybill FOR TABLE customers, orders, products',
    )
    const mine = site.branchUrl
    const there = new URL(elsewhere)
    there.username = role
    site.branchUrl = there.href
    const ran = await site.sync()
    // A table of another database is another table, whatever it is called.
    expect(ran.code).not.toBe(0)
    expect(ran.err).toMatch(/another|other|gone|held/)
    site.branchUrl = mine
    await stranger.stop()
    await site.follow()
  })

  test('another database of the cluster answers under its name', async () => {
    const mine = database(site.branch)
    await query(
      source.url(),
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${mine}'`,
      `CREATE DATABASE twin TEMPLATE "${mine}"`,
    )
    const url = site.branchUrl
    site.branchUrl = url.replace(`/${mine}`, '/twin')
    await query(source.url('twin'), `INSERT INTO orders VALUES (777777, 1, 1, 'of the twin')`)
    await expectGap(/another database/)
    site.branchUrl = url
    await query(source.url(), 'DROP DATABASE twin WITH (FORCE)')
    await site.follow()
    await expectShopLawful(site)
  })

  test.each([
    [
      'a table was taken out',
      'ALTER PUBLICATION waybill DROP TABLE orders',
      'ALTER PUBLICATION waybill ADD TABLE orders',
    ],
    [
      'rows are filtered',
      'ALTER PUBLICATION waybill SET TABLE customers, orders WHERE (id > 5), products',
      'ALTER PUBLICATION waybill SET TABLE customers, orders, products',
    ],
    [
      'columns are left out',
      'ALTER PUBLICATION waybill SET TABLE customers (id, name), orders, products',
      'ALTER PUBLICATION waybill SET TABLE customers, orders, products',
    ],
    [
      'deletes are left out',
      `ALTER PUBLICATION waybill SET (publish = 'insert, update')`,
      `ALTER PUBLICATION waybill SET (publish = 'insert, update, delete, truncate')`,
    ],
    ['it was renamed', 'ALTER PUBLICATION waybill RENAME TO other', 'ALTER PUBLICATION other RENAME TO waybill'],
  ])('the publication changed: %s', async (_, alter, back) => {
    await query(site.branch, alter)
    await expectGap(/publication/)
    await query(site.branch, back)
    await site.follow()
    await expectShopLawful(site)
  })
})

describe('home', () => {
  test('the state folder is lost', async () => {
    const aside = join(site.folder, 'aside')
    cpSync(site.state, aside, { recursive: true })
    rmSync(site.state, { recursive: true })
    await change()
    await expectGap(/state folder/)
    rmSync(site.state, { recursive: true, force: true })
    cpSync(aside, site.state, { recursive: true })
    await site.follow()
    await expectShopLawful(site)
  })

  test('the state folder is restored from an older copy', async () => {
    const older = join(site.folder, 'older')
    cpSync(site.state, older, { recursive: true })
    await change()
    await site.follow()
    const newer = join(site.folder, 'newer')
    cpSync(site.state, newer, { recursive: true })
    rmSync(site.state, { recursive: true })
    cpSync(older, site.state, { recursive: true })
    await change()
    await expectGap(/ledger/)
    rmSync(site.state, { recursive: true })
    cpSync(newer, site.state, { recursive: true })
    await site.follow()
    await expectShopLawful(site)
  })

  test.each([
    ['is cut to half', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['was edited', (bytes: Buffer) => bytes.fill(bytes[200]! ^ 1, 200, 201)],
  ])('the ledger %s', async (_, harm) => {
    const ledger = join(site.state, 'ledger')
    const aside = join(site.folder, 'ledger-aside')
    cpSync(ledger, aside, { recursive: true })
    for (const file of readdirSync(ledger, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath, file.name)
      if (file.isFile() && file.name !== 'checkpoint' && statSync(path).size > 400)
        writeFileSync(path, harm(readFileSync(path)))
    }
    await expectGap(/ledger/i)
    rmSync(ledger, { recursive: true })
    cpSync(aside, ledger, { recursive: true })
    await site.follow()
    await expectShopLawful(site)
  })
})

describe('the slot', () => {
  test('is gone', async () => {
    await query(site.branch, `SELECT pg_drop_replication_slot('${site.slot}')`)
    await change()
    await expectGap(/slot is gone/)
    await beginAnew()
  })

  test('was made anew', async () => {
    await query(site.branch, `SELECT pg_drop_replication_slot('${site.slot}')`)
    await change()
    await query(site.branch, `SELECT pg_create_logical_replication_slot('${site.slot}', 'pgoutput')`)
    await change()
    await expectGap(/slot stands after/)
    await beginAnew()
  })

  test('was moved on by somebody', async () => {
    await change()
    await query(site.branch, `SELECT pg_replication_slot_advance('${site.slot}', pg_current_wal_lsn())`)
    await expectGap(/slot stands after/)
    await beginAnew()
  })

  test('was given up by the server', async () => {
    await query(source.url(), `ALTER SYSTEM SET max_slot_wal_keep_size = '1MB'`, 'SELECT pg_reload_conf()')
    for (let i = 0; i < 4; i++)
      await query(
        site.branch,
        `SELECT pg_logical_emit_message(false, 'x', repeat('y', 1000000))`,
        'SELECT pg_switch_wal()',
        'CHECKPOINT',
      )
    await change()
    await expectGap(/gave the slot up/)
    await query(source.url(), 'ALTER SYSTEM RESET max_slot_wal_keep_size', 'SELECT pg_reload_conf()')
    await beginAnew()
  })
})

describe('the branch is restored', () => {
  test('from an older copy of its files: headquarters is ahead of it', async () => {
    await source.kill('SIGINT')
    const older = join(site.folder, 'older-branch')
    cpSync(source.dataDir, older, { recursive: true, preserveTimestamps: true })
    await source.restart()
    await change()
    await site.follow()
    await source.kill('SIGINT')
    const newer = join(site.folder, 'newer-branch')
    cpSync(source.dataDir, newer, { recursive: true, preserveTimestamps: true })
    replaceFiles(older)
    await source.restart()
    await expectGap(/restored/)
    await source.kill('SIGINT')
    replaceFiles(newer)
    await source.restart()
    await site.follow()
    await expectShopLawful(site)
  })

  test('and promoted: its history is another one', async () => {
    await source.kill('SIGINT')
    writeFileSync(join(source.dataDir, 'standby.signal'), '')
    await source.restart()
    await query(source.url(), 'SELECT pg_promote()')
    await change()
    await expectGap(/restored or promoted/)
    await beginAnew()
  })
})

/** Contents only: the folder itself belongs to the user that the server runs as. */
function replaceFiles(from: string): void {
  const { uid, gid } = statSync(source.dataDir)
  for (const name of readdirSync(source.dataDir)) rmSync(join(source.dataDir, name), { recursive: true })
  cpSync(from, source.dataDir, { recursive: true, preserveTimestamps: true })
  own(source.dataDir, uid, gid)
}

function own(folder: string, uid: number, gid: number): void {
  chownSync(folder, uid, gid)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    chownSync(join(entry.parentPath, entry.name), uid, gid)
}
