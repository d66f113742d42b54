/** The two databases of the demo: a branch and its headquarters, each a real PostgreSQL with passwords and an ordinary role. */

import { randomBytes } from 'node:crypto'
import { readCatalog } from '../../border/postgres/catalog.ts'
import { openClient } from '../../border/postgres/connection.ts'
import { type Postgres, startPostgres } from '../../border/postgres/embedded.ts'
import { setupSql } from '../../border/postgres/setup-sql.ts'
import { quoteIdent, quoteLiteral } from '../../border/postgres/sql.ts'
import { slotOf } from '../flows.ts'
import { flowName } from './manifest-text.ts'
import { branchSchema, branchTables } from './schema.ts'

export type Client = Awaited<ReturnType<typeof openClient>>

export interface Servers {
  readonly branch: Postgres
  readonly headquarters: Postgres
  stop(): Promise<void>
}

export const branchDatabase = 'branch'
export const headquartersDatabase = 'headquarters'
export const role = 'waybill'

/** Both at once. What was started is stopped again where one of them fails. Throws EmbeddedPostgresError. */
export async function startServers(): Promise<Servers> {
  const options = { password: true, fsync: false, settings: { max_connections: '30', shared_buffers: '32MB' } } as const
  const started = await Promise.allSettled([startPostgres(options), startPostgres(options)])
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const stop = async () => void (await Promise.all(running.map((server) => server.stop())))
  const failed = started.find((one) => one.status === 'rejected')
  if (failed !== undefined) {
    await stop()
    throw failed.reason
  }
  const [branch, headquarters] = running as [Postgres, Postgres]
  return { branch, headquarters, stop }
}

/** Makes the branch's database and its tables, still empty. */
export async function prepareBranch(branch: Postgres): Promise<void> {
  await on(branch.url(), (client) => client.query(`CREATE DATABASE ${branchDatabase}`))
  await on(branch.url(branchDatabase), (client) => client.query(branchSchema))
}

/** Runs the owner's part of the set-up, as `waybill init` prints it. Returns the address with the border's own role. */
export async function openBranchToBorder(branch: Postgres): Promise<string> {
  const password = newPassword()
  await on(branch.url(branchDatabase), async (client) => {
    const catalog = await readCatalog(client)
    const { setUp } = setupSql({
      database: branchDatabase,
      role,
      publication: 'waybill',
      slot: slotOf(flowName),
      tables: branchTables.map((name) => ({ schema: 'public', name })),
      catalog,
    })
    await client.query(withoutPsql(setUp))
    await client.query(passwordSql(password))
    await client.query('ANALYZE')
  })
  return addressOf(branch, password, branchDatabase)
}

/** At headquarters the role owns an empty database and nothing else. */
export async function prepareHeadquarters(headquarters: Postgres): Promise<string> {
  const password = newPassword()
  await on(headquarters.url(), async (client) => {
    await client.query(`CREATE ROLE ${role} LOGIN`)
    await client.query(passwordSql(password))
    await client.query(`CREATE DATABASE ${headquartersDatabase} OWNER ${role}`)
  })
  return addressOf(headquarters, password, headquartersDatabase)
}

/** Opens a connection for one piece of work. */
export async function on<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await openClient(url, { applicationName: 'waybill demo' })
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Lines that begin with a backslash are for psql: the password is set on its own. */
function withoutPsql(script: string): string {
  return script
    .split('\n')
    .filter((line) => !line.startsWith('\\'))
    .join('\n')
}

function newPassword(): string {
  return randomBytes(18).toString('base64url')
}

function passwordSql(password: string): string {
  return `ALTER ROLE ${quoteIdent(role)} PASSWORD ${quoteLiteral(password)}`
}

function addressOf({ host, port }: Postgres, password: string, database: string): string {
  return `postgresql://${role}:${password}@${host}:${port}/${database}`
}
