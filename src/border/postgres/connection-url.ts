/** Reads a connection URL: where to connect, as whom, and how far the network in between is trusted. */

import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import { ConnectionProblem } from './errors.ts'

/** `plain`: no encryption; `unverified`: encrypted to whoever answers; `verify-ca`, `verify-full` as in libpq. */
export type TlsMode = 'plain' | 'unverified' | 'verify-ca' | 'verify-full'

export interface ConnectionTarget {
  /** A name, an address, or the folder of a Unix socket (begins with `/`). */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string | undefined
  readonly database: string
  readonly tlsMode: TlsMode
  readonly tls: ConnectionOptions | false
  readonly applicationName: string | undefined
  readonly options: string | undefined
  readonly connectTimeoutMs: number | undefined
  /** `role@host:port/database`, for sentences: no password. */
  readonly place: string
}

/**
 * `postgresql://role:password@host:port/database?sslmode=…&sslrootcert=…`. Parameters: sslmode, sslrootcert, sslcert, sslkey,
 * host (a socket folder), port, user, application_name, connect_timeout (s), options. Throws `ConnectionProblem`, which never repeats the URL.
 */
export function parseConnectionUrl(url: string): ConnectionTarget {
  const parsed = parseUrl(url)
  const given = parameters(parsed)
  const host = given.get('host') ?? unbracketed(decoded(parsed.hostname, 'host'))
  if (host === '' || host === '/') throw problem('it names no host; a Unix socket is given as ?host=/folder')
  if (host.includes(',')) throw problem('it names several hosts; Waybill connects to one')
  const port = Number(given.get('port') ?? (parsed.port || '5432'))
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw problem('the port is a number from 1 to 65535')
  const user = given.get('user') ?? decoded(parsed.username, 'role')
  if (user === '') throw problem('it names no role: postgresql://role@host/database')
  const database = decoded(parsed.pathname.replace(/^\//, ''), 'database') || user
  if (database.includes('/')) throw problem('the path names more than a database')
  const password = parsed.password === '' ? undefined : decoded(parsed.password, 'password')
  const place = `${user}@${isIP(host) === 6 ? `[${host}]` : host}:${port}/${database}`
  const tlsMode = chooseTls(given.get('sslmode'), host)
  return {
    host,
    port,
    user,
    password,
    database,
    tlsMode,
    tls: tlsOptions(tlsMode, given),
    applicationName: given.get('application_name'),
    options: given.get('options'),
    connectTimeoutMs: seconds(given.get('connect_timeout')),
    place,
  }
}

/** A Unix socket or this machine itself: nothing in between can read along. */
function isLocal(host: string): boolean {
  if (host.startsWith('/') || host === '::1') return true
  return host === 'localhost' || (isIP(host) === 4 && host.startsWith('127.'))
}

function chooseTls(mode: string | undefined, host: string): TlsMode {
  if (host.startsWith('/')) return 'plain'
  switch (mode) {
    case undefined:
      return isLocal(host) ? 'plain' : 'verify-full'
    case 'disable':
      return 'plain'
    case 'require':
      return 'unverified'
    case 'verify-ca':
    case 'verify-full':
      return mode
    case 'allow':
    case 'prefer':
      throw new ConnectionProblem(
        'tls-mode',
        `sslmode=${mode} lets anyone on the way switch encryption off; say verify-full, verify-ca or require, or disable on a trusted network`,
      )
    default:
      throw new ConnectionProblem('tls-mode', 'sslmode must be verify-full, verify-ca, require or disable')
  }
}

function tlsOptions(mode: TlsMode, given: ReadonlyMap<string, string>): ConnectionOptions | false {
  if (mode === 'plain') return false
  const options: ConnectionOptions = { rejectUnauthorized: mode !== 'unverified', minVersion: 'TLSv1.2' }
  // libpq's verify-ca: the chain is checked, the name is not.
  if (mode === 'verify-ca') options.checkServerIdentity = () => undefined
  const root = given.get('sslrootcert')
  if (root !== undefined && root !== 'system') options.ca = readPem(root, 'sslrootcert')
  const cert = given.get('sslcert')
  const key = given.get('sslkey')
  if ((cert === undefined) !== (key === undefined)) throw problem('sslcert and sslkey belong together')
  if (cert !== undefined && key !== undefined) {
    options.cert = readPem(cert, 'sslcert')
    options.key = readPem(key, 'sslkey')
  }
  return options
}

function readPem(path: string, parameter: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw problem(`the file named by ${parameter} cannot be read: ${path}`)
  }
}

const PARAMETERS: readonly string[] = [
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'host',
  'port',
  'user',
  'application_name',
  'connect_timeout',
  'options',
]

function parameters(url: URL): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of url.searchParams) {
    // A misspelt sslmode must not become the default in silence.
    if (!PARAMETERS.includes(name)) throw problem(`it has an unknown parameter; known are ${PARAMETERS.join(', ')}`)
    if (found.has(name)) throw problem(`it gives ${name} twice`)
    found.set(name, value)
  }
  return found
}

function parseUrl(text: string): URL {
  let url: URL
  try {
    // The parser refuses a role without a host, which is how a Unix socket is often written.
    url = new URL(text.replace(/^(postgres(?:ql)?:\/\/[^/?#]*@)(?=\/)/, '$1%2F'))
  } catch {
    throw problem('write postgresql://role:password@host:port/database')
  }
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw problem('it must begin with postgresql://')
  if (url.hash !== '') throw problem("it has a '#'; write %23 for one in a password")
  return url
}

function unbracketed(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host
}

function decoded(text: string, part: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw problem(`its ${part} has a '%' that is not followed by two hexadecimal digits; write %25 for a percent sign`)
  }
}

function seconds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[0-9]{1,5}$/.test(text)) throw problem('connect_timeout is a whole number of seconds')
  return Number(text) * 1000
}

function problem(what: string): ConnectionProblem {
  return new ConnectionProblem('url', `the connection URL cannot be used: ${what}`)
}
