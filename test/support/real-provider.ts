/** A provider of OpenID Connect on loopback that keeps to the standard: claims of a scope are told as user information, PKCE is demanded. */

import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

export interface Account {
  readonly name?: string
  readonly preferred_username?: string
  readonly email?: string
  readonly groups?: unknown
}

export interface RealProvider {
  readonly issuer: string
  /** Whoever sits before the browser now. */
  sitting: string
  close(): Promise<void>
}

export const clientId = 'waybill-test'
export const clientSecret = 'client-secret-canary-7f3a'

export async function realProvider(origin: string, accounts: ReadonlyMap<string, Account>): Promise<RealProvider> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, configuration(origin, accounts))
  const made: RealProvider = {
    issuer,
    sitting: '',
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const answer = provider.callback()
  server.on('request', async (request, reply) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, reply)
    await provider.interactionDetails(request, reply)
    const result = { login: { accountId: made.sitting, remember: false } }
    await provider.interactionFinished(request, reply, result)
  })
  return made
}

function configuration(origin: string, accounts: ReadonlyMap<string, Account>): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${origin}/sign-in/callback`],
        post_logout_redirect_uris: [`${origin}/signed-out`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key of the test'] },
    scopes: ['openid', 'profile', 'email', 'groups'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email'], groups: ['groups'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => {
      const claims = accounts.get(sub)
      return claims === undefined ? undefined : { accountId: sub, claims: () => ({ sub, ...claims }) }
    },
    // Consent is not what is tested.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session!.accountId! })
      grant.addOIDCScope('openid profile email groups')
      await grant.save()
      return grant
    },
    // A second tab signs in anew here, and must not end what the first was given.
    expiresWithSession: () => false,
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  }
}
