/** PostgreSQL for tests: databases in the run's shared cluster, or a server of one's own to kill. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Postgres, type PostgresOptions, startPostgres } from '../../src/border/postgres/embedded.ts'
import { quoteIdent } from '../../src/border/postgres/sql.ts'

export interface TestPostgres {
  /** URL of a database of the cluster, as superuser. */
  url(database?: string): string
  /** Makes an empty database and gives its URL. */
  createDatabase(prefix?: string): Promise<string>
  /** Takes a name or a URL; drops its replication slots first. */
  dropDatabase(database: string): Promise<void>
  /** Drops the databases made through this object. */
  stop(): Promise<void>
}

/** The cluster is shared by all test files (fsync off, wal_level logical): roles are shared too, so name them uniquely. */
export async function testPostgres(): Promise<TestPostgres> {
  const answer = await fetch(inject('postgresBroker'))
  const admin = await answer.text()
  if (!answer.ok) throw new Error(admin)
  return databasesOf(admin)
}

/** A server of one's own, with fsync off unless asked otherwise: call `stop` in `afterAll`. */
export async function ownPostgres(options: PostgresOptions = {}): Promise<Postgres & TestPostgres> {
  const server = await startPostgres({ fsync: false, ...options })
  const { createDatabase, dropDatabase } = databasesOf(server.url())
  return Object.assign(server, { createDatabase, dropDatabase })
}

/** Runs statements one after another on a fresh connection and gives the rows of the last. */
export async function query(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = clientOf(url)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}

/** A server that a test ends also ends its connections, between two statements too. */
function clientOf(url: string): pg.Client {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  return client
}

/** The values of a query as the server sends them, in binary or text form, under the given settings. */
export async function rawValues(
  url: string,
  sql: string,
  { binary, settings }: { readonly binary: boolean; readonly settings: string },
): Promise<{ readonly names: readonly string[]; readonly rows: readonly (readonly (Buffer | string | null)[])[] }> {
  const client = clientOf(url)
  await client.connect()
  try {
    await client.query(settings)
    const types = { getTypeParser: () => (value: string) => value }
    const query = { text: sql, binary, rowMode: 'array' as const, types: types as unknown as pg.CustomTypesConfig }
    const { fields, rows } = await client.query<(Buffer | string | null)[]>(query)
    return { names: fields.map((f) => f.name), rows }
  } finally {
    await client.end()
  }
}

function databasesOf(admin: string): TestPostgres {
  const made = new Set<string>()
  const url = (database = 'postgres') => {
    const target = new URL(admin)
    target.pathname = `/${encodeURIComponent(database)}`
    return target.href
  }
  const dropDatabase = async (database: string) => {
    const name = database.includes('://') ? decodeURIComponent(new URL(database).pathname.slice(1)) : database
    made.delete(name)
    await query(
      admin,
      `SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots
       WHERE active AND database = ${pg.escapeLiteral(name)}`,
      `SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE database = ${pg.escapeLiteral(name)}`,
      `DROP DATABASE IF EXISTS ${quoteIdent(name)} WITH (FORCE)`,
    )
  }
  return {
    url,
    dropDatabase,
    async createDatabase(prefix = 'test') {
      const name = `${prefix}_${randomBytes(6).toString('hex')}`
      await query(admin, `CREATE DATABASE ${quoteIdent(name)}`)
      made.add(name)
      return url(name)
    },
    async stop() {
      for (const name of [...made]) await dropDatabase(name)
    },
  }
}
