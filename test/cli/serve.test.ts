/** `waybill serve`: who gets in, by which door, and how it ends. */

import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exit } from '../../src/cli/exit.ts'
import { mayDo, roles } from '../../src/server/roles.ts'
import { LOCALHOST_CERTIFICATE, LOCALHOST_KEY, TEST_AUTHORITY } from '../support/certificates.ts'
import { root, spawnWaybill, waybill } from '../support/cli.ts'
import {
  CLIENT_AUTHORITY,
  CLIENT_CERTIFICATE,
  CLIENT_KEY,
  STRANGER_CERTIFICATE,
  STRANGER_KEY,
} from '../support/client-certificates.ts'
import { urlOf } from '../support/odd-requests.ts'
import { testServer } from '../support/server.ts'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-serve-'))
  // The first start may compile.
  expect((await spawnWaybill(['--version'])).err).toBe('')
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: unknown, mode = 0o600): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  chmodSync(path, mode)
  return path
}

interface Serving {
  readonly child: ChildProcess
  readonly port: number
  out(): string
  err(): string
  /** Resolves to the exit code; SIGTERM where no signal is named. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

async function serving(...flags: string[]): Promise<Serving> {
  const child = spawn(process.execPath, [join(root, 'bin', 'waybill.js'), 'serve', '--port', '0', ...flags])
  let [out, err] = ['', '']
  child.stdout.on('data', (part) => {
    out += part
  })
  child.stderr.on('data', (part) => {
    err += part
  })
  const ended = once(child, 'close')
  const whole = flags.includes('--keys') ? /answers at .*:(\d+)\n/ : /answers at .*:(\d+)\n.*secret=.+\n/
  while (!whole.test(out) && child.exitCode === null) await later(10)
  expect(err).toBe('')
  return {
    child,
    port: Number(whole.exec(out)![1]),
    out: () => out,
    err: () => err,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      return (await ended)[0] as number | null
    },
  }
}

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

async function ask(options: RequestOptions, send: typeof httpRequest | typeof httpsRequest): Promise<Answer> {
  const request = send({ host: '127.0.0.1', agent: false, ...options })
  request.end()
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  return { status: answer.statusCode!, headers: answer.headers, body: await text(answer) }
}

describe('on loopback', () => {
  let server: Serving
  const get = (path: string, headers: OutgoingHttpHeaders = {}) =>
    ask({ port: server.port, path, headers }, httpRequest)
  const link = () => /\/open\?secret=\S+/.exec(server.out())![0]
  beforeAll(async () => {
    server = await serving()
  })
  afterAll(() => void server.child.kill('SIGKILL'))

  it('lets nobody in who has not opened the link', async () => {
    const [without, forged] = [await get('/api/me'), await get('/api/me', { cookie: 'waybill_session=abc' })]
    expect([without.status, forged.status, without.headers['www-authenticate']]).toEqual([401, 401, 'Bearer'])
    expect((await get('/open?secret=guess')).status).toBe(401)
    expect((await get('/healthz')).status).toBe(200)
  })

  it('answers to its own names only', async () => {
    const status = async (host: string) => (await get('/healthz', { host })).status
    const { port } = server
    for (const own of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) expect(await status(`${own}:${port}`)).toBe(200)
    for (const foreign of [
      `evil.example:${port}`,
      'localhost',
      `localhost:${port + 1}`,
      `localhost.evil.example:${port}`,
      `[::1]evil:${port}`,
    ])
      expect([foreign, await status(foreign)]).toEqual([foreign, 421])
    const { body, headers } = await get(link(), { host: `evil.example:${port}` })
    expect(headers['content-type']).toContain('application/problem+json')
    expect(JSON.parse(body)).toMatchObject({ status: 421, title: 'Not the host you mean' })
  })

  it('signs in once, with the link, by a cookie that scripts and other sites do not get', async () => {
    const head = await ask({ port: server.port, path: link(), method: 'HEAD' }, httpRequest)
    expect(head.status).toBe(404)
    const first = await get(link())
    const cookie = first.headers['set-cookie']![0]!
    expect([first.status, first.headers.location]).toEqual([303, '/'])
    expect(cookie).toMatch(/^waybill_session=[\w-]{32}; HttpOnly; SameSite=Lax; Path=\/$/)
    expect((await get(link())).status).toBe(401)
    const session = { cookie: cookie.split(';')[0]! }
    const me = JSON.parse((await get('/api/me', session)).body) as object
    expect(me).toEqual({ name: 'the operator of this machine', role: 'admin', by: 'link' })
    const figures = await get('/metrics', session)
    expect(figures.body).toContain('waybill_http_requests_total{method="GET",route="/open",status="3xx"} 1\n')
    expect(figures.body).toMatch(/^process_resident_memory_bytes \d{7,}$/m)
    expect(figures.body).not.toContain('operator')
    const books = JSON.parse((await get('/readyz')).body) as { books: number }
    expect(books.books).toBeGreaterThan(30)
    expect(JSON.parse((await get('/api/law/cn', session)).body)).toMatchObject({ jurisdiction: 'CN' })
    expect((await get('/api/law/xx', session)).status).toBe(404)
    expect(server.out().match(/secret=/g)).toHaveLength(1)
    expect(server.err()).toBe('')
  })

  it('says which port is taken, and what to do', async () => {
    const { code, out, err } = await waybill(['serve', '--port', `${server.port}`])
    expect([code, out]).toEqual([exit.undecided, ''])
    expect(err).toBe(
      `waybill: cannot listen on port ${server.port} of 127.0.0.1: it is in use. Stop what listens there, or name another with --port (0: any that is free)\n`,
    )
  })

  it('ends what runs, takes nothing new, and exits with 0', async () => {
    const { port } = server
    const idle = connect(port, '127.0.0.1')
    await once(idle, 'connect')
    const running = httpRequest({ host: '127.0.0.1', port, path: '/nothing', method: 'POST', headers: json(8) })
    running.write('{"a"')
    await later(200)
    const beganMs = performance.now()
    const ended = server.stop()
    await later(200)
    expect(server.child.exitCode).toBe(null)
    await expect(get('/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    running.end(': 1}')
    const [answer] = (await once(running, 'response')) as [IncomingMessage]
    expect([answer.statusCode, await text(answer)]).toEqual([404, expect.stringContaining('There is nothing')])
    expect(await ended).toBe(exit.clear)
    expect(performance.now() - beganMs).toBeLessThan(5_000)
    expect(server.err()).toBe('')
    idle.destroy()
  })
})

const json = (length: number) => ({ 'content-type': 'application/json', 'content-length': length })

describe('with keys, TLS and an authority of clients', () => {
  let server: Serving
  let key: string
  const get = (path: string, headers: OutgoingHttpHeaders = {}, tls: RequestOptions = {}) =>
    ask({ port: server.port, path, headers, ca: TEST_AUTHORITY, servername: 'localhost', ...tls }, httpsRequest)
  const me = async (...[headers, tls]: [OutgoingHttpHeaders?, RequestOptions?]) => {
    const { status, body } = await get('/api/me', headers, tls)
    return [status, status === 200 ? (JSON.parse(body) as object) : undefined]
  }

  beforeAll(async () => {
    const made = await waybill(['serve', 'key', 'counsel’s notebook', '--role', 'counsel'])
    const [first, ...more] = made.out.trimEnd().split('\n')
    key = first!
    expect(made.code).toBe(exit.clear)
    const entry = JSON.parse(more.at(-1)!) as object
    const hash = createHash('sha256').update(key).digest('hex')
    expect(entry).toEqual({ name: 'counsel’s notebook', role: 'counsel', hash })
    const certificate = new X509Certificate(CLIENT_CERTIFICATE).fingerprint256.replaceAll(':', '').toLowerCase()
    const stranger = new X509Certificate(STRANGER_CERTIFICATE).fingerprint256.replaceAll(':', '').toLowerCase()
    const known = [
      entry,
      { name: 'nightly job', role: 'engineer', certificate },
      // Even a certificate that is listed must be one of the authority’s.
      { name: 'nightly job', role: 'admin', certificate: stranger },
    ]
    server = await serving(
      ...['--keys', file('keys.json', known), '--client-ca', file('clients.pem', CLIENT_AUTHORITY)],
      ...['--tls-cert', file('cert.pem', LOCALHOST_CERTIFICATE), '--tls-key', file('key.pem', LOCALHOST_KEY)],
    )
  })
  afterAll(() => void server?.child.kill('SIGKILL'))

  it('prints no link', () => {
    expect(server.out()).toBe(`Waybill answers at https://127.0.0.1:${server.port}\n`)
  })

  it('knows a caller by key or by certificate, and nobody else', async () => {
    expect(await me()).toEqual([401, undefined])
    expect(await me({ authorization: `Bearer ${key}` })).toEqual([
      200,
      { name: 'counsel’s notebook', role: 'counsel', by: 'key' },
    ])
    expect(await me({ authorization: `Bearer ${key.slice(0, -1)}` })).toEqual([401, undefined])
    expect(await me({}, { cert: CLIENT_CERTIFICATE, key: CLIENT_KEY })).toEqual([
      200,
      { name: 'nightly job', role: 'engineer', by: 'certificate' },
    ])
    expect(await me({}, { cert: STRANGER_CERTIFICATE, key: STRANGER_KEY })).toEqual([401, undefined])
  })

  it('ends on the terminal’s interrupt too', async () => {
    expect(await server.stop('SIGINT')).toBe(exit.clear)
  })
})

describe('flags and files that cannot be', () => {
  const tls = () => ['--tls-cert', file('cert.pem', LOCALHOST_CERTIFICATE), '--tls-key', file('key.pem', LOCALHOST_KEY)]
  const keys = (content: unknown = [{ name: 'a', role: 'viewer', hash: '0'.repeat(64) }], mode?: number) => [
    '--keys',
    file('some-keys.json', content, mode),
  ]
  const far = ['--host', '0.0.0.0']
  it.each([
    ['a port that is none', () => ['--port', '70000'], 'expected a number up to 65535'],
    [
      'a host beyond loopback without keys',
      () => [...far, ...tls()],
      '--host: beyond loopback the server takes --keys',
    ],
    ['one without TLS', () => [...far, ...keys()], 'takes --tls-cert and --tls-key, or --behind-proxy'],
    ['a certificate alone', () => tls().slice(0, 2), '--tls-cert and --tls-key go together'],
    ['an authority without keys', () => [...tls(), '--client-ca', 'x'], '--client-ca takes'],
    ['an authority without TLS', () => [...keys(), '--client-ca', 'x'], '--client-ca takes'],
    ['a proxy without keys', () => ['--behind-proxy'], '--behind-proxy takes --keys'],
    ['an address of another machine', () => ['--host', '192.0.2.1', ...keys(), ...tls()], 'has no such address'],
    ['a file that is not there', () => ['--keys', join(folder, 'none.json')], 'there is no such file'],
    ['keys that others may read', () => keys([], 0o640), 'has mode 0640 and is open to other accounts; set it to 0600'],
    ['keys that are no JSON', () => keys('[{'), 'not JSON'],
    ['keys that are no list', () => keys({}), 'must be a list of'],
    ['no keys', () => keys([]), 'nobody could ask anything'],
    ['a key without a name', () => keys([{ role: 'viewer' }]), '[0].name'],
    ['a role that is none', () => keys([{ name: 'a', role: 'boss' }]), '[0].role: must be one of viewer, engineer'],
    [
      'a key in the open',
      () => keys([{ name: 'a', role: 'viewer', hash: 'waybill_secret' }]),
      '[0].hash: must be a SHA',
    ],
    ['both', () => keys([{ name: 'a', role: 'viewer', hash: '', certificate: '' }]), '[0]: must have either'],
    ['more', () => keys([{ name: 'a', role: 'viewer', key: '' }]), '[0]: has a key beside'],
    [
      'one key for two',
      () => keys(['a', 'b'].map((name) => ({ name, role: 'viewer', hash: '0'.repeat(64) }))),
      '[1].hash: stands in the list twice',
    ],
    [
      'a key of another certificate',
      () => ['--tls-cert', file('cert.pem', LOCALHOST_CERTIFICATE), '--tls-key', file('other.pem', CLIENT_KEY)],
      '--tls-cert and --tls-key: cannot be used (ERR_OSSL_X509_KEY_VALUES_MISMATCH)',
    ],
    [
      'an authority that is none',
      () => [...tls(), ...keys(), '--client-ca', file('ca.pem', 'no')],
      '--client-ca: cannot',
    ],
  ])('%s', async (_, flags, message) => {
    const { code, out, err } = await waybill(['serve', '--port', '0', ...flags()])
    expect([code, out]).toEqual([exit.undecided, ''])
    expect(err).toContain(message)
    expect(err).not.toContain('waybill_secret')
  })

  it('a key for no role, or with a name that moves the cursor', async () => {
    expect(await waybill(['serve', 'key', 'x', '--role', 'boss'])).toMatchObject({ code: exit.undecided, out: '' })
    expect(await waybill(['serve', 'key', 'x'])).toMatchObject({ code: exit.undecided, out: '' })
    expect(await waybill(['serve', 'key', 'a\nb', '--role', 'viewer'])).toMatchObject({ code: exit.undecided, out: '' })
  })
})

describe('a key as JSON', () => {
  it('is another each time', async () => {
    const make = async () =>
      JSON.parse((await waybill(['serve', 'key', 'x', '--role', 'viewer', '--json'])).out) as { key: string }
    const [a, b] = [await make(), await make()]
    expect(a).toEqual({ key: expect.stringMatching(/^waybill_[\w-]{43}$/), entry: expect.anything() })
    expect(a.key).not.toBe(b.key)
  })
})

describe('the table of roles', async () => {
  const { app, routes, as } = testServer()
  // Routes in scopes of their own are registered then.
  await app.ready()
  const call = async (method: string, path: string, headers: Readonly<Record<string, string>>) => {
    const json = method === 'POST' ? { payload: '{}', headers: { ...headers, 'content-type': 'application/json' } } : {}
    return (await app.inject({ method: method as 'GET', url: urlOf({ path }), headers, ...json })).statusCode
  }

  it('is asked by every route', () => {
    expect(routes.length).toBeGreaterThan(5)
    expect(routes.filter(({ permission }) => permission === undefined)).toEqual([])
    const open = routes.filter(({ permission, method }) => permission === 'anyone' && method !== 'HEAD')
    expect(open.map(({ path }) => path).sort()).toEqual([
      '/.well-known/authzen-configuration',
      '/healthz',
      '/open',
      '/readyz',
      '/sign-in',
      '/sign-in/callback',
      '/sign-out',
      '/signed-out',
    ])
  })

  const guarded = routes.filter(({ permission }) => permission !== 'anyone')
  it.each(guarded)('$method $path is for whoever may $permission', async ({ method, path, permission }) => {
    expect(await call(method, path, {})).toBe(401)
    expect(await call(method, path, { authorization: `Bearer waybill_${'A'.repeat(43)}` })).toBe(401)
    for (const role of roles) {
      const status = await call(method, path, as(role))
      const may = permission !== undefined && permission !== 'anyone' && mayDo(role, permission)
      expect([role, status === 403]).toEqual([role, !may])
      expect(status).not.toBe(401)
      expect(status).toBeLessThan(500)
    }
  })

  it('lets a page of another origin do nothing with a cookie', async () => {
    const { app, access } = testServer()
    const cookie = `waybill_session=${access.redeem(access.newLink())}`
    const post = guarded.find(({ method }) => method === 'POST')!
    const from = async (site: string) => {
      const headers = { cookie, 'sec-fetch-site': site, 'content-type': 'application/json' }
      return (await app.inject({ method: 'POST', url: urlOf(post), headers, payload: '{}' })).statusCode
    }
    expect([await from('cross-site'), await from('same-site')]).toEqual([403, 403])
    expect(await from('same-origin')).not.toBe(403)
  })
})
