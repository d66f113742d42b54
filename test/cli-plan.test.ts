/** `init` and `plan` against two real PostgreSQL databases, as a person would run them. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endingOf } from '../src/cli/exit.ts'
import { registerInit } from '../src/cli/init.ts'
import type { Io } from '../src/cli/output.ts'
import { registerPlan } from '../src/cli/plan.ts'
import { planFor } from '../src/cli/plan-files.ts'
import { loadManifest } from '../src/manifest/index.ts'
import { manifestText } from './support/plan-fixture.ts'
import { query, type TestPostgres, testPostgres } from './support/postgres.ts'

let postgres: TestPostgres
let branch: string
let hq: string
const folders: string[] = []

beforeAll(async () => {
  postgres = await testPostgres()
  branch = await postgres.createDatabase('planbranch')
  hq = await postgres.createDatabase('planhq')
  await query(
    branch,
    `CREATE TABLE customers (id bigint PRIMARY KEY, email text, birth_date date, id_card text, card_no text, country text, export_consent boolean, note text);
     CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, total numeric(10,2) NOT NULL);
     CREATE TABLE lines (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders, sku text NOT NULL, paid_with text);
     CREATE TABLE products (sku text PRIMARY KEY, name text NOT NULL);
     CREATE UNLOGGED TABLE scratch (id int PRIMARY KEY);
     INSERT INTO customers SELECT i, 'canary-' || i || '@example.cn',
       CASE WHEN i % 10 = 0 THEN NULL WHEN i % 10 = 1 THEN date '2020-02-29' ELSE date '1990-01-01' END,
       'id', 'card', 'CN', CASE WHEN i % 5 = 4 THEN NULL ELSE i % 4 <> 3 END, 'note' FROM generate_series(1, 2000) i;
     INSERT INTO orders SELECT i, CASE WHEN i % 100 = 0 THEN NULL ELSE 1 + i % 2000 END, i FROM generate_series(1, 5000) i;
     INSERT INTO lines SELECT i, 1 + i % 5000, 'sku', 'card' FROM generate_series(1, 7000) i;
     INSERT INTO products SELECT 'sku' || i, 'name' FROM generate_series(1, 40) i;`,
  )
  await query(hq, 'CREATE TABLE products (sku text PRIMARY KEY, name text); INSERT INTO products VALUES (1, 2)')
})

afterAll(async () => {
  await postgres.stop()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function folder(text?: string): string {
  const made = mkdtempSync(join(tmpdir(), 'plan-'))
  folders.push(made)
  if (text !== undefined) writeFileSync(join(made, 'waybill.yaml'), text)
  return made
}

async function run(cwd: string, ...argv: readonly string[]) {
  const env = new Map([
    ['BRANCH_DATABASE_URL', branch],
    ['HQ_DATABASE_URL', hq],
  ])
  let [out, err] = ['', '']
  const io: Io = {
    cwd,
    input: (async function* () {})(),
    inputIsTerminal: false,
    watched: true,
    exitCode: 0,
    env: (name) => env.get(name),
    now: () => new Date('2026-11-24T17:00:00Z'),
    out: async (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  }
  const program = new Command('waybill').exitOverride()
  registerInit(program, io)
  registerPlan(program, io)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return { code: io.exitCode, out, err, env: io.env }
  } catch (error) {
    const { code, message } = endingOf(error)
    return { code, out, err: `${err}${message}`, env: io.env }
  }
}

describe('waybill init', () => {
  test('writes a manifest that loads, guesses that are no classifications, and the owner’s SQL', async () => {
    const at = folder()
    const { code, out, err } = await run(at, 'init', branch, '--from', 'cn', '--to', 'JP')
    expect([code, err]).toEqual([0, 'wrote waybill.yaml: 5 tables. Classify their columns, then: waybill plan\n'])
    const text = readFileSync(join(at, 'waybill.yaml'), 'utf8')
    const loaded = loadManifest(text, { fileName: 'waybill.yaml' })
    expect(loaded.problems ?? []).toEqual([])
    const { manifest } = loaded
    expect(
      [...manifest!.datasets.values()].every((d) => [...d.columns.values()].every((c) => c === 'unclassified')),
    ).toBe(true)
    expect(manifest!.datasets.get('orders')?.subject).toEqual({ type: 'path', of: 'customers', by: 'customer_id' })
    expect(manifest!.datasets.get('lines')?.subject).toEqual({ type: 'path', of: 'orders', by: 'order_id' })
    expect(text).toContain('user.contact.email   # guess')
    expect(text).not.toContain('canary')
    expect(out).toContain('CREATE PUBLICATION "waybill"')
    expect(out).toContain('-- Left out: public.scratch is unlogged.')
    expect(out).toContain('DROP PUBLICATION IF EXISTS "waybill"')
  })

  test('overwrites nothing, and leaves nothing half-written', async () => {
    const at = folder('mine')
    const { code, err } = await run(at, 'init', branch)
    expect([code, err]).toEqual([
      2,
      'waybill.yaml is there already, and nothing is overwritten: name another with --out',
    ])
    expect(readdirSync(at)).toEqual(['waybill.yaml'])
    expect(readFileSync(join(at, 'waybill.yaml'), 'utf8')).toBe('mine')
    expect((await run(at, 'init', branch, '--out', 'other.yaml', '--from', 'China')).code).toBe(2)
    expect(readdirSync(at)).toEqual(['waybill.yaml'])
  })

  test('of a database that is not there, says so without the password', async () => {
    const at = folder()
    const { code, err } = await run(at, 'init', 'postgres://someone:hunter2@127.0.0.1:1/none')
    expect(code).toBe(3)
    expect(err).not.toContain('hunter2')
    expect(readdirSync(at)).toEqual([])
  })
})

describe('waybill plan', () => {
  const at = folder(manifestText)

  test('counts people and rows as the law groups them', async () => {
    const { code, out, err, env } = await run(at, 'plan', '--json')
    expect(code).toBe(1)
    expect(err).toContain('counting customers-to-hq: lines (4 of 4)')
    const { figures, plan, digest } = JSON.parse(out)
    expect(plan.day).toBe('2026-11-25')
    const [counts] = await query(
      branch,
      `SELECT count(*) FILTER (WHERE ok)::int AS people, (SELECT count(*)::int FROM orders o LEFT JOIN p ON p.id = o.customer_id WHERE p.ok OR o.customer_id IS NULL) AS orders,
         (SELECT count(*)::int FROM lines l JOIN orders o ON o.id = l.order_id LEFT JOIN p ON p.id = o.customer_id WHERE p.ok OR o.customer_id IS NULL) AS lines
       FROM (SELECT *, export_consent IS TRUE AND birth_date <= date '2012-11-25' AS ok FROM customers) AS p`.replace(
        /^SELECT/,
        "WITH p AS (SELECT *, export_consent IS TRUE AND birth_date <= date '2012-11-25' AS ok FROM customers) SELECT",
      ),
    )
    const of = (name: string) => figures[0].datasets.find((d: { dataset: string }) => d.dataset === name)
    expect(of('customers')).toMatchObject({ rows: 2_000, exact: true, mayCross: counts!.people })
    expect(of('orders')).toMatchObject({ rows: 5_000, mayCross: counts!.orders })
    expect(of('lines')).toMatchObject({ rows: 7_000, mayCross: counts!.lines })
    expect(figures[0].people.reduce((sum: number, p: { people: number }) => sum + p.people, 0)).toBe(2_000)
    const again = await planFor(join(at, 'waybill.yaml'), { env, now: new Date('2026-11-24T17:00:00Z') })
    expect(again.made.digest).toBe(digest)
    expect([again.lock, again.differences]).toEqual([undefined, []])
    expect(figures[0].target.map((t: { text: string }) => t.text).join('\n')).toContain('public.products holds 1 rows')
    expect(out).not.toContain('canary')
  })

  test('counts, of people who are read for their facts alone, those of whom a row would cross', async () => {
    const facts = folder(
      manifestText
        .replace('[customers, orders, lines, products]', '[orders, lines]')
        .replaceAll('customers-to-hq', 'orders-to-hq'),
    )
    await query(branch, 'INSERT INTO customers (id, export_consent) SELECT i, true FROM generate_series(5001, 5100) i')
    try {
      const { out } = await run(facts, 'plan', '--json')
      const { figures, plan } = JSON.parse(out)
      const [all] = await query(
        branch,
        'SELECT count(*)::int AS people, (SELECT count(DISTINCT customer_id)::int FROM orders) AS ordering FROM customers',
      )
      const people = figures[0].people.reduce((sum: number, p: { people: number }) => sum + p.people, 0)
      expect(plan.flows[0].datasets.map((d: { role: string }) => d.role)).toEqual(['facts', 'crosses', 'crosses'])
      expect([all!.people, people]).toEqual([2_100, all!.ordering])
    } finally {
      await query(branch, 'DELETE FROM customers WHERE id > 5000')
    }
  })

  test('is accepted by name, then is what it was, then names what changed', async () => {
    expect((await run(at, 'plan', '--accept')).err).toContain('--accept needs --by NAME')
    expect(existsSync(join(at, 'waybill.lock'))).toBe(false)
    const accepted = await run(at, 'plan', '--accept', '--by', 'Lin Yue, counsel', '--html', 'plan.html', '--estimate')
    expect(accepted.code).toBe(1)
    expect(accepted.err).toContain('accepted by "Lin Yue, counsel"')
    expect(readdirSync(at).sort()).toEqual(['plan.html', 'waybill.lock', 'waybill.yaml'])
    expect(readFileSync(join(at, 'plan.html'), 'utf8')).toContain('</html>')
    const same = await run(at, 'plan', '--estimate')
    expect(same.out).toContain('Accepted by Lin Yue, counsel on 2026-11-25.')
    expect(same.err).not.toContain('not the plan that was accepted')
    await query(branch, 'ALTER TABLE orders RENAME COLUMN total TO sum')
    try {
      const { err, code } = await run(at, 'plan', '--estimate')
      expect(err).toContain('holds: orders: column sum: was called total')
      expect(code).toBe(2)
    } finally {
      await query(branch, 'ALTER TABLE orders RENAME COLUMN sum TO total')
    }
  })

  test('of another day is not accepted, and of a table that lost its column neither', async () => {
    expect((await run(at, 'plan', '--accept', '--by', 'x', '--as-of', '2024-03-22')).code).toBe(2)
    const then = await run(at, 'plan', '--as-of', '2022-01-01', '--estimate')
    expect(then.out).toContain('Plan of 2022-01-01')
    expect(then.out).not.toContain('crosses, up to')
    const wrong = folder(manifestText.replace('name: business.record }', 'naem: business.record }'))
    const { code, err } = await run(wrong, 'plan', '--accept', '--by', 'x', '--estimate')
    expect([code, readdirSync(wrong)]).toEqual([2, ['waybill.yaml']])
    expect(err).toContain('the plan is not accepted')
  })

  test('of a manifest with a typo, or with a variable that is not set, is one clear message', async () => {
    const typo = await run(folder(manifestText.replace('purpose: [analytics]', 'purpos: [analytics]')), 'plan')
    expect([typo.code, typo.out]).toEqual([2, ''])
    expect(typo.err).toMatch(/waybill\.yaml:\d+:\d+: .*purpos/)
    const unset = await run(folder(manifestText.replace('HQ_DATABASE_URL', 'NO_SUCH_VARIABLE')), 'plan')
    expect(unset.code).toBe(2)
    expect(unset.err).toContain('NO_SUCH_VARIABLE')
    expect((await run(folder(), 'plan')).err).toContain('cannot be read')
  })

  test('does not need headquarters to be there', async () => {
    const saved = hq
    hq = 'postgres://someone:hunter2@127.0.0.1:1/none'
    try {
      const { code, out, err } = await run(at, 'plan', '--estimate')
      expect(code).toBe(1)
      expect(err).toContain('headquarters was not asked')
      expect(`${out}${err}`).not.toContain('hunter2')
    } finally {
      hq = saved
    }
  })

  test('changes nothing in either database', async () => {
    for (const url of [branch, hq]) {
      const [found] = await query(
        url,
        "SELECT (SELECT count(*)::int FROM pg_publication) AS publications, (SELECT count(*)::int FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace) AS tables",
      )
      expect(found).toEqual({ publications: 0, tables: url === branch ? 5 : 1 })
    }
  })
})
