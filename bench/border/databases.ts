/** Databases of the bench on two servers, and the writer whose changes are streamed. */

import type pg from 'pg'
import { openClient } from '../../src/border/postgres/connection.ts'
import type { Postgres } from '../../src/border/postgres/embedded.ts'
import { crossingColumns, fill, ordersColumns, rows } from './tables.ts'

const transactionRows = 1000
export const streamedRows = rows / 2

export interface Servers {
  readonly branch: Postgres
  readonly hq: Postgres
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await openClient(url)
  try {
    await client.query('SET search_path = public')
    return await use(client)
  } finally {
    await client.end()
  }
}

export async function makeBranch({ branch }: Servers, name: string, people: number): Promise<void> {
  await withClient(branch.url('postgres'), (c) => c.query(`CREATE DATABASE ${name}`))
  const statements = [
    'CREATE TABLE customers (id bigint PRIMARY KEY, consent boolean)',
    `CREATE TABLE orders (${ordersColumns})`,
    `INSERT INTO customers SELECT i, true FROM generate_series(0, ${people === rows ? 0 : people - 1}) i`,
    fill(1, rows, people),
    'VACUUM ANALYZE',
    'CREATE PUBLICATION waybill FOR TABLE customers, orders WITH (publish_via_partition_root = true)',
    `CREATE PUBLICATION native FOR TABLE orders (${crossingColumns})`,
  ]
  await withClient(branch.url(name), async (c) => {
    for (const sql of statements) await c.query(sql)
  })
}

/** The backlog is there before the clock starts: what is measured is the reader, not the writer. */
export async function writeBacklog({ branch }: Servers, name: string, people: number): Promise<void> {
  await withClient(branch.url(name), async (c) => {
    for (let at = rows + 1; at < rows + streamedRows; at += transactionRows) {
      await c.query(fill(at, at + transactionRows - 1, people))
    }
  })
}

/** Takes the streamed rows away again. Both sides do it, so that each round begins with the same table. */
export async function clearBacklog({ branch }: Servers, name: string): Promise<void> {
  await withClient(branch.url(name), async (c) => {
    await c.query(`DELETE FROM orders WHERE id > ${rows}`)
    await c.query('VACUUM orders')
  })
}

export async function until(c: pg.Client, sql: string): Promise<void> {
  for (;;) {
    const { rows: found } = await c.query<{ done: boolean }>(sql)
    if (found[0]?.done === true) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
