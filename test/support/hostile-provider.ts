/** A provider of OpenID Connect that can be told to lie: each part of what it says may be bent after it was made well. */

import { createHash, createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

type Json = Readonly<Record<string, unknown>>

/** What it does otherwise than it should. */
export interface Lie {
  readonly header?: Json
  readonly claims?: Json
  /** In place of the signature over header and payload. */
  readonly sign?: (signed: string, keys: Keys) => string
  /** The whole ID token, once signed. */
  readonly token?: (idToken: string) => string | undefined
  /** Of the answer of the token endpoint. */
  readonly status?: number
  readonly body?: string
  /** The same, as JSON. */
  readonly answer?: Json
  readonly userinfo?: Json
  /** Added to the address by which the browser comes back. */
  readonly back?: Readonly<Record<string, string>>
}

export interface Keys {
  readonly own: KeyObject
  readonly other: KeyObject
  /** PEM. */
  readonly published: string
}

export interface HostileProvider {
  readonly issuer: string
  lie: Lie
  metadata: Json
  /** What was ever given out and must be seen nowhere else. */
  readonly secrets: Set<string>
  /** Of the last request for a token. */
  asked: URLSearchParams
  /** Whether the verifier then was that of the challenge before (RFC 7636, 4.6). */
  verified: boolean
  close(): Promise<void>
}

export async function hostileProvider(clientId: string): Promise<HostileProvider> {
  const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
  const [own, other] = [pair(), pair()]
  const published = String(own.publicKey.export({ format: 'pem', type: 'spki' }))
  const keys: Keys = { own: own.privateKey, other: other.privateKey, published }
  const jwks = { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const made: HostileProvider = {
    issuer,
    lie: {},
    metadata: {},
    secrets: new Set(),
    asked: new URLSearchParams(),
    verified: false,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const begun = new Map<string, URLSearchParams>()
  const routes = new Map<string, (request: IncomingMessage, reply: ServerResponse, query: URLSearchParams) => unknown>([
    ['/.well-known/openid-configuration', (_, reply) => send(reply, 200, { ...metadataOf(issuer), ...made.metadata })],
    ['/jwks', (_, reply) => send(reply, 200, jwks)],
    ['/userinfo', (_, reply) => send(reply, 200, made.lie.userinfo ?? {})],
    ['/authorize', (_, reply, query) => authorize(made, begun, reply, query)],
    ['/token', (request, reply) => token(made, begun, { keys, clientId }, request, reply)],
  ])
  server.on('request', (request, reply) => {
    const { pathname, searchParams } = new URL(request.url!, issuer)
    const route = routes.get(pathname)
    if (route === undefined) send(reply, 404, {})
    else route(request, reply, searchParams)
  })
  return made
}

const metadataOf = (issuer: string): Json => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  userinfo_endpoint: `${issuer}/userinfo`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_post'],
})

function send(reply: ServerResponse, status: number, body: unknown): void {
  reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function authorize(
  { lie, secrets }: HostileProvider,
  begun: Map<string, URLSearchParams>,
  reply: ServerResponse,
  query: URLSearchParams,
): void {
  const code = `code-canary-${begun.size}-${Math.random()}`
  secrets.add(code)
  begun.set(code, query)
  const back = new URL(query.get('redirect_uri')!)
  for (const [name, value] of Object.entries({ code, state: query.get('state')!, ...lie.back }))
    back.searchParams.set(name, value)
  reply.writeHead(303, { location: back.href }).end()
}

async function token(
  made: HostileProvider,
  begun: Map<string, URLSearchParams>,
  { keys, clientId }: { readonly keys: Keys; readonly clientId: string },
  request: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  made.asked = new URLSearchParams(await text(request))
  const query = begun.get(made.asked.get('code')!)
  const challenge = createHash('sha256')
    .update(made.asked.get('code_verifier') ?? '')
    .digest('base64url')
  made.verified = query?.get('code_challenge_method') === 'S256' && query.get('code_challenge') === challenge
  const { lie, issuer, secrets } = made
  const idToken = idTokenOf(lie, keys, {
    iss: issuer,
    sub: 'a person',
    aud: clientId,
    iat: Math.floor(Date.now() / 1000),
    exp: Math.floor(Date.now() / 1000) + 300,
    nonce: query?.get('nonce'),
    name: 'Ann',
    groups: ['law'],
  })
  const accessToken = `access-canary-${Math.random()}`
  for (const secret of [accessToken, `refresh-${accessToken}`, idToken]) if (secret !== undefined) secrets.add(secret)
  if (lie.body !== undefined) reply.writeHead(lie.status ?? 200, { 'content-type': 'text/plain' }).end(lie.body)
  else if (lie.answer !== undefined) send(reply, lie.status ?? 200, lie.answer)
  else {
    const answer = { access_token: accessToken, token_type: 'Bearer', refresh_token: `refresh-${accessToken}` }
    send(reply, lie.status ?? 200, { ...answer, ...(idToken === undefined ? {} : { id_token: idToken }) })
  }
}

function idTokenOf(lie: Lie, keys: Keys, claims: Json): string | undefined {
  const part = (json: Json) => Buffer.from(JSON.stringify(json)).toString('base64url')
  const signed = `${part({ alg: 'RS256', kid: 'one', ...lie.header })}.${part({ ...claims, ...lie.claims })}`
  const made = `${signed}.${(lie.sign ?? signedBy('own'))(signed, keys)}`
  return lie.token === undefined ? made : lie.token(made)
}

export const signedBy = (key: 'own' | 'other') => (signed: string, keys: Keys) =>
  createSign('sha256').update(signed).sign(keys[key]).toString('base64url')

export const hmacOf = (secret: (keys: Keys) => string) => (signed: string, keys: Keys) =>
  createHmac('sha256', secret(keys)).update(signed).digest('base64url')
