import { chmodSync, chownSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { LOCALHOST_CERTIFICATE, LOCALHOST_KEY, TEST_AUTHORITY } from '../../../test/support/certificates.ts'
import { ownPostgres, query } from '../../../test/support/postgres.ts'
import { openClient, openWire } from './connection.ts'
import { serverUser, temporaryFolder } from './embedded-native.ts'
import { ConnectionProblem, DatabaseError, reduceError } from './errors.ts'
import { simpleQuery } from './wire.ts'

const PASSWORD = 's3cret!#'
let server: Awaited<ReturnType<typeof ownPostgres>>
let folder: string
let authority: string

beforeAll(async () => {
  folder = temporaryFolder('waybill-tls-', serverUser())
  const user = serverUser()
  const file = (name: string, content: string, mode: number) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    chmodSync(path, mode)
    if (user !== undefined) chownSync(path, user.uid, user.gid)
    return path
  }
  authority = file('ca.crt', TEST_AUTHORITY, 0o644)
  server = await ownPostgres({
    password: PASSWORD,
    settings: {
      ssl: 'on',
      ssl_cert_file: file('server.crt', LOCALHOST_CERTIFICATE, 0o644),
      ssl_key_file: file('server.key', LOCALHOST_KEY, 0o600),
    },
  })
  await query(
    server.url(),
    `CREATE ROLE carrier LOGIN PASSWORD '${PASSWORD}'`,
    'CREATE ROLE nologin PASSWORD NULL',
    "ALTER ROLE carrier SET statement_timeout = '7s'",
    "ALTER ROLE carrier SET search_path = 'public'",
    "ALTER ROLE carrier SET synchronous_commit = 'off'",
  )
})

afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

function url(change: (url: URL) => void, user = 'carrier'): string {
  const made = new URL(server.url())
  made.username = user
  made.password = encodeURIComponent(PASSWORD)
  change(made)
  return made.href
}

async function problemOf(target: string, options = {}): Promise<ConnectionProblem> {
  const failure = await openWire(target, options).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(ConnectionProblem)
  const problem = failure as ConnectionProblem
  expect(problem.message + problem.stack).not.toContain('s3cret')
  return problem
}

describe('connecting', () => {
  test('sets the session so that nothing the role has set changes data', async () => {
    const names = [
      'client_encoding',
      'search_path',
      'row_security',
      'statement_timeout',
      'synchronous_commit',
      'TimeZone',
    ]
    const sql = `SELECT ${names.map((name) => `current_setting('${name}')`).join(', ')}, current_setting('application_name')`
    const wire = await openWire(url(() => {}))
    expect(await simpleQuery(wire, sql)).toEqual([['UTF8', '', 'off', '0', 'on', 'UTC', 'waybill']])
    await wire.end()
    const client = await openClient(
      url(() => {}),
      { statementTimeoutMs: 1500, applicationName: 'waybill init' },
    )
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    expect(rows).toEqual([['UTF8', '', 'off', '1500ms', 'on', 'UTC', 'waybill init']])
    await client.end()
  })

  test('a statement timeout is reduced to its code', async () => {
    const wire = await openWire(
      url(() => {}),
      { statementTimeoutMs: 50 },
    )
    const failure = await simpleQuery(wire, 'SELECT pg_sleep(10)').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DatabaseError)
    expect(failure).toMatchObject({ sqlstate: '57014' })
    await wire.end()
  })

  test('to a database that is down, or elsewhere, says so', async () => {
    const down = await problemOf(url((u) => (u.port = '1')))
    expect(down.code).toBe('unreachable')
    expect(down.message).toBe(
      'carrier@127.0.0.1:1/postgres cannot be reached (ECONNREFUSED): is the database running there?',
    )
    expect((await problemOf(url((u) => u.searchParams.set('host', '/nowhere')))).code).toBe('unreachable')
  })

  test('as the wrong role, with the wrong password, to no database, without a privilege', async () => {
    expect(await problemOf(url((u) => (u.password = 'wrong')))).toMatchObject({ code: 'password', sqlstate: '28P01' })
    const missing = await problemOf(url((u) => (u.password = '')))
    expect(missing).toMatchObject({ code: 'password' })
    expect(missing.message).toContain('asks for a password, and the connection URL has none')
    expect(await problemOf(url(() => {}, 'nobody_here'))).toMatchObject({ code: 'password', sqlstate: '28P01' })
    expect(await problemOf(url((u) => (u.pathname = '/nowhere')))).toMatchObject({
      code: 'database',
      sqlstate: '3D000',
    })
    const walsender = await problemOf(
      url(() => {}),
      { replication: true },
    )
    expect(walsender).toMatchObject({ code: 'privilege', sqlstate: '42501' })
    expect(walsender.message).toContain('superuser is not needed')
  })

  test('to something that does not answer, or is no PostgreSQL', async () => {
    const silent = createServer(() => {})
    const rude = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end('N'))
    })
    const portOf = async (it: typeof silent) => {
      await new Promise<void>((resolve) => it.listen(0, '127.0.0.1', resolve))
      const address = it.address()
      return address !== null && typeof address === 'object' ? String(address.port) : ''
    }
    const silentPort = await portOf(silent)
    const rudePort = await portOf(rude)
    expect(
      (
        await problemOf(
          url((u) => (u.port = silentPort)),
          { connectTimeoutMs: 200 },
        )
      ).code,
    ).toBe('timeout')
    const plain = await problemOf(
      url((u) => {
        u.port = rudePort
        u.searchParams.set('sslmode', 'require')
      }),
    )
    expect(plain.code).toBe('tls-not-offered')
    const hasty = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end())
    })
    const hastyPort = await portOf(hasty)
    expect((await problemOf(url((u) => (u.port = hastyPort)))).code).toBe('unreachable')
    hasty.close()
    silent.close()
    rude.close()
  })

  test('the driver takes neither password nor user from the environment', async () => {
    vi.stubEnv('PGPASSWORD', PASSWORD)
    vi.stubEnv('PGSSLMODE', 'require')
    try {
      expect((await problemOf(url((u) => (u.password = '')))).code).toBe('password')
    } finally {
      vi.unstubAllEnvs()
    }
  })
})

describe('TLS', () => {
  const encrypted = 'SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()'
  const overTls = (mode: string, root?: string) =>
    url((u) => {
      u.hostname = 'localhost'
      u.searchParams.set('sslmode', mode)
      if (root !== undefined) u.searchParams.set('sslrootcert', root)
    })

  test('is verified in full, and the socket taken over carries rows and large messages', async () => {
    const wire = await openWire(overTls('verify-full', authority))
    expect(await simpleQuery(wire, encrypted)).toEqual([['true']])
    const [[large]] = (await simpleQuery(wire, "SELECT repeat('x', 20000000)")) as [[string]]
    expect(large.length).toBe(20_000_000)
    await wire.end()
    const client = await openClient(overTls('verify-full', authority))
    expect((await client.query({ text: encrypted, rowMode: 'array' })).rows).toEqual([['true']])
    await client.end()
  })

  test('with a certificate of unknown origin, or for another name, is refused', async () => {
    const unknown = await problemOf(overTls('verify-full'))
    expect(unknown.code).toBe('tls-untrusted')
    expect(unknown.message).toContain('name its certificate authority with sslrootcert')
    const otherName = await problemOf(overTls('verify-full', authority).replace('localhost', '127.0.0.1'))
    expect(otherName).toMatchObject({ code: 'tls-untrusted' })
    expect(otherName.message).toContain('certificate for another name')
    for (const mode of ['verify-ca', 'require']) {
      const wire = await openWire(overTls(mode, authority).replace('localhost', '127.0.0.1'))
      expect(await simpleQuery(wire, encrypted)).toEqual([['true']])
      await wire.end()
    }
  })
})

describe('taking over the socket', () => {
  /** Sockets that were given a listener while `work` ran, with every listener they still have. */
  async function sockets(work: () => Promise<unknown>): Promise<Map<Socket, Map<string, string[]>>> {
    const seen = new Set<Socket>()
    const { on } = Socket.prototype
    const spy = vi.spyOn(Socket.prototype, 'on').mockImplementation(function (this: Socket, ...given: unknown[]) {
      seen.add(this)
      return Reflect.apply(on, this, given) as Socket
    } as typeof on)
    await work()
    spy.mockRestore()
    return new Map([...seen].map((socket) => [socket, listeners(socket)]))
  }

  function listeners(socket: Socket): Map<string, string[]> {
    const found = new Map<string, string[]>()
    for (const event of ['data', 'error', 'end', 'close', 'drain', 'connect', 'readable']) {
      found.set(
        event,
        socket.listeners(event).map((listener) => String(listener)),
      )
    }
    return found
  }

  test.each(['disable', 'require'])("leaves none of the driver's listeners on it (sslmode=%s)", async (mode) => {
    let wire: Awaited<ReturnType<typeof openWire>> | undefined
    const found = await sockets(async () => {
      wire = await openWire(url((u) => u.searchParams.set('sslmode', mode)))
    })
    expect(found.size).toBe(mode === 'disable' ? 1 : 2)
    const all = [...found.values()]
    const top = all.at(-1)!
    expect(top.get('data')).toHaveLength(1)
    expect(top.get('drain')).toHaveLength(1)
    expect(top.get('error')).toHaveLength(1)
    for (const events of all) {
      for (const texts of events.values()) {
        for (const text of texts)
          expect(text).not.toMatch(/self\.emit|reportStreamError|parser\.parse|resolve\(\)\s*}?$/)
      }
    }
    const sockets_ = [...found.keys()]
    await wire?.end()
    expect(sockets_.every((socket) => socket.destroyed)).toBe(true)
  })

  test('leaves the session to us: the server sees an orderly end', async () => {
    const wire = await openWire(url((u) => u.searchParams.set('application_name', 'takeover')))
    const count = "SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'takeover'"
    expect(await query(server.url(), count)).toEqual([{ n: 1 }])
    await wire.end()
    await vi.waitFor(async () => expect(await query(server.url(), count)).toEqual([{ n: 0 }]))
  })

  test('a backend that is terminated is told by its code, once', async () => {
    const wire = await openWire(url(() => {}))
    const [[pid]] = (await simpleQuery(wire, 'SELECT pg_backend_pid()')) as [[string]]
    const waiting = simpleQuery(wire, 'SELECT pg_sleep(30)').catch((error: unknown) => error)
    await query(server.url(), `SELECT pg_terminate_backend(${pid})`)
    expect(await waiting).toMatchObject({ sqlstate: '57P01', severity: 'FATAL' })
    await wire.end()
  })
})

test('errors of the ordinary client are reduced too', async () => {
  const client = await openClient(server.url())
  const failure = await client
    .query("DO $$ BEGIN RAISE EXCEPTION 'Wang Fang' USING ERRCODE = '23505', TABLE = 'customers'; END $$")
    .catch(reduceError)
  expect({ ...(failure as Error) }).toMatchObject({ sqlstate: '23505', table: 'customers' })
  expect(String(failure)).not.toContain('Wang')
  await client.end()
})
