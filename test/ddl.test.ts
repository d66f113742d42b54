/** RELIABILITY I-3: the unknown stays, and a name is not an identity; each change of a table at each moment. */
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { before, crossing, type Step, steps } from './support/ddl-steps.ts'
import { compare } from './support/oracle.ts'
import { query, type TestPostgres, testPostgres } from './support/postgres.ts'
import { head, Site } from './support/site.ts'
import { expectShopLawful, makeSmallShop, shopManifest, shopTables } from './support/small-shop.ts'
import { openTap, type Tap } from './support/tap.ts'

const usual = [
  `INSERT INTO T (id, open, secret, num, mood) VALUES (100, 'open', SECRET, 100, 'ok')`,
  `UPDATE T SET open = open || '!' WHERE id % 2 = 0`,
  'DELETE FROM T WHERE id = 3',
  'UPDATE T SET id = 200 WHERE id = 5',
]

const earlier = [
  'UPDATE T SET num = num + 10 WHERE id > 2',
  `INSERT INTO T (id, open, secret, num) VALUES (90, 'before', SECRET, 90)`,
]

const withTable = steps.filter((s) => s.name !== 'new_table')
const tableOf = (step: Step) => (step.name === 'new_table' ? 'bystander' : step.name)

function filled(step: Step, statements: readonly string[], site: Site): string[] {
  return statements.map((sql) =>
    sql
      .replaceAll(/\bT(?![a-zA-Z])/g, tableOf(step))
      .replaceAll('SECRET', `'SECRET-of-${step.name}'`)
      .replaceAll('READER', `"${site.branchRole}"`),
  )
}

function manifestWith(columnsOf: (step: Step) => string | null): string {
  const datasets = [...withTable, { name: 'bystander', ddl: [] }].flatMap((step) => {
    const columns = columnsOf(step)
    return columns === null ? [] : [[step.name, columns] as const]
  })
  return `${head}datasets:
${datasets.map(([name, columns]) => `  ${name}: { store: branch, table: public.${name}, subject: none, columns: { ${columns} } }`).join('\n')}
flows:
  FLOW: { from: branch, to: hq, datasets: [${datasets.map(([name]) => name).join(', ')}], purpose: [analytics], legalBasis: null, safeguards: [] }
`
}

async function makeTables(url: string): Promise<void> {
  const tables = [...withTable.map((s) => s.name), 'bystander']
  await query(
    url,
    ...tables.flatMap((t) => [
      `CREATE TYPE ${t}_mood AS ENUM ('ok', 'sad')`,
      `CREATE TABLE ${t} (id int PRIMARY KEY, open text, secret text, num int, mood ${t}_mood)`,
      `INSERT INTO ${t} SELECT i, 'open ' || i, 'SECRET-of-${t} ' || i, i, 'sad' FROM generate_series(1, 20) i`,
    ]),
  )
}

let server: TestPostgres
beforeAll(async () => {
  server = await testPostgres()
})

const open: { site: Site; tap: Tap }[] = []
afterAll(async () => {
  for (const { site, tap } of open) {
    await tap.close()
    await site.dispose()
  }
})

async function begin(): Promise<{ site: Site; tap: Tap }> {
  const tables = [...withTable.map((s) => s.name), 'bystander']
  const site = await Site.open({
    source: server,
    target: server,
    manifest: manifestWith(() => before),
    schema: makeTables,
    tables,
  })
  const tap = await openTap(site.hqUrl)
  site.hqUrl = tap.through(site.hqUrl)
  open.push({ site, tap })
  const accepted = await site.accept()
  expect(accepted.code, accepted.err).toBeLessThan(2)
  return { site, tap }
}

async function mark(site: Site, id: number): Promise<void> {
  await query(site.branch, `INSERT INTO bystander (id, open) VALUES (${id}, 'mark')`)
}

async function arrived(site: Site, id: number): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(100)) {
    const rows = await query(site.hq, `SELECT 1 AS x FROM bystander WHERE id = ${id}`).catch(() => [])
    if (rows.length > 0) return
  }
  throw new Error(`row ${id} did not arrive\n${site.said.slice(-3000)}`)
}

async function streaming(site: Site): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(50)) {
    const rows = await query(site.hq, 'SELECT phase FROM waybill.progress')
    if (rows[0]?.phase === 'streaming') return
  }
  throw new Error('the first copy did not end')
}

/** Runs `work` while the real process streams, and ends it in order. */
async function whileRunning(site: Site, from: 'copying' | 'streaming', work: () => Promise<void>): Promise<void> {
  const child = await site.spawn('sync', '--json')
  const ended = once(child, 'exit') as Promise<[number]>
  try {
    await mark(site, 1000)
    await arrived(site, 1000)
    if (from === 'streaming') await streaming(site)
    await work()
    await mark(site, 1001)
    await arrived(site, 1001)
    expect(child.exitCode).toBeNull()
  } finally {
    child.kill('SIGTERM')
  }
  expect((await ended)[0]).toBe(0)
}

async function sentOver(tap: Tap, text: string): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(50))
    if (Buffer.concat(tap.sent()).includes(text)) return
  throw new Error(`${text} was not sent`)
}

/** Nothing that nobody has classified was sent, under whatever name. */
function expectNoSecret(tap: Tap): void {
  const sent = Buffer.concat(tap.sent()).toString('latin1')
  expect(sent).not.toContain('SECRET')
}

async function expectToldHeld(site: Site, held: readonly Step[]): Promise<void> {
  const { out } = await site.run('status')
  for (const step of held) {
    const lines = out.split('\n').filter((line) => line.includes(`held whole: ${step.name}:`))
    expect(lines, `${step.name}\n${out}`).toHaveLength(1)
    expect(lines[0]).toMatch(step.held!)
  }
  const named = [...out.matchAll(/held whole: (\w+):/g)].map((m) => m[1]).sort()
  expect(named).toEqual(held.map((s) => s.name).sort())
}

/** Somebody looks, classifies, alters headquarters where that is needed, and accepts. */
async function takeUp(site: Site, tap: Tap): Promise<void> {
  const stays = await site.sync()
  expect(stays.code, stays.err).toBe(0)
  await expectToldHeld(
    site,
    steps.filter((s) => s.held !== undefined),
  )
  expectNoSecret(tap)
  expect(Buffer.concat(tap.sent()).toString('latin1')).not.toContain('NEWLABEL')
  site.writeManifest(manifestWith((step) => (step.columns === undefined ? before : step.columns)))
  for (const step of steps)
    for (const sql of filled(step, step.atHeadquarters ?? [], site)) await query(site.hq, sql).catch(() => {})
  await site.settle()
  expectNoSecret(tap)
  await expectToldHeld(site, [])
  await converged(site)
  for (const step of compared())
    await query(
      site.branch,
      `DELETE FROM ${step.name} WHERE id = 100 OR id = 4`,
      `UPDATE ${step.name} SET secret = 'SECRET-again' WHERE id = 7`,
    )
  await site.follow()
  await converged(site)
}

const compared = () => withTable.filter((s) => s.columns !== null)

async function converged(site: Site): Promise<void> {
  const expectations = compared().map((step) => {
    const sql = `SELECT ${step.crossing ?? crossing} FROM ${step.name}`
    return { what: step.name, lawful: sql, abroad: sql }
  })
  await compare(site.branch, site.hq, expectations)
}

describe('a table changes', () => {
  test(`${steps.length} changes after the plan was accepted, before the first copy`, async () => {
    const { site, tap } = await begin()
    for (const step of steps) await query(site.branch, ...filled(step, [...step.ddl, ...(step.after ?? usual)], site))
    await mark(site, 1000)
    const ran = await site.sync()
    expect(ran.code, ran.err).toBe(0)
    await arrived(site, 1000)
    await takeUp(site, tap)
  })

  test.each(['copying', 'streaming'] as const)(`${steps.length} changes while it is %s`, async (phase) => {
    const { site, tap } = await begin()
    await whileRunning(site, phase, async () => {
      for (const step of steps) await query(site.branch, ...filled(step, [...step.ddl, ...(step.after ?? usual)], site))
    })
    expectNoSecret(tap)
    const live = steps.filter((s) => s.held !== undefined && s.silent === undefined)
    if (phase === 'streaming') await expectToldHeld(site, live)
    await takeUp(site, tap)
  })

  test(`${steps.length} changes within a transaction, after rows and before rows`, async () => {
    const { site, tap } = await begin()
    await whileRunning(site, 'streaming', async () => {
      for (const step of steps) {
        const all =
          step.name === 'new_label'
            ? ['BEGIN', ...earlier, ...step.ddl, 'COMMIT', ...step.after!]
            : ['BEGIN', ...earlier, ...step.ddl, ...(step.after ?? usual), 'COMMIT']
        await query(site.branch, ...filled(step, all, site))
      }
    })
    expectNoSecret(tap)
    await takeUp(site, tap)
  })

  test('and what leads to people through it is held with it', async () => {
    const shop = { source: server, target: server, manifest: shopManifest, tables: shopTables }
    const site = await Site.open({ ...shop, schema: makeSmallShop })
    const tap = await openTap(site.hqUrl)
    site.hqUrl = tap.through(site.hqUrl)
    open.push({ site, tap })
    await site.settle()
    const child = await site.spawn('sync', '--json')
    const ended = once(child, 'exit')
    await query(site.branch, `INSERT INTO products VALUES ('first', 'FIRST SEEN')`)
    await sentOver(tap, 'FIRST SEEN')
    // In one transaction: whoever withdrew is no longer known by the rows that tell of it.
    await query(
      site.branch,
      'BEGIN; ALTER TABLE customers RENAME COLUMN id_card TO card',
      `UPDATE customers SET consent = 'no' WHERE id = 1`,
      `INSERT INTO orders VALUES (9000, 1, 1, 'SECRET'); COMMIT`,
      `INSERT INTO orders VALUES (9001, 1, 1, 'SECRET')`,
      `INSERT INTO products VALUES ('last', 'LAST SEEN')`,
    )
    await sentOver(tap, 'LAST SEEN')
    child.kill('SIGTERM')
    await ended
    const { suspended } = site.status().flows[0]!
    expect(Object.keys(suspended).sort()).toEqual(['customers', 'orders'])
    site.writeManifest(shopManifest.replace('id_card:', 'card:'))
    await site.settle()
    await expectShopLawful(site)
    expectNoSecret(tap)
  })
})
