/** What `waybill serve` is told on its command line and in the files it names: whom it listens to, and whom it knows. */

import { X509Certificate } from 'node:crypto'
import { resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import { TooOpen } from '../border/home/errors.ts'
import { permissions } from '../border/home/files.ts'
import { type Credential, parseKeys } from '../server/access.ts'
import type { Tls } from '../server/listener.ts'
import { BadInput } from './exit.ts'
import { readJson, readText } from './input.ts'
import type { Io } from './output.ts'

export interface ServeFlags {
  readonly port: number
  readonly host: string
  readonly keys?: string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly clientCa?: string
  readonly behindProxy?: true
  /** Whose border is shown. */
  readonly manifest?: string
}

export interface ServeSettings {
  readonly port: number
  readonly host: string
  /** Undefined: the one-time link is the way in. */
  readonly known?: readonly Credential[]
  readonly tls?: Tls
  readonly loopbackOnly: boolean
}

/** Throws BadInput, and TooOpen where others may read the file of keys. */
export async function serveSettings(io: Io, flags: ServeFlags): Promise<ServeSettings> {
  checkTogether(flags)
  const tls = await tlsOf(io, flags)
  const known = flags.keys === undefined ? undefined : await knownIn(io, flags.keys)
  if (flags.clientCa === undefined && known?.some((one) => 'certificate' in one))
    io.err('warning: the file of keys knows clients by certificate; without --client-ca none is asked for\n')
  return {
    port: flags.port,
    host: flags.host === 'localhost' ? '127.0.0.1' : flags.host,
    ...(known === undefined ? {} : { known }),
    ...(tls === undefined ? {} : { tls }),
    loopbackOnly: isLoopback(flags.host) && flags.behindProxy === undefined,
  }
}

const isLoopback = (host: string) => ['127.0.0.1', '::1', 'localhost'].includes(host)

function checkTogether({ host, keys, tlsCert, tlsKey, clientCa, behindProxy }: ServeFlags): void {
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new BadInput('--tls-cert and --tls-key go together: the certificate, and its private key')
  if (clientCa !== undefined && (tlsCert === undefined || keys === undefined))
    throw new BadInput(
      '--client-ca takes --tls-cert, --tls-key and --keys: the file of keys says which certificate has which role',
    )
  if (behindProxy && keys === undefined)
    throw new BadInput('--behind-proxy takes --keys FILE: the one-time link is for this machine alone')
  if (isLoopback(host)) return
  if (keys === undefined)
    throw new BadInput(
      '--host: beyond loopback the server takes --keys FILE, so that it knows who asks (`waybill serve key` makes one)',
    )
  if (tlsCert === undefined && behindProxy === undefined)
    throw new BadInput(
      '--host: beyond loopback the server takes --tls-cert and --tls-key, or --behind-proxy where a proxy before it does TLS',
    )
}

async function tlsOf(io: Io, { tlsCert, tlsKey, clientCa }: ServeFlags): Promise<Tls | undefined> {
  if (tlsCert === undefined || tlsKey === undefined) return undefined
  const certificate = (await readText(io, tlsCert)).text
  const key = (await readText(io, tlsKey)).text
  usable('--tls-cert and --tls-key', () => createSecureContext({ cert: certificate, key }))
  if (clientCa === undefined) return { certificate, key }
  const clientAuthority = (await readText(io, clientCa)).text
  usable('--client-ca', () => new X509Certificate(clientAuthority))
  return { certificate, key, clientAuthority }
}

/** The library’s own words may quote the file. */
function usable(flag: string, make: () => unknown): void {
  try {
    make()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new BadInput(`${flag}: cannot be used${code}; expected PEM, and a key that belongs to its certificate`)
  }
}

async function knownIn(io: Io, file: string): Promise<readonly Credential[]> {
  const path = resolve(io.cwd, file)
  const mode = permissions(path) ?? 0
  if (mode & 0o077) throw new TooOpen(path, mode, 0o600)
  const read = parseKeys(await readJson(io, file))
  if ('problem' in read) throw new BadInput(`${file}: ${read.problem}`)
  if (read.keys.length === 0) throw new BadInput(`${file}: the list is empty, so nobody could ask anything`)
  return read.keys
}
