/** Signing in with a provider that lies: none of its tokens gets anybody in, and none of its secrets gets out. */

import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { discoverOidc, ProviderUnfit } from '../../src/server/oidc.ts'
import { type HostileProvider, hmacOf, hostileProvider, type Lie, signedBy } from '../support/hostile-provider.ts'
import { clientId, clientSecret } from '../support/real-provider.ts'
import { me, origin, type Site, settingsFor, siteOf } from '../support/signed-in-site.ts'

describe('with a provider that lies', () => {
  let provider: HostileProvider
  let site: Site
  beforeAll(async () => {
    provider = await hostileProvider(clientId)
    site = await siteOf(settingsFor(provider.issuer))
  })
  afterEach(() => {
    provider.lie = {}
    provider.metadata = {}
  })
  afterAll(() => provider.close())

  const tried = async (lie: Lie) => {
    provider.lie = lie
    const browser = site.browser()
    const visit = await browser.follow('/sign-in')
    for (const secret of [...provider.secrets, clientSecret]) expect(browser.heard).not.toContain(secret)
    const kept = inspect([site.server.access, site.oidc], { depth: 12, showHidden: true })
    for (const secret of provider.secrets) expect(kept).not.toContain(secret)
    return { browser, visit }
  }
  const bentPayload = (idToken: string) => {
    const [header, payload, signature] = idToken.split('.')
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object
    const bent = Buffer.from(JSON.stringify({ ...claims, groups: ['chiefs'] })).toString('base64url')
    return `${header}.${bent}.${signature}`
  }

  it('takes what is true, and proves who began', async () => {
    const { browser, visit } = await tried({})
    expect([visit.url, await me(browser)]).toEqual([`${origin}/api`, { name: 'Ann', role: 'counsel', by: 'oidc' }])
    expect([provider.verified, provider.asked.get('client_secret')]).toEqual([true, clientSecret])
    expect(inspect(site.oidc, { depth: 12 })).not.toContain(provider.asked.get('code_verifier'))
  })

  const past = Math.floor(Date.now() / 1000) - 3_600
  it.each<[string, Lie]>([
    ['whose payload was changed', { token: bentPayload }],
    ['that another key signed', { sign: signedBy('other') }],
    ['that no published key signed', { header: { kid: 'two' }, sign: signedBy('other') }],
    ['that nobody signed', { header: { alg: 'none' }, sign: () => '' }],
    ['signed with the client’s secret', { header: { alg: 'HS256' }, sign: hmacOf(() => clientSecret) }],
    ['signed with the public key as secret', { header: { alg: 'HS256' }, sign: hmacOf((keys) => keys.published) }],
    ['whose signature is cut off', { token: (idToken) => idToken.slice(0, -20) }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['for another client', { claims: { aud: 'other' } }],
    ['for another client too, without a presenter', { claims: { aud: [clientId, 'other'] } }],
    ['that is over', { claims: { exp: past } }],
    ['without an end', { claims: { exp: undefined } }],
    ['without a time', { claims: { iat: undefined } }],
    ['of tomorrow', { claims: { nbf: Math.floor(Date.now() / 1000) + 86_400 } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['of nobody', { claims: { sub: undefined } }],
    ['of a number', { claims: { sub: 7 } }],
    ['that is absent', { token: () => undefined }],
    ['that is none', { token: () => 'x.y.z' }],
  ])('takes no ID token %s', async (_, lie) => {
    const { browser, visit } = await tried(lie)
    expect([visit.status, browser.cookie('waybill_session')]).toEqual([401, undefined])
    expect(visit.body).toMatch(/could not be accepted \(\w+\)/)
  })

  it.each<[string, number, Lie]>([
    ['another issuer in the answer', 401, { back: { iss: 'https://evil.example' } }],
    ['an error', 403, { back: { error: 'access_denied', error_description: 'canary' } }],
    ['an error that is none', 403, { back: { error: '<script>canary' } }],
    ['a refusal of the code', 401, { status: 400, answer: { error: 'invalid_grant', error_description: 'canary' } }],
    ['an answer without a token', 401, { answer: { canary: 1 } }],
    ['a failure', 503, { status: 500, body: 'canary' }],
    ['no JSON', 503, { body: '<html>canary' }],
    [
      'the person’s information of another',
      401,
      { claims: { groups: undefined }, userinfo: { sub: 'other', groups: ['law'] } },
    ],
    ['a person’s information of nobody', 401, { claims: { groups: undefined }, userinfo: { groups: ['law'] } }],
  ])('lets nobody in on %s', async (_, status, lie) => {
    const { browser, visit } = await tried(lie)
    expect([visit.status, browser.cookie('waybill_session')]).toEqual([status, undefined])
    expect(visit.body).not.toContain('canary')
  })

  it('asks for a person’s information where the ID token says too little, and believes the token first', async () => {
    const userinfo = { sub: 'a person', name: 'Mallory', groups: ['law'], iss: 'https://evil.example' }
    const { browser } = await tried({ claims: { groups: undefined }, userinfo })
    expect(await me(browser)).toMatchObject({ name: 'Ann', role: 'counsel' })
  })

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['another issuer', { issuer: 'https://evil.example' }, 'calls itself otherwise'],
    ['no place for keys', { jwks_uri: undefined }, 'names no jwks_uri'],
    ['a place that is open', { authorization_endpoint: 'http://evil.example/a' }, 'names no authorization_endpoint'],
    ['a script', { authorization_endpoint: 'javascript:alert(1)' }, 'names no authorization_endpoint'],
  ])('is not used at all where it names %s', async (_, metadata, message) => {
    provider.metadata = metadata
    const discovered = discoverOidc(settingsFor(provider.issuer), () => new Date())
    await expect(discovered).rejects.toThrow(message)
    await expect(discovered).rejects.toBeInstanceOf(ProviderUnfit)
  })
})
