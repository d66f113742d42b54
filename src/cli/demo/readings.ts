/** Reads the demo's figures back from the two databases and the ledger, by queries of its own, written from the law. */

import { join } from 'node:path'
import { ed25519Verify, sha256 } from '../../border/home/crypto.ts'
import { keyPath, ledgerReader } from '../../border/home/ledger-reader.ts'
import { type Entry, parseVerifierKey, type Verification, verifyLog } from '../../ledger/index.ts'
import { mustHold } from './failure.ts'
import { type BranchTable, branchTables } from './schema.ts'
import type { Client } from './servers.ts'

const keyColumn: Readonly<Record<BranchTable, string>> = {
  products: 'sku',
  devices: 'serial',
  customers: 'id',
  orders: 'id',
  payments: 'id',
}

/**
 * Rows that the law lets cross while no line is reached. A person: with her separate consent (PIPL art 39), and not under
 * fourteen (PIPL art 28; what her guardians' consent asks for is not encoded). Every row about her goes with her.
 */
const lawful: Readonly<Record<BranchTable, string>> = {
  products: 'SELECT sku::text AS key FROM public.products',
  devices: 'SELECT serial::text AS key FROM public.devices',
  customers: 'SELECT id::text AS key FROM public.customers c WHERE',
  orders: 'SELECT o.id::text AS key FROM public.orders o JOIN public.customers c ON c.id = o.customer_id WHERE',
  payments: `SELECT p.id::text AS key FROM public.payments p JOIN public.orders o ON o.id = p.order_id
    JOIN public.customers c ON c.id = o.customer_id WHERE`,
}
const mayCross = "c.export_consent IS TRUE AND c.born <= (date '$DAY' - interval '14 years')"

export interface Reading {
  readonly table: BranchTable
  readonly atBranch: number
  readonly abroad: ReadonlySet<string>
  readonly lawful: ReadonlySet<string>
}

/** @param day `YYYY-MM-DD` in the exporting jurisdiction */
export async function readBoth(branch: Client, headquarters: Client, day: string): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for (const table of branchTables) {
    const condition = lawful[table].endsWith('WHERE') ? ` ${mayCross.replace('$DAY', day)}` : ''
    const count = await branch.query<{ n: string }>(`SELECT count(*) AS n FROM public.${table}`)
    readings.push({
      table,
      atBranch: Number(count.rows[0]!.n),
      lawful: await keys(branch, lawful[table] + condition),
      abroad: await keys(headquarters, `SELECT ${keyColumn[table]}::text AS key FROM public.${table}`),
    })
  }
  return readings
}

async function keys(client: Client, sql: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ key: string }>(sql)
  return new Set(rows.map((row) => row.key))
}

export function sum(readings: readonly Reading[], of: (one: Reading) => number): number {
  return readings.reduce((total, one) => total + of(one), 0)
}

/** Lawful rows that are not abroad: those that wait behind a line. */
export function waiting({ lawful, abroad }: Reading): number {
  let n = 0
  for (const key of lawful) if (!abroad.has(key)) n++
  return n
}

/** Nothing is abroad that the law does not let cross. Throws Finding. */
export function mustBeLawful(readings: readonly Reading[]): void {
  for (const { table, abroad, lawful } of readings)
    for (const key of abroad) mustHold(lawful.has(key), `a row of ${table} stands abroad that may not cross`)
}

/** People at headquarters: customers, and whoever an order names. */
export async function peopleAbroad(headquarters: Client): Promise<number> {
  const { rows } = await headquarters.query<{ n: string }>(
    'SELECT count(*) AS n FROM (SELECT id FROM public.customers UNION SELECT customer_id FROM public.orders) AS people',
  )
  return Number(rows[0]!.n)
}

/** Values at headquarters that are tokens by their form. */
export async function tokensAbroad(headquarters: Client): Promise<number> {
  const { rows } = await headquarters.query<{ all: string; tokens: string }>(
    "SELECT count(email) AS all, count(*) FILTER (WHERE email ~ '^t[1-9][0-9]*[.][A-Za-z0-9_-]{22,}$') AS tokens FROM public.customers",
  )
  const { all, tokens } = rows[0]!
  mustHold(all === tokens, 'an e-mail address at headquarters is no token')
  return Number(tokens)
}

export interface LedgerReading {
  readonly verification: Verification
  readonly entries: readonly Entry[]
}

/** The ledger in a folder, verified under the key beside it. `running`: somebody is writing it. */
export async function readLedger(folder: string, running: boolean): Promise<LedgerReading> {
  const reader = ledgerReader(folder)
  const key = parseVerifierKey(
    Buffer.from((await reader.read(keyPath)) ?? [])
      .toString('utf8')
      .trim(),
    sha256,
  )
  if (key === undefined)
    return { verification: { ok: false, fault: { path: keyPath, message: 'holds no key' } }, entries: [] }
  const entries: Entry[] = []
  const { origin, publicKey } = key
  const verification = await verifyLog(reader, {
    origin,
    publicKey,
    hash: sha256,
    verify: ed25519Verify,
    running,
    onEntry: (_index, entry) => void entries.push(entry),
  })
  return { verification, entries }
}

/** The highest count of people of any batch, up to an entry that `stop` names. */
export function highestCount(entries: readonly Entry[], stop: (entry: Entry) => boolean = () => false): number {
  let highest = 0
  for (const entry of entries) {
    if (stop(entry)) break
    if (entry.kind === 'batch') highest = Math.max(highest, entry.counts.ordinary)
  }
  return highest
}

export function releasedRows(entries: readonly Entry[]): number {
  return entries.reduce((rows, entry) => rows + (entry.kind === 'release' ? entry.rows : 0), 0)
}

export function ledgerFolder(folder: string): string {
  return join(folder, 'state', 'ledger')
}

export function tamperedFolder(folder: string): string {
  return join(folder, 'tampered-ledger')
}
