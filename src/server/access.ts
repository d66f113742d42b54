/** Who asks: a session opened by the one-time link, an API key, or a client’s certificate. Secrets are kept as hashes and compared in constant time. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { ClientCertificate } from './client-certificate.ts'
import { isRole, type Role, roles } from './roles.ts'

export interface Principal {
  /** For the log and the audit: a name the operator gave, never a secret. */
  readonly name: string
  readonly role: Role
  readonly by: 'link' | 'key' | 'certificate'
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
const sessionHours = 12
const digest = (secret: string) => createHash('sha256').update(secret).digest()

/** A new random key, and what the file of keys holds of it. */
export function newApiKey(name: string, role: Role): { readonly key: string; readonly entry: ApiKey } {
  const key = `waybill_${randomBytes(32).toString('base64url')}`
  return { key, entry: { name, role, hash: digest(key).toString('hex') } }
}

/** Sessions live in this process and end with it. */
export class Access {
  private link: Buffer | undefined
  private readonly sessions = new Map<string, { readonly principal: Principal; readonly until: number }>()
  private readonly keys: readonly (Omit<ApiKey, 'hash'> & { readonly hash: Buffer })[]
  private readonly certificates: ReadonlyMap<string, KnownCertificate>
  private readonly now: () => Date

  constructor(known: readonly Credential[], now: () => Date) {
    this.keys = known.flatMap((one) => ('hash' in one ? [{ ...one, hash: Buffer.from(one.hash, 'hex') }] : []))
    this.certificates = new Map(known.flatMap((one) => ('certificate' in one ? [[one.certificate, one]] : [])))
    this.now = now
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
    const session = randomBytes(24).toString('base64url')
    const principal: Principal = { name: 'the operator of this machine', role: 'admin', by: 'link' }
    this.sessions.set(digest(session).toString('hex'), {
      principal,
      until: this.now().getTime() + sessionHours * 3_600_000,
    })
    return session
  }

  ofSession(cookie: string): Principal | undefined {
    const id = digest(cookie).toString('hex')
    const found = this.sessions.get(id)
    if (found === undefined) return undefined
    if (found.until > this.now().getTime()) return found.principal
    this.sessions.delete(id)
    return undefined
  }

  /** Every key is compared, so that the time says nothing. */
  ofKey(key: string): Principal | undefined {
    const hash = digest(key)
    let found: Principal | undefined
    for (const known of this.keys)
      if (timingSafeEqual(hash, known.hash)) found = { name: known.name, role: known.role, by: 'key' }
    return found
  }

  ofCertificate({ name, fingerprint }: ClientCertificate): Principal | undefined {
    const known = this.certificates.get(fingerprint)
    return known?.name === name ? { name, role: known.role, by: 'certificate' } : undefined
  }
}

/** The cookie’s value in a `Cookie` header. */
export function sessionIn(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2)
    if (name === sessionCookie && value !== undefined && value !== '') return value
  }
  return undefined
}

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
