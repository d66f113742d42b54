/** Who asks: a session opened by the one-time link or by a provider’s word, an API key, or a client’s certificate. Secrets are kept as hashes and compared in constant time. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ClientCertificate } from './client-certificate.ts'
import { cookieIn } from './cookies.ts'
import { isRole, type Role, roles } from './roles.ts'
import { Sessions } from './sessions.ts'

export const waysIn = ['link', 'key', 'certificate', 'oidc'] as const

export interface Principal {
  /**
   * Tells persons apart, which names do not: `link`; `account:` and its name in the file of keys, be it by key or by
   * certificate; `oidc:` and the SHA-256 of issuer and subject.
   */
  readonly id: string
  /** For the log and the audit: a name that the operator or the provider gave, never a secret. */
  readonly name: string
  readonly role: Role
  readonly by: (typeof waysIn)[number]
}

/** As in the file of keys: the hash, never the key. */
export interface ApiKey {
  readonly name: string
  readonly role: Role
  /** SHA-256 of the key, hex. */
  readonly hash: string
}

/** As in the file of keys: the certificate of this fingerprint whose common name this is. */
export interface KnownCertificate {
  readonly name: string
  readonly role: Role
  /** SHA-256 of the certificate, lower-case hex. */
  readonly certificate: string
}

export type Credential = ApiKey | KnownCertificate

export const sessionCookie = 'waybill_session'
/** Of a person who can sign in again by a click; longer than a stream of events lasts, so that a page left open stays signed in. */
const idleMs = 90 * 60_000
const digest = (secret: string) => createHash('sha256').update(secret).digest()

/** A new random key, and what the file of keys holds of it. */
export function newApiKey(name: string, role: Role): { readonly key: string; readonly entry: ApiKey } {
  const key = `waybill_${randomBytes(32).toString('base64url')}`
  return { key, entry: { name, role, hash: digest(key).toString('hex') } }
}

/** Sessions live in this process and end with it. */
export class Access {
  private link: Buffer | undefined
  private readonly sessions: Sessions<Principal>
  private readonly keys: readonly (Omit<ApiKey, 'hash'> & { readonly hash: Buffer })[]
  private readonly certificates: ReadonlyMap<string, KnownCertificate>

  constructor(known: readonly Credential[], now: () => Date) {
    this.keys = known.flatMap((one) => ('hash' in one ? [{ ...one, hash: Buffer.from(one.hash, 'hex') }] : []))
    this.certificates = new Map(known.flatMap((one) => ('certificate' in one ? [[one.certificate, one]] : [])))
    this.sessions = new Sessions(now)
  }

  /** Makes the secret of the one-time link; an earlier one ends. */
  newLink(): string {
    const secret = randomBytes(24).toString('base64url')
    this.link = digest(secret)
    return secret
  }

  /** Opens a session if the secret is that of the link, which then ends. Gives the cookie’s value. */
  redeem(secret: string): string | undefined {
    if (this.link === undefined || !timingSafeEqual(digest(secret), this.link)) return undefined
    this.link = undefined
    return this.sessions.begin({ id: 'link', name: 'the operator of this machine', role: 'admin', by: 'link' })
  }

  /** Opens a session for whom a provider vouches. Gives the cookie’s value. */
  openSession(principal: Principal): string {
    return this.sessions.begin(principal, idleMs)
  }

  ofSession(cookie: string): Principal | undefined {
    return this.sessions.of(cookie)
  }

  /** Whose session ended; undefined where there was none. */
  endSession(cookie: string): Principal | undefined {
    return this.sessions.end(cookie)
  }

  /** Every key is compared, so that the time says nothing. */
  ofKey(key: string): Principal | undefined {
    const hash = digest(key)
    let found: Pick<ApiKey, 'name' | 'role'> | undefined
    for (const known of this.keys) if (timingSafeEqual(hash, known.hash)) found = known
    return found === undefined ? undefined : { ...account(found), by: 'key' }
  }

  ofCertificate({ name, fingerprint }: ClientCertificate): Principal | undefined {
    const known = this.certificates.get(fingerprint)
    return known?.name === name ? { ...account(known), by: 'certificate' } : undefined
  }
}

const account = ({ name, role }: Pick<ApiKey, 'name' | 'role'>) => ({ id: `account:${name}`, name, role })

/** The cookie’s value in a `Cookie` header. */
export const sessionIn = (header: string | undefined): string | undefined => cookieIn(header, sessionCookie)

/** Reads the file of keys: a list of `{ name, role, hash }` and `{ name, role, certificate }`. Gives the first problem, by path. */
export function parseKeys(json: unknown): { readonly keys: readonly Credential[] } | { readonly problem: string } {
  if (!Array.isArray(json)) return { problem: 'must be a list of { name, role, hash } or { name, role, certificate }' }
  const keys: Credential[] = []
  const seen = new Set<string>()
  for (const [i, entry] of json.entries()) {
    const { name, role, hash, certificate, ...more } = Object(entry) as Record<string, unknown>
    if (typeof name !== 'string' || !isName(name))
      return { problem: `[${i}].name: must be a text of 1 to 100 characters that can be printed` }
    if (!isRole(role)) return { problem: `[${i}].role: must be one of ${roles.join(', ')}` }
    if (Object.keys(more).length > 0) return { problem: `[${i}]: has a key beside name, role, hash, certificate` }
    if ((hash === undefined) === (certificate === undefined))
      return { problem: `[${i}]: must have either hash or certificate` }
    const field = hash === undefined ? 'certificate' : 'hash'
    const hex = hash ?? certificate
    if (!isSha256(hex)) return { problem: `[${i}].${field}: must be a SHA-256, 64 digits of lower-case hex` }
    if (seen.has(hex)) return { problem: `[${i}].${field}: stands in the list twice` }
    seen.add(hex)
    keys.push(field === 'hash' ? { name, role, hash: hex } : { name, role, certificate: hex })
  }
  return { keys }
}

/** Names stand in logs: nothing that moves a cursor. */
export const isName = (text: string) => /^[^\p{C}]{1,100}$/u.test(text) && text.trim() === text

const isSha256 = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
