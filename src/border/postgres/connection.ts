/** Connects to PostgreSQL: `pg` negotiates TLS and logs in; for bulk data its socket is taken over afterwards. */

import { Socket } from 'node:net'
import pg from 'pg'
import { type ConnectionTarget, parseConnectionUrl } from './connection-url.ts'
import { ConnectionLost, ConnectionProblem, DatabaseError, reduceError } from './errors.ts'
import { simpleQuery, Wire } from './wire.ts'

export interface ConnectOptions {
  /** Default `waybill`; the URL's `application_name` prevails. */
  readonly applicationName?: string
  /** Longest time of one statement; 0, the default, is without limit, whatever the role's settings say. */
  readonly statementTimeoutMs?: number
  /** Longest time until the login is done; default 10 s. */
  readonly connectTimeoutMs?: number
  /** Connects to a walsender of the database: replication commands and simple queries only. */
  readonly replication?: boolean
}

const SERVER_VERSION_MIN = 150_000

/**
 * An ordinary client for catalog queries. Its errors still carry the server's words: pass them through `reduceError`.
 * The session is set as `sessionSql` says. Throws `ConnectionProblem`.
 */
export async function openClient(url: string, options: ConnectOptions = {}): Promise<pg.Client> {
  const target = parseConnectionUrl(url)
  const { client } = await login(target, options, (connected) => connected)
  try {
    const { rows } = await client.query<{ version: string }>(sessionSql(options))
    requireVersion(target, rows[0]?.version)
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw explain(target, error)
  }
}

/** A connection whose socket we hold ourselves; the session is set as `sessionSql` says. Throws `ConnectionProblem`. */
export async function openWire(url: string, options: ConnectOptions = {}): Promise<Wire> {
  const target = parseConnectionUrl(url)
  const { result: wire } = await login(target, options, takeOver)
  try {
    const rows = await simpleQuery(wire, sessionSql(options))
    requireVersion(target, rows[0]?.[0])
    return wire
  } catch (error) {
    wire.destroy()
    throw explain(target, error)
  }
}

/**
 * Settings a role or a database may have set otherwise, and on which data depend: text forms, encoding, no time limits we did not ask
 * for, an empty search path (names are written in full), row security that fails instead of hiding rows, commits that are durable.
 */
function sessionSql(options: ConnectOptions): string {
  const settings = [
    ['client_encoding', 'UTF8'],
    ['datestyle', 'ISO, MDY'],
    ['intervalstyle', 'postgres'],
    ['timezone', 'UTC'],
    ['extra_float_digits', '3'],
    ['bytea_output', 'hex'],
    ['xmloption', 'content'],
    ['row_security', 'off'],
    ['lock_timeout', '0'],
    ['idle_in_transaction_session_timeout', '0'],
    ['idle_session_timeout', '0'],
    ['transaction_timeout', '0'],
    ['statement_timeout', String(options.statementTimeoutMs ?? 0)],
    ['search_path', ''],
  ]
  const values = settings.map(([name, value]) => `('${name}', '${value}')`).join(', ')
  return `SELECT current_setting('server_version_num') AS version,
    (SELECT count(set_config(s.name, s.value, false)) FROM (VALUES ${values}) AS s (name, value)
      WHERE current_setting(s.name, true) IS NOT NULL) AS set,
    CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END AS durable`
}

function requireVersion(target: ConnectionTarget, version: string | null | undefined): void {
  if (Number(version) >= SERVER_VERSION_MIN) return
  throw new ConnectionProblem('version', `${target.place} is older than PostgreSQL 15, the first that Waybill can use`)
}

interface Login<T> {
  readonly client: pg.Client
  readonly result: T
}

/** `then` runs in the very step in which the server says it is ready, before anything else can be read from the socket. */
function login<T>(
  target: ConnectionTarget,
  options: ConnectOptions,
  then: (client: pg.Client, own: OwnListeners) => T,
): Promise<Login<T>> {
  let passwordAsked = false
  const socket = new Socket()
  const own = watchListeners(socket)
  const client = new pg.Client({
    host: target.host,
    port: target.port,
    user: target.user,
    database: target.database,
    // A function is only called when the server asks, and keeps pg from looking into files and the environment.
    password: () => {
      passwordAsked = true
      return target.password ?? ''
    },
    ssl: target.tls,
    sslnegotiation: 'postgres',
    stream: () => socket,
    application_name: target.applicationName ?? options.applicationName ?? 'waybill',
    connectionTimeoutMillis: target.connectTimeoutMs ?? options.connectTimeoutMs ?? 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(target.options === undefined ? {} : { options: target.options }),
    ...(options.replication === true ? { replication: 'database' } : {}),
  })
  return new Promise((resolve, reject) => {
    client.on('error', () => {})
    client.connect((error: Error | null) => {
      if (error === null) {
        resolve({ client, result: then(client, own) })
        return
      }
      socket.destroy()
      const missing = passwordAsked && target.password === undefined
      reject(missing ? noPassword(target) : explain(target, error))
    })
  })
}

/** What listens on a socket that `pg` did not put there itself, and what `pg` put there before TLS took the socket. */
interface OwnListeners {
  readonly raw: Socket
  readonly nodes: readonly unknown[]
  readonly beforeTls: { readonly event: string; readonly listener: (...args: unknown[]) => void }[]
}

function watchListeners(raw: Socket): OwnListeners {
  const own: OwnListeners = { raw, nodes: raw.listeners('end'), beforeTls: [] }
  raw.prependOnceListener('connect', () => {
    for (const event of ['error', 'close']) {
      for (const listener of raw.listeners(event)) {
        own.beforeTls.push({ event, listener: listener as (...args: unknown[]) => void })
      }
    }
  })
  return own
}

/** Cuts every tie between `pg` and its socket, and reads the socket from here on. */
function takeOver(client: pg.Client, own: OwnListeners): Wire {
  const { connection } = client
  const socket = connection.stream as Socket
  for (const { event, listener } of own.beforeTls) own.raw.removeListener(event, listener)
  socket.removeAllListeners('data')
  // On a TLS socket, too, nobody but pg listens for errors: Node's own handler sits on the raw socket below.
  if (socket !== own.raw) socket.removeAllListeners('error')
  for (const listener of socket.listeners('end')) {
    if (!own.nodes.includes(listener)) socket.removeListener('end', listener as () => void)
  }
  connection.removeAllListeners()
  client.removeAllListeners()
  return new Wire(socket)
}

function noPassword(target: ConnectionTarget): ConnectionProblem {
  return new ConnectionProblem('password', `${target.place} asks for a password, and the connection URL has none`)
}

/** Turns what went wrong while connecting into one sentence, without the words of server or system. */
function explain(target: ConnectionTarget, error: unknown): Error {
  if (error instanceof ConnectionProblem) return error
  const reduced = reduceError(error)
  if (reduced instanceof DatabaseError) return explainAnswer(target, reduced)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const text = error instanceof Error ? error.message : ''
  const say = (problem: ConnectionProblem['code'], words: string) =>
    new ConnectionProblem(problem, `${target.place} ${words}`)
  if (error instanceof ConnectionLost || text.startsWith('Connection terminated')) {
    return say('unreachable', 'closed the connection before it could be used')
  }
  if (text === 'timeout expired') return say('timeout', 'did not answer in time')
  if (text.startsWith('The server does not support SSL')) {
    return say('tls-not-offered', 'offers no TLS; switch it on there, or say sslmode=disable on a trusted network')
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return say('tls-untrusted', 'shows a certificate for another name')
  if (/CERT|SIGNATURE|ISSUER|^ERR_(TLS|SSL|OSSL)/.test(code)) {
    return say('tls-untrusted', `cannot be verified (${code}); name its certificate authority with sslrootcert`)
  }
  if (text.startsWith('SASL')) return say('password', 'and the password do not agree on a SCRAM login')
  if (/^E[A-Z0-9_]+$/.test(code))
    return say('unreachable', `cannot be reached (${code}): is the database running there?`)
  return say('not-postgres', 'did not answer like a PostgreSQL server')
}

function explainAnswer(target: ConnectionTarget, error: DatabaseError): ConnectionProblem {
  const { sqlstate } = error
  const [code, words] = ANSWERS.get(sqlstate) ?? ['refused', `refused the connection with SQLSTATE ${sqlstate}`]
  return new ConnectionProblem(code, `${target.place} ${words}`, sqlstate)
}

const ANSWERS: ReadonlyMap<string, readonly [ConnectionProblem['code'], string]> = new Map([
  ['28P01', ['password', 'refused the password (or the role does not exist)']],
  [
    '28000',
    ['role', 'does not let this role in: it does not exist, may not log in, or pg_hba.conf has no line for it'],
  ],
  ['3D000', ['database', 'does not exist as a database']],
  [
    '42501',
    [
      'privilege',
      'denies this role a privilege: CONNECT, or REPLICATION for the change stream (superuser is not needed)',
    ],
  ],
  ['53300', ['too-many', 'has no connection left: raise max_connections or max_wal_senders, or end other sessions']],
  ['57P01', ['starting', 'is shutting down']],
  ['57P02', ['starting', 'is recovering from a crash']],
  ['57P03', ['starting', 'is starting up or shutting down; try again shortly']],
  ['55000', ['wal-level', 'is not ready for logical replication: set wal_level = logical and restart it']],
])
