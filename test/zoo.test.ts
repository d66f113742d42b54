/** RELIABILITY I-7: every type PostgreSQL has, through copy and stream, under settings that change how values are written. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { query, rawValues, type TestPostgres, testPostgres } from './support/postgres.ts'
import { head, Site } from './support/site.ts'
import { samples, stays, zooTypes } from './support/zoo-samples.ts'

/** Settings of both roles that would show in values written as text. */
const hostile = [
  `DateStyle = 'SQL, DMY'`,
  `IntervalStyle = 'sql_standard'`,
  `TimeZone = 'Asia/Kathmandu'`,
  `bytea_output = 'escape'`,
  `extra_float_digits = '-15'`,
  `lc_monetary = 'C.utf8'`,
  `client_encoding = 'LATIN1'`,
  `xmloption = 'document'`,
  `search_path = 'pg_temp'`,
  `quote_all_identifiers = 'on'`,
]

const plain = `SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET TimeZone = 'UTC'; SET extra_float_digits = 1; SET bytea_output = 'hex'; SET xmloption = content; SET search_path = public`

const columns = samples.map(({ type, values }, i) => ({ name: `c${i}`, type, values }))
const longest = Math.max(...columns.map((c) => c.values.length))

let server: TestPostgres
let site: Site
beforeAll(async () => {
  server = await testPostgres()
  site = await Site.open({ source: server, target: server, manifest: manifest(), schema: makeZoo })
  for (const [url, role] of [
    [site.branch, site.branchRole],
    [site.hq, site.hqRole],
  ] as const)
    await query(url, ...hostile.map((setting) => `ALTER ROLE "${role}" SET ${setting}`))
})
afterAll(() => site.dispose())

function manifest(): string {
  const all = columns.map((c) => `${c.name}: business.record`).join(', ')
  return `${head}datasets:
  zoo: { store: branch, table: public.zoo, subject: none, columns: { id: business.record, ${all} } }
flows:
  FLOW: { from: branch, to: hq, datasets: [zoo], purpose: [analytics], legalBasis: null, safeguards: [] }
`
}

async function makeZoo(url: string): Promise<void> {
  await query(
    url,
    plain,
    ...zooTypes,
    `CREATE TABLE zoo (id int PRIMARY KEY, ${columns.map((c) => `${c.name} ${c.type}`).join(', ')})`,
    ...Array.from({ length: longest }, (_, i) => insert(i + 1, i)),
  )
}

/** Row `id` with the value of each column that stands `turn` places on. */
function insert(id: number, turn: number): string {
  return `INSERT INTO zoo VALUES (${[String(id), ...columns.map((c) => valueAt(c, turn))].join(', ')})`
}

function valueAt({ values, type }: { values: readonly string[]; type: string }, turn: number): string {
  // One place more than there are values: NULL is a value of every type.
  const value = values[turn % (values.length + 1)]
  return value === undefined
    ? 'NULL'
    : value.startsWith('=')
      ? value.slice(1)
      : `'${value.replaceAll("'", "''")}'::${type}`
}

/** What each side sends for the values of each column, in its binary and in its text form. */
async function bytes(url: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const binary of [true, false]) {
    const { names, rows } = await rawValues(url, 'SELECT * FROM zoo ORDER BY id', { binary, settings: plain })
    for (const [i, name] of names.entries()) {
      const hash = createHash('sha256')
      for (const row of rows) hash.update(row[i] === null ? 'NULL' : `${row[i]!.length}:`).update(row[i] ?? '')
      found.set(name, `${found.get(name) ?? ''} ${rows.length} ${hash.digest('hex')}`)
    }
  }
  return found
}

async function expectEqual(crossing: readonly string[]): Promise<void> {
  const [home, abroad] = [await bytes(site.branch), await bytes(site.hq)]
  const types = new Map(columns.map((c) => [c.name, c.type]))
  const differing = crossing.filter((name) => home.get(name) !== abroad.get(name)).map((name) => types.get(name))
  expect(differing).toEqual([])
  expect([...abroad.keys()].sort()).toEqual(['id', ...crossing].sort())
  expect(abroad.get('id')).toBe(home.get('id'))
}

interface PlanJson {
  readonly plan: { readonly flows: readonly { readonly datasets: readonly { columns: readonly PlannedColumn[] }[] }[] }
  readonly figures: readonly { readonly target?: readonly { readonly ddl: readonly string[] }[] }[]
}
interface PlannedColumn {
  readonly name: string
  readonly target?: unknown
  readonly reason?: { readonly text: string }
}

let crossing: readonly string[] = []

describe('the zoo', () => {
  test('has every type of the server', async () => {
    const all = await query(
      server.url(),
      `SELECT format_type(oid, NULL) AS name FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace
       AND typtype IN ('b', 'r', 'm') AND (typelem = 0 OR typname IN ('name', 'point', 'lseg', 'box', 'oidvector', 'int2vector', 'line'))`,
    )
    const declared = await query(
      site.branch,
      `SELECT format_type(atttypid, NULL) AS name FROM pg_attribute WHERE attrelid = 'zoo'::regclass AND attnum > 0`,
    )
    const have = new Set(declared.map((row) => row.name))
    expect(all.map((row) => row.name).filter((name) => !have.has(name))).toEqual([])
  })

  test('what cannot cross is told; what the target needs is printed and works', async () => {
    const { out, code } = await site.run('plan', '--json', '--estimate')
    expect(code).toBe(1)
    const shown = JSON.parse(out) as PlanJson & { figures: readonly { targetFindings?: unknown }[] }
    const planned = new Map(shown.plan.flows[0]!.datasets[0]!.columns.map((c) => [c.name, c]))
    const left = columns.filter((c) => planned.get(c.name)?.target === undefined)
    expect(left.map((c) => c.type).sort()).toEqual([...stays].sort())
    for (const c of left) expect(planned.get(c.name)?.reason?.text ?? '').toMatch(/\w{3}/)
    crossing = columns.filter((c) => !left.includes(c)).map((c) => c.name)
    const ddl = [...out.matchAll(/"((?:CREATE (?:DOMAIN|TYPE)) (?:[^"\\]|\\.)*)"/g)].map(
      (m) => JSON.parse(`"${m[1]}"`) as string,
    )
    expect(ddl.length).toBeGreaterThan(3)
    for (const sql of new Set(ddl)) await query(site.hq, sql)
  })

  test('arrives byte-equal through the first copy', async () => {
    await site.settle()
    await expectEqual(crossing)
  })

  test('arrives byte-equal through the stream: inserted, changed, changed beside, deleted', async () => {
    const n = longest
    await query(
      site.branch,
      plain,
      ...Array.from({ length: n }, (_, i) => insert(1000 + i, i + 3)),
      ...Array.from({ length: n }, (_, i) => {
        const sets = columns.map((c) => `${c.name} = ${valueAt(c, i + 5)}`).join(', ')
        return `UPDATE zoo SET ${sets} WHERE id = ${i + 1}`
      }),
      // Long values lie outside the row and are not sent again.
      `UPDATE zoo SET c0 = NULL WHERE id >= 1000`,
      `UPDATE zoo SET id = id + 5000 WHERE id % 5 = 0`,
      `DELETE FROM zoo WHERE id % 7 = 0`,
    )
    await site.follow()
    await expectEqual(crossing)
  })
})
