/** What `waybill serve` is told on its command line and in the files it names: whom it listens to, and whom it knows. */

import { X509Certificate } from 'node:crypto'
import { resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import { TooOpen } from '../border/home/errors.ts'
import { permissions } from '../border/home/files.ts'
import { type Credential, parseKeys } from '../server/access.ts'
import type { Tls } from '../server/listener.ts'
import type { OidcSettings } from '../server/oidc-settings.ts'
import { isLoopbackName, publicOrigin, publicOriginRule } from '../server/public-url.ts'
import { BadInput } from './exit.ts'
import { readJson, readText } from './input.ts'
import type { Io } from './output.ts'
import { oidcIn } from './serve-oidc.ts'

export interface ServeFlags {
  readonly port: number
  readonly host: string
  readonly keys?: string
  readonly oidc?: string
  readonly publicUrl?: string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly clientCa?: string
  readonly behindProxy?: true
  /** Base URL of a collector of traces. */
  readonly otlp?: string
  /** Whose border is shown. */
  readonly manifest?: string
}

export interface ServeSettings {
  readonly port: number
  readonly host: string
  /** Undefined, and no provider either: the one-time link is the way in. */
  readonly known?: readonly Credential[]
  readonly oidc?: OidcSettings
  /** An origin, without a slash at its end. */
  readonly publicUrl?: string
  readonly tls?: Tls
  readonly loopbackOnly: boolean
}

/** Throws BadInput, and TooOpen where others may read the file of keys or that of the provider. */
export async function serveSettings(io: Io, flags: ServeFlags): Promise<ServeSettings> {
  checkTogether(flags)
  const tls = await tlsOf(io, flags)
  const known = flags.keys === undefined ? undefined : await knownIn(io, flags.keys)
  if (flags.clientCa === undefined && known?.some((one) => 'certificate' in one))
    io.err('warning: the file of keys knows clients by certificate; without --client-ca none is asked for\n')
  const { oidc, publicUrl } = await publicIn(io, flags)
  return {
    port: flags.port,
    host: flags.host === 'localhost' ? '127.0.0.1' : flags.host,
    ...(known === undefined ? {} : { known }),
    ...(oidc === undefined ? {} : { oidc }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(tls === undefined ? {} : { tls }),
    loopbackOnly: isLoopback(flags.host) && flags.behindProxy === undefined,
  }
}

/** What others see of this server: its address, and who vouches for people. */
async function publicIn(io: Io, flags: ServeFlags): Promise<Pick<ServeSettings, 'oidc' | 'publicUrl'>> {
  const told = flags.publicUrl === undefined ? undefined : publicOrigin(flags.publicUrl)
  if (flags.publicUrl !== undefined && told === undefined) throw new BadInput(`--public-url: ${publicOriginRule}`)
  const oidc = flags.oidc === undefined ? undefined : await oidcIn(io, flags.oidc, told)
  const publicUrl = oidc?.publicUrl ?? told
  if (publicUrl === undefined) return {}
  if (isLoopback(flags.host) && flags.behindProxy === undefined && !isLoopbackName(new URL(publicUrl).hostname))
    throw new BadInput(
      '--public-url, or publicUrl in the file of --oidc: a server on loopback answers to no other name; it takes --behind-proxy, or --host',
    )
  return { publicUrl, ...(oidc === undefined ? {} : { oidc }) }
}

const isLoopback = (host: string) => ['127.0.0.1', '::1', 'localhost'].includes(host)

function checkTogether({ host, keys, oidc, tlsCert, tlsKey, clientCa, behindProxy }: ServeFlags): void {
  const knowsNobody = keys === undefined && oidc === undefined
  if ((tlsCert === undefined) !== (tlsKey === undefined))
    throw new BadInput('--tls-cert and --tls-key go together: the certificate, and its private key')
  if (clientCa !== undefined && (tlsCert === undefined || keys === undefined))
    throw new BadInput(
      '--client-ca takes --tls-cert, --tls-key and --keys: the file of keys says which certificate has which role',
    )
  if (behindProxy && knowsNobody)
    throw new BadInput('--behind-proxy takes --keys FILE or --oidc FILE: the one-time link is for this machine alone')
  if (isLoopback(host)) return
  if (knowsNobody)
    throw new BadInput(
      '--host: beyond loopback the server takes --keys FILE or --oidc FILE, so that it knows who asks (`waybill serve key` makes a key)',
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
