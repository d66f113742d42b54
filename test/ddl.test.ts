/** RELIABILITY I-3: the unknown stays, and a name is not an identity; each change of a table at each moment. */
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compare } from './support/oracle.ts'
import { query, type TestPostgres, testPostgres } from './support/postgres.ts'
import { head, Site } from './support/site.ts'
import { openTap, type Tap } from './support/tap.ts'

interface Step {
  /** Names its table, and stands for it as `T` in the statements. */
  readonly name: string
  readonly ddl: readonly string[]
  /** Why the table is held; absent where the rest of it flows on. */
  readonly held?: RegExp
  /** Nothing of it shows in the stream: only the next start finds it. */
  readonly silent?: true
  /** Columns of the manifest once somebody has looked; undefined: as before; null: the table is taken out. */
  readonly columns?: string | null
  /** What headquarters' owner must do before the rows can land in their new form. */
  readonly atHeadquarters?: readonly string[]
  /** Columns that are compared at the end. */
  readonly crossing?: string
  /** Statements after the change; by default rows are written under every column the table still has. */
  readonly after?: readonly string[]
}

const before =
  'id: business.record, open: business.record, secret: unclassified, num: business.record, mood: business.record'
const crossing = 'id, open, num, mood'

const steps: readonly Step[] = [
  {
    name: 'rename_column',
    ddl: ['ALTER TABLE T RENAME open TO opened'],
    held: /renamed|called/,
    columns: before.replace('open:', 'opened:'),
    atHeadquarters: ['ALTER TABLE T ADD COLUMN opened text'],
    crossing: 'id, opened, num, mood',
    after: [
      `INSERT INTO T (id, opened, secret) VALUES (100, 'open', SECRET)`,
      `UPDATE T SET opened = opened || '!' WHERE id % 2 = 0`,
    ],
  },
  {
    name: 'swap_columns',
    ddl: ['ALTER TABLE T RENAME open TO x', 'ALTER TABLE T RENAME secret TO open', 'ALTER TABLE T RENAME x TO secret'],
    held: /renamed|called/,
    columns: before.replace(
      'open: business.record, secret: unclassified',
      'open: unclassified, secret: business.record',
    ),
    atHeadquarters: ['ALTER TABLE T ADD COLUMN secret text'],
    crossing: 'id, secret, num, mood',
    after: [`INSERT INTO T (id, open, secret) VALUES (100, SECRET, 'open')`, 'UPDATE T SET num = num + 1'],
  },
  {
    name: 'retype_column',
    ddl: ['ALTER TABLE T ALTER COLUMN open TYPE varchar(90) USING secret'],
    held: /type/,
    columns: before.replace('open: business.record', 'open: unclassified'),
    crossing: 'id, num, mood',
    after: ['UPDATE T SET num = num + 1', `INSERT INTO T (id, open, secret) VALUES (100, SECRET, SECRET)`],
  },
  {
    name: 'retype_number',
    ddl: ['ALTER TABLE T ALTER COLUMN num TYPE bigint'],
    held: /type/,
    atHeadquarters: ['ALTER TABLE T ALTER COLUMN num TYPE bigint'],
  },
  {
    name: 'drop_and_add',
    ddl: ['ALTER TABLE T DROP COLUMN open', 'ALTER TABLE T ADD COLUMN open text', 'UPDATE T SET open = secret'],
    held: /open/,
    columns: before.replace('open: business.record', 'open: unclassified'),
    crossing: 'id, num, mood',
    after: [`INSERT INTO T (id, open, secret) VALUES (100, SECRET, SECRET)`, 'UPDATE T SET num = num + 1'],
  },
  {
    name: 'drop_column',
    ddl: ['ALTER TABLE T DROP COLUMN num'],
    columns: before.replace(' num: business.record,', ''),
    crossing: 'id, open, mood',
    after: [
      `INSERT INTO T (id, open, secret) VALUES (100, 'open', SECRET)`,
      `UPDATE T SET open = open || '!' WHERE id % 2 = 0`,
      'DELETE FROM T WHERE id = 3',
    ],
  },
  { name: 'add_column', ddl: ['ALTER TABLE T ADD COLUMN leak text', 'UPDATE T SET leak = secret'] },
  { name: 'add_generated', ddl: [`ALTER TABLE T ADD COLUMN leak text GENERATED ALWAYS AS ('+' || secret) STORED`] },
  { name: 'identity_full', ddl: ['ALTER TABLE T REPLICA IDENTITY FULL'] },
  {
    name: 'identity_index',
    ddl: [
      'ALTER TABLE T ALTER COLUMN num SET NOT NULL',
      'CREATE UNIQUE INDEX by_num ON T (num)',
      'ALTER TABLE T REPLICA IDENTITY USING INDEX by_num',
    ],
    held: /key|identity/,
    atHeadquarters: ['CREATE UNIQUE INDEX by_num ON T (num)'],
    after: [
      `INSERT INTO T (id, open, secret, num) VALUES (100, 'open', SECRET, 100)`,
      `UPDATE T SET open = open || '!' WHERE id % 2 = 0`,
      'DELETE FROM T WHERE id = 3',
    ],
  },
  {
    name: 'key_changed',
    ddl: ['ALTER TABLE T DROP CONSTRAINT T_pkey', 'ALTER TABLE T ADD PRIMARY KEY (num)'],
    held: /key|identity/,
    atHeadquarters: ['CREATE UNIQUE INDEX ON T (num)'],
    after: [
      `INSERT INTO T (id, open, secret, num) VALUES (100, 'open', SECRET, 100)`,
      `UPDATE T SET open = open || '!' WHERE id % 2 = 0`,
      'DELETE FROM T WHERE id = 3',
    ],
  },
  {
    name: 'rename_table',
    ddl: [
      'ALTER TABLE T RENAME TO T_old',
      'CREATE TABLE T (LIKE T_old INCLUDING ALL)',
      'INSERT INTO T SELECT id + 50, secret, secret, num + 50, mood FROM T_old',
      'ALTER PUBLICATION waybill ADD TABLE T',
      'GRANT SELECT ON T TO READER',
    ],
    held: /renamed|another table/,
    columns: before.replace('open: business.record', 'open: unclassified'),
    crossing: 'id, num, mood',
    after: ['UPDATE T_old SET open = secret', 'UPDATE T SET num = num + 1000'],
  },
  {
    name: 'other_schema',
    ddl: ['CREATE SCHEMA elsewhere', 'ALTER TABLE T SET SCHEMA elsewhere'],
    held: /renamed|table-missing/,
    columns: null,
    after: ['UPDATE elsewhere.T SET open = secret'],
  },
  { name: 'drop_table', ddl: ['DROP TABLE T'], held: /table-missing/, silent: true, columns: null, after: [] },
  {
    name: 'new_label',
    ddl: [`ALTER TYPE T_mood ADD VALUE 'NEWLABEL'`],
    held: /label/,
    silent: true,
    atHeadquarters: [`ALTER TYPE T_mood ADD VALUE 'NEWLABEL'`],
    after: [
      `INSERT INTO T (id, open, secret, mood) VALUES (100, 'open', SECRET, 'ok')`,
      `INSERT INTO T (id, open, secret, mood) VALUES (101, 'open', SECRET, 'NEWLABEL')`,
      `UPDATE T SET mood = 'NEWLABEL' WHERE id = 2`,
    ],
  },
  {
    name: 'new_table',
    ddl: [
      'CREATE TABLE stranger (id int PRIMARY KEY, open text)',
      'ALTER PUBLICATION waybill ADD TABLE stranger',
      'INSERT INTO stranger VALUES (1, SECRET)',
    ],
  },
  {
    name: 'index_and_default',
    ddl: [
      `ALTER TABLE T ALTER COLUMN open SET DEFAULT 'd'`,
      'CREATE INDEX ON T (open)',
      'ALTER TABLE T ADD CHECK (id > 0)',
    ],
  },
]

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
  const child = site.spawn('sync', '--json')
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
})
