/** Compares both sides by SQL written apart from our plan: rows as text, in the order of their key, hashed by the servers. */

import { query } from './postgres.ts'

/** A query of either side whose rows should be equal; both are ordered by the text of the whole row. */
export interface Expectation {
  readonly what: string
  /** At the branch: what the law lets cross. */
  readonly lawful: string
  /** At headquarters: everything that is there. */
  readonly abroad: string
}

export interface Compared {
  readonly what: string
  readonly rows: number
}

/** Settings under which text shows every byte of a value. */
const plain = `SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET TimeZone = 'UTC'; SET extra_float_digits = 1; SET bytea_output = 'hex'`

/** Throws with some of the differing rows; the data is public or made up. */
export async function compare(branch: string, hq: string, all: readonly Expectation[]): Promise<readonly Compared[]> {
  const compared: Compared[] = []
  for (const { what, lawful, abroad } of all) {
    const [home, away] = await Promise.all([digest(branch, lawful), digest(hq, abroad)])
    if (home.rows !== away.rows || home.md5 !== away.md5) {
      const [a, b] = await Promise.all([lines(branch, lawful), lines(hq, abroad)])
      throw new Error(`${what}: ${a.length} rows are lawful, ${b.length} are abroad\n${differences(a, b)}`)
    }
    compared.push({ what, rows: home.rows })
  }
  return compared
}

async function digest(url: string, sql: string): Promise<{ rows: number; md5: string }> {
  const [row] = await query(
    url,
    plain,
    `SELECT count(*)::int AS rows, coalesce(md5(string_agg(md5(q::text), '' ORDER BY md5(q::text))), '') AS md5 FROM (${sql}) q`,
  )
  return row as { rows: number; md5: string }
}

async function lines(url: string, sql: string): Promise<string[]> {
  const rows = await query(url, plain, `SELECT q::text AS line FROM (${sql}) q ORDER BY q::text COLLATE "C"`)
  return rows.map((row) => String(row.line))
}

function differences(lawful: readonly string[], abroad: readonly string[]): string {
  const [home, away] = [counted(lawful), counted(abroad)]
  const missing = [...home]
    .filter(([line, n]) => (away.get(line) ?? 0) < n)
    .map(([line]) => `  missing abroad: ${line}`)
  const extra = [...away].filter(([line, n]) => (home.get(line) ?? 0) < n).map(([line]) => `  not lawful: ${line}`)
  const head = `${missing.length} missing, ${extra.length} too many\n`
  return head + [...missing.slice(0, 8), ...extra.slice(0, 8)].join('\n')
}

function counted(all: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const line of all) found.set(line, (found.get(line) ?? 0) + 1)
  return found
}

/** Whether equal values have equal tokens and different values different ones, and none looks like its value. `pairs`: value and token. */
export function tokenFaults(pairs: readonly (readonly [value: string | null, token: string | null])[]): string[] {
  const byValue = new Map<string, string>()
  const byToken = new Map<string, string>()
  const faults: string[] = []
  for (const [value, token] of pairs) {
    if (value === null || token === null) {
      if (value !== token) faults.push('NULL did not stay NULL, or came from a value')
      continue
    }
    if (!/^t\d+\.[A-Za-z0-9_-]{22,}$/.test(token)) faults.push('a token without the form of one')
    if ((byValue.get(value) ?? token) !== token) faults.push('one value, two tokens')
    if ((byToken.get(token) ?? value) !== value) faults.push('two values, one token')
    if (value.length > 2 && token.includes(value)) faults.push('a token that shows its value')
    byValue.set(value, token)
    byToken.set(token, value)
  }
  return [...new Set(faults)]
}

/** Values at home beside tokens abroad, of the rows that are abroad; `sql` gives `id` and `v` on both sides. */
export async function tokenPairs(
  { branch, hq }: { readonly branch: string; readonly hq: string },
  sql: string,
): Promise<readonly (readonly [value: string | null, token: string | null])[]> {
  const [home, away] = await Promise.all([query(branch, sql), query(hq, sql)])
  const values = new Map(home.map((row) => [String(row.id), row.v as string | null]))
  return away.map((row) => [values.get(String(row.id)) ?? null, row.v as string | null])
}

/** Columns of a table abroad, with their types, in the order of names. */
export async function columnsOf(url: string, table: string): Promise<readonly string[]> {
  const rows = await query(
    url,
    `SELECT a.attname || ' ' || format_type(a.atttypid, a.atttypmod) AS c FROM pg_attribute a
     WHERE a.attrelid = '${table}'::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1`,
  )
  return rows.map((row) => String(row.c))
}
