/** PostgreSQL's own logical replication, with a column list, in binary. */

import { clearBacklog, type Servers, streamedRows, until, withClient, writeBacklog } from './databases.ts'
import { rows } from './tables.ts'

export interface Times {
  readonly copyMs: number
  readonly streamMs: number
}

/** Same commit durability as ours: the apply worker waits for its WAL (by default it does not). */
const subscriptionOptions = "binary = true, synchronous_commit = 'on'"

export async function runNative(servers: Servers, name: string, round: number, people: number): Promise<Times> {
  const db = `${name}_native_${round}`
  await withClient(servers.hq.url('postgres'), (c) => c.query(`CREATE DATABASE ${db}`))
  return withClient(servers.hq.url(db), async (c) => {
    await c.query(`CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, name text, email text, phone text,
      city text, total numeric(12,2), placed timestamptz, status int, note text)`)
    const start = performance.now()
    await c.query(`CREATE SUBSCRIPTION ${db} CONNECTION '${servers.branch.url(name)}' PUBLICATION native
      WITH (${subscriptionOptions}, slot_name = '${db}')`)
    await until(c, `SELECT count(*) = 0 AS done FROM pg_subscription_rel WHERE srsubstate <> 'r'`)
    const copyMs = performance.now() - start
    await c.query(`ALTER SUBSCRIPTION ${db} DISABLE`)
    await writeBacklog(servers, name, people)
    const from = performance.now()
    await c.query(`ALTER SUBSCRIPTION ${db} ENABLE`)
    await until(c, `SELECT EXISTS (SELECT 1 FROM orders WHERE id = ${rows + streamedRows}) AS done`)
    const streamMs = performance.now() - from
    await c.query(`DROP SUBSCRIPTION ${db}`)
    await clearBacklog(servers, name)
    return { copyMs, streamMs }
  })
}
