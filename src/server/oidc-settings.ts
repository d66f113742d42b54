/** What `waybill serve --oidc` is told of a provider (OpenID Connect): who it is, as whom we ask it, and which of its claims gives which role. */

import { nearest } from '../law/index.ts'
import type { MapNode, Node } from '../manifest/tree.ts'
import { publicOrigin, publicOriginRule, trustedUrl } from './public-url.ts'
import { isRole, type Role, roles as roleWords } from './roles.ts'

export const callbackPath = '/sign-in/callback'

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  /** Absent: a public client, which PKCE alone protects. */
  readonly clientSecret?: string
  /** Where people reach this server; its callback must be known to the provider. */
  readonly publicUrl: string
  readonly scopes: readonly string[]
  /** Of the ID token or the user’s information: a text or a list of texts. */
  readonly claim: string
  /** By value of the claim, in the order of the file: the first that a person has is theirs. */
  readonly roles: ReadonlyMap<string, Role>
  /** Where the provider sends a browser that signed out; must be known to it. */
  readonly postLogoutRedirectUri?: string
}

/** What is known from elsewhere than the file. */
export interface OidcElsewhere {
  readonly publicUrl?: string
  readonly clientSecret?: string
}

/** Says where and what would be right, and never what stands there: it may be the secret. */
class Unfit extends Error {
  readonly node: Node

  constructor(node: Node, path: string, message: string) {
    super(path === '' ? message : `${path}: ${message}`)
    this.node = node
  }
}

/** Gives the first problem, with its place in the file. */
export function parseOidc(
  tree: Node,
  elsewhere: OidcElsewhere,
): { readonly settings: OidcSettings } | { readonly problem: string } {
  try {
    return { settings: settingsIn(tree, elsewhere) }
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return { problem: `line ${error.node.at.line}: ${error.message}` }
  }
}

const known = [
  ...['issuer', 'clientId', 'clientSecret', 'redirectUri', 'publicUrl', 'scopes', 'claim', 'roles'],
  'postLogoutRedirectUri',
]

function settingsIn(tree: Node, elsewhere: OidcElsewhere): OidcSettings {
  if (tree.kind !== 'map') throw new Unfit(tree, '', 'must be an object with issuer, clientId and roles')
  for (const [key, { value }] of tree.entries) {
    if (known.includes(key)) continue
    const near = nearest(key, known)
    const hint = near === undefined ? `the keys are ${known.join(', ')}` : `did you mean ${near}?`
    throw new Unfit(value, key.slice(0, 100), `is no key here; ${hint}`)
  }
  const issuer = issuerIn(tree)
  const clientId = textAt(tree, 'clientId') ?? absent(tree, 'clientId', 'the name that the provider gave this server')
  const clientSecret = secretIn(tree, elsewhere)
  const publicUrl = publicUrlIn(tree, elsewhere)
  const after = textAt(tree, 'postLogoutRedirectUri')
  if (after !== undefined && trustedUrl(after) === undefined)
    throw new Unfit(nodeAt(tree, 'postLogoutRedirectUri')!, 'postLogoutRedirectUri', `must be ${addressRule}`)
  return {
    issuer,
    clientId,
    ...(clientSecret === undefined ? {} : { clientSecret }),
    publicUrl,
    scopes: scopesIn(tree),
    claim: textAt(tree, 'claim') ?? 'groups',
    roles: rolesIn(tree),
    ...(after === undefined ? {} : { postLogoutRedirectUri: after }),
  }
}

const addressRule = 'an https address, or http on loopback, without a password'
const nodeAt = (tree: MapNode, key: string) => tree.entries.get(key)?.value

function absent(tree: MapNode, path: string, what: string): never {
  throw new Unfit(tree, path, `is missing: ${what}`)
}

/** As written: a secret of digits is no number. */
function textAt(tree: MapNode, key: string): string | undefined {
  const node = nodeAt(tree, key)
  return node === undefined ? undefined : textOf(node, key)
}

const textRule = 'must be a text of 1 to 1,000 characters that can be printed'

function textOf(node: Node, path: string): string {
  if (node.kind !== 'scalar' || node.value === null || !/^[^\p{C}]{1,1000}$/u.test(node.text))
    throw new Unfit(node, path, textRule)
  return node.text
}

function issuerIn(tree: MapNode): string {
  const issuer = textAt(tree, 'issuer') ?? absent(tree, 'issuer', 'the address of the provider')
  const url = trustedUrl(issuer)
  if (url === undefined || url.search !== '' || url.hash !== '')
    throw new Unfit(nodeAt(tree, 'issuer')!, 'issuer', `must be ${addressRule}, query or fragment`)
  return issuer
}

function secretIn(tree: MapNode, { clientSecret }: OidcElsewhere): string | undefined {
  const own = textAt(tree, 'clientSecret')
  if (own !== undefined && clientSecret !== undefined)
    throw new Unfit(nodeAt(tree, 'clientSecret')!, 'clientSecret', 'is in WAYBILL_OIDC_SECRET too; keep one of them')
  return own ?? clientSecret
}

/** One address, from up to three places, which must not differ. */
function publicUrlIn(tree: MapNode, { publicUrl }: OidcElsewhere): string {
  const found = new Map<string, string>()
  if (publicUrl !== undefined) found.set('--public-url', publicUrl)
  const own = textAt(tree, 'publicUrl')
  if (own !== undefined) {
    const origin = publicOrigin(own)
    if (origin === undefined) throw new Unfit(nodeAt(tree, 'publicUrl')!, 'publicUrl', publicOriginRule)
    found.set('publicUrl', origin)
  }
  const redirect = textAt(tree, 'redirectUri')
  if (redirect !== undefined) {
    const url = trustedUrl(redirect)
    if (url === undefined || redirect !== `${url.origin}${callbackPath}`)
      throw new Unfit(
        nodeAt(tree, 'redirectUri')!,
        'redirectUri',
        `must be the public address of this server and ${callbackPath}, https or on loopback`,
      )
    found.set('redirectUri', url.origin)
  }
  const [first, ...others] = found.values()
  if (first === undefined)
    return absent(tree, 'publicUrl', 'where people reach this server, as https://waybill.example; or give --public-url')
  if (others.some((one) => one !== first))
    throw new Unfit(tree, [...found.keys()].join(', '), 'name different addresses; keep one of them')
  return first
}

function scopesIn(tree: MapNode): readonly string[] {
  const node = nodeAt(tree, 'scopes')
  if (node === undefined) return ['openid', 'profile']
  const words =
    node.kind === 'list'
      ? node.items.map((item, i) => textOf(item, `scopes[${i}]`))
      : textOf(node, 'scopes')
          .split(' ')
          .filter((word) => word !== '')
  // RFC 6749, 3.3.
  if (!words.every((word) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(word)))
    throw new Unfit(node, 'scopes', 'must be a list of words without space, quote or backslash')
  if (!words.includes('openid'))
    throw new Unfit(node, 'scopes', 'must hold openid, without which the provider says nothing of the person')
  return words
}

function rolesIn(tree: MapNode): ReadonlyMap<string, Role> {
  const node = nodeAt(tree, 'roles') ?? absent(tree, 'roles', 'which value of the claim gives which role')
  const rule = `must be an object of values of the claim, each with one of ${roleWords.join(', ')}`
  if (node.kind !== 'map' || node.entries.size === 0) throw new Unfit(node, 'roles', rule)
  const roles = new Map<string, Role>()
  for (const [value, entry] of node.entries) {
    const role = entry.value.kind === 'scalar' ? entry.value.value : undefined
    if (value === '' || !isRole(role)) throw new Unfit(entry.value, `roles.${value.slice(0, 100)}`, roleRule(role))
    roles.set(value, role)
  }
  return roles
}

function roleRule(found: unknown): string {
  const near = typeof found === 'string' ? nearest(found, roleWords) : undefined
  return `must be one of ${roleWords.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`
}
