/** Signing in with a provider that keeps to the standard, and goes away; and without one. */

import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discoverOidc } from '../../src/server/oidc.ts'
import type { Role } from '../../src/server/roles.ts'
import { Browser } from '../support/browser.ts'
import { type Account, clientId, clientSecret, type RealProvider, realProvider } from '../support/real-provider.ts'
import { testServer } from '../support/server.ts'
import { me, origin, type Site, settingsFor, siteOf } from '../support/signed-in-site.ts'

describe('with a provider that keeps to the standard', () => {
  const accounts = new Map<string, Account>([
    ['ann', { name: 'Ann Li', email: 'ann@canary.example', groups: ['sales', 'law'] }],
    ['bob', { preferred_username: 'bob', groups: ['chiefs', 'law'] }],
    ['eve', { name: 'the\u202eoperator', preferred_username: ' x', groups: '7' }],
    ['ann2', { name: 'Ann Li', groups: ['law'] }],
    ['dan', { name: 'Dan', groups: ['secret-project-canary'] }],
    ['fay', { name: 'Fay' }],
    ['gus', { name: 'Gus', groups: { law: true } }],
  ])
  let provider: RealProvider
  let site: Site
  beforeAll(async () => {
    provider = await realProvider(origin, accounts)
    site = await siteOf(settingsFor(provider.issuer, { postLogoutRedirectUri: `${origin}/signed-out` }))
  })
  afterAll(() => provider.close())

  const signIn = async (sub: string, path = '/sign-in') => {
    provider.sitting = sub
    const browser = site.browser()
    return { browser, visit: await browser.follow(path) }
  }
  /** Up to the address by which the provider sends the browser back. */
  const untilBack = async (sub: string, browser = site.browser()) => {
    provider.sitting = sub
    const { url } = await browser.follow('/sign-in', `${origin}/sign-in/callback`)
    expect(url).toContain('code=')
    return { browser, url }
  }

  it('brings a person to the page that was asked for, by a cookie that only TLS carries', async () => {
    const { browser, visit } = await signIn('ann', '/api?x=%2F&y')
    expect(visit.url).toBe(`${origin}/api?x=%2F&y`)
    expect(await me(browser)).toEqual({ name: 'Ann Li', role: 'counsel', by: 'oidc' })
    const again = await untilBack('ann')
    const { headers, status } = await again.browser.visit(again.url)
    expect([status, headers.get('location')]).toEqual([303, '/api'])
    expect(headers.get('set-cookie')).toMatch(/^waybill_session=[\w-]{32}; HttpOnly; SameSite=Lax; Path=\/; Secure$/)
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer'])
  })

  it('asks with PKCE, state and nonce, each new, and binds them to a cookie for ten minutes', async () => {
    const begin = async () => (await site.browser().visit('/sign-in')).headers
    const [one, two] = [await begin(), await begin()]
    expect(one.get('set-cookie')).toMatch(
      /^waybill_sign_in=[\w-]{32}; HttpOnly; SameSite=Lax; Path=\/sign-in; Max-Age=600; Secure$/,
    )
    const [first, second] = [new URL(one.get('location')!), new URL(two.get('location')!)]
    expect(first.origin).toBe(provider.issuer)
    expect(Object.fromEntries(first.searchParams)).toMatchObject({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: `${origin}/sign-in/callback`,
      scope: 'openid profile groups',
      code_challenge_method: 'S256',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.searchParams.get(name)).toMatch(/^[\w-]{43}$/)
      expect(first.searchParams.get(name)).not.toBe(second.searchParams.get(name))
    }
  })

  it.each<[string, string, Role]>([
    ['bob', 'bob', 'counsel'],
    ['eve', expect.stringMatching(/^person [0-9a-f]{12}$/) as unknown as string, 'viewer'],
  ])('gives %s a name that can be printed, and the role that stands first in the file', async (sub, name, role) => {
    expect(await me((await signIn(sub)).browser)).toEqual({ name, role, by: 'oidc' })
  })

  it('tells persons of one name apart, and one person as the same, by issuer and subject', async () => {
    const idOf = async (sub: string) => {
      const { browser } = await signIn(sub)
      return site.server.access.ofSession(browser.cookie('waybill_session')!)!.id
    }
    const [ann, again, other] = [await idOf('ann'), await idOf('ann'), await idOf('ann2')]
    expect([again === ann, other === ann]).toEqual([true, false])
    expect(ann).toMatch(/^oidc:[0-9a-f]{64}$/)
  })

  it.each([
    ['dan', 'no value of the claim “groups” stands in'],
    ['fay', 'it sent no claim “groups”'],
    ['gus', 'it sent no claim “groups”'],
  ])('lets %s in nowhere, and names the claim, not its value', async (sub, message) => {
    const { browser, visit } = await signIn(sub)
    expect([visit.status, visit.body.includes(message)]).toEqual([403, true])
    expect([browser.cookie('waybill_session'), await me(browser)]).toEqual([undefined, 401])
    expect(browser.heard).not.toContain('secret-project-canary')
  })

  it('reads no claim of a prototype', async () => {
    const one = await siteOf(settingsFor(provider.issuer, { claim: 'constructor' }))
    provider.sitting = 'ann'
    expect((await one.browser().follow('/sign-in')).status).toBe(403)
  })

  it('takes an answer once', async () => {
    const { browser, url } = await untilBack('ann')
    expect((await browser.visit(url)).status).toBe(303)
    const again = await browser.visit(url)
    expect([again.status, again.body.includes('Begin again at /sign-in')]).toEqual([400, true])
    expect(again.headers.has('set-cookie')).toBe(false)
  })

  it.each<[string, (back: URL) => void]>([
    ['another state', (back) => back.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (back) => back.searchParams.delete('state')],
    ['two states', (back) => back.searchParams.append('state', back.searchParams.get('state')!)],
  ])('takes none with %s', async (_, bend) => {
    const { browser, url } = await untilBack('ann')
    const back = new URL(url)
    bend(back)
    expect([(await browser.visit(back.href)).status, await me(browser)]).toEqual([400, 401])
  })

  it('takes none in another browser, which uses up nothing', async () => {
    const { browser, url } = await untilBack('ann')
    const stranger = site.browser()
    expect([(await stranger.visit(url)).status, await me(stranger)]).toEqual([400, 401])
    const other = (await untilBack('bob')).browser
    expect([(await other.visit(url)).status, await me(other)]).toEqual([400, 401])
    expect((await browser.visit(url)).status).toBe(303)
  })

  it('takes none after ten minutes', async () => {
    const [late, timely] = [await untilBack('ann'), await untilBack('ann')]
    site.pass(599_000)
    expect((await timely.browser.visit(timely.url)).status).toBe(303)
    site.pass(1_000)
    expect((await late.browser.visit(late.url)).status).toBe(400)
  })

  it('lets two tabs sign in at a time', async () => {
    const { browser, url } = await untilBack('ann')
    const second = await untilBack('ann', browser)
    for (const one of [url, second.url]) expect((await browser.visit(one)).status).toBe(303)
  })

  it('has a code that is worth nothing without its verifier, nor with that of another sign-in', async () => {
    const stolen = new URL((await untilBack('ann')).url).searchParams.get('code')!
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      code: stolen,
      redirect_uri: `${origin}/sign-in/callback`,
    })
    const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
    const answer = await fetch(`${provider.issuer}/token`, { method: 'POST', body: form, headers: { authorization } })
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }])
    const code = new URL((await untilBack('bob')).url).searchParams.get('code')!
    const { browser, url } = await untilBack('ann')
    const injected = new URL(url)
    injected.searchParams.set('code', code)
    const { status, body } = await browser.visit(injected.href)
    expect([status, body.includes('(invalid_grant)'), await me(browser)]).toEqual([401, true, 401])
  })

  it.each([
    ...['//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''],
    ...['/\t/evil.example', '/\n/evil.example', '/.//evil.example', '/x/..//evil.example', '/%2e//evil.example', 'api'],
    ...[
      '/api\r\nset-cookie: a=b',
      '/sign-in',
      '/sign-in?to=/x',
      '/sign-out',
      '/open?secret=x',
      `/${'x'.repeat(3_000)}`,
    ],
  ])('leads to no other place: to=%j', async (to) => {
    const { status, headers } = await site.browser().visit(`/sign-in?to=${encodeURIComponent(to)}`)
    expect([status, headers.has('location')]).toEqual([400, false])
  })

  it('leads only to this server, whatever page is asked for', async () => {
    for (const path of ['/api', '/api?a=//b', '/api/law/cn?asOf=2024-01-01']) {
      const { status, headers } = await site.browser().visit(path)
      expect([status, headers.get('location')]).toEqual([303, `/sign-in?to=${encodeURIComponent(path)}`])
    }
  })

  it('sends people to sign in, and tells programs to', async () => {
    const { app } = site.server
    const ask = async (headers: Readonly<Record<string, string>>, method: 'GET' | 'POST' | 'HEAD' = 'GET') =>
      (await app.inject({ method, url: method === 'POST' ? '/api/decide' : '/api', headers })).statusCode
    const html = { accept: 'text/html,*/*;q=0.8' }
    expect(await ask(html)).toBe(303)
    expect(await ask({ accept: 'application/json' })).toBe(401)
    expect(await ask({ ...html, authorization: `Bearer waybill_${'A'.repeat(43)}` })).toBe(401)
    expect([await ask(html, 'POST'), await ask(html, 'HEAD')]).toEqual([401, 401])
    expect((await app.inject({ url: '/nowhere', headers: html })).statusCode).toBe(404)
    expect((await app.inject({ url: '/api/me', headers: site.server.as('viewer') })).json()).toMatchObject({
      by: 'key',
    })
  })

  it('begins nothing for whoever looks at the head alone', async () => {
    for (const url of ['/sign-in', '/sign-in/callback'])
      expect((await site.server.app.inject({ method: 'HEAD', url })).statusCode).toBe(404)
  })

  it('gives a session that nobody could know before, and ends the one before', async () => {
    const planted = site.browser()
    planted.setCookie('waybill_session', 'A'.repeat(32))
    provider.sitting = 'ann'
    await planted.follow('/sign-in')
    expect(planted.cookie('waybill_session')).not.toBe('A'.repeat(32))
    expect(site.server.access.ofSession('A'.repeat(32))).toBe(undefined)
    const known = (await signIn('eve')).browser.cookie('waybill_session')!
    const victim = site.browser()
    victim.setCookie('waybill_session', known)
    provider.sitting = 'bob'
    await victim.follow('/sign-in')
    expect(victim.cookie('waybill_session')).not.toBe(known)
    expect(site.server.access.ofSession(known)).toBe(undefined)
    expect(await me(victim)).toMatchObject({ name: 'bob' })
  })

  it('ends a session that is idle for an hour and a half, and any after twelve hours', async () => {
    const minuteMs = 60_000
    const [idle, busy] = [(await signIn('ann')).browser, (await signIn('bob')).browser]
    site.pass(89 * minuteMs)
    expect([await me(idle), await me(busy)]).toMatchObject([{ name: 'Ann Li' }, { name: 'bob' }])
    for (let min = 89; min < 715; min += 60) {
      expect(await me(busy)).toMatchObject({ name: 'bob' })
      site.pass(60 * minuteMs)
    }
    expect([await me(idle), await me(busy)]).toEqual([401, 401])
  })

  it('signs out here, and there', async () => {
    const { browser } = await signIn('ann')
    const session = browser.cookie('waybill_session')!
    const { status, body, headers } = await browser.visit('/sign-out', { method: 'POST' })
    expect([status, browser.cookie('waybill_session'), site.server.access.ofSession(session)]).toEqual([
      200,
      undefined,
      undefined,
    ])
    expect(headers.get('set-cookie')).toBe('waybill_session=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0; Secure')
    const next = new URL(/http-equiv="refresh" content="0;url=([^"]*)"/.exec(body)![1]!.replaceAll('&amp;', '&'))
    expect(`${next.origin}${next.pathname}`).toBe(`${provider.issuer}/session/end`)
    expect(Object.fromEntries(next.searchParams)).toEqual({
      client_id: clientId,
      post_logout_redirect_uri: `${origin}/signed-out`,
    })
    expect((await browser.visit(next.href)).status).toBe(200)
    expect((await browser.visit('/signed-out?state=x')).body).toContain('You are signed out')
    expect((await browser.visit('/sign-out', { method: 'POST' })).headers.get('location')).toBe('/signed-out')
  })

  it('tells a program where to go on, and lets no other site sign anybody out', async () => {
    const { browser } = await signIn('ann')
    const cookie = `waybill_session=${browser.cookie('waybill_session')}`
    const out = (headers: Readonly<Record<string, string>>) =>
      site.server.app.inject({ method: 'POST', url: '/sign-out', headers: { cookie, ...headers } })
    for (const site of ['cross-site', 'same-site']) expect((await out({ 'sec-fetch-site': site })).statusCode).toBe(403)
    expect(await me(browser)).toMatchObject({ name: 'Ann Li' })
    const next = expect.stringContaining(`${provider.issuer}/session/end?`)
    expect((await out({ 'sec-fetch-site': 'same-origin' })).json()).toEqual({ signedOut: true, next })
    expect((await out({})).json()).toEqual({ signedOut: false, next: '/signed-out' })
  })

  it('names its public address to decision points’ callers, whatever the Host header says', async () => {
    const url = '/.well-known/authzen-configuration'
    for (const host of ['evil.example', 'a b'])
      expect((await site.server.app.inject({ url, headers: { host } })).json()).toMatchObject({
        access_evaluation_endpoint: `${origin}/access/v1/evaluation`,
      })
  })

  it('says neither secret nor e-mail to anybody, and keeps no token', async () => {
    const { browser } = await signIn('ann')
    await browser.visit('/sign-out', { method: 'POST' })
    expect(browser.heard).not.toMatch(/canary|eyJ[\w-]{10,}\.[\w-]{10,}\./)
    expect(inspect(site.server.access, { depth: 20, showHidden: true })).not.toMatch(
      /canary|eyJ[\w-]{10,}\.[\w-]{10,}\./,
    )
  })

  it('when it is away lets nobody new in, and takes nobody and nothing down', async () => {
    const { browser } = await signIn('ann')
    const { browser: other, url } = await untilBack('bob')
    await provider.close()
    const { status, body } = await other.visit(url)
    expect([status, body.includes('The provider cannot be reached now')]).toEqual([503, true])
    expect((await site.browser().visit('/sign-in')).status).toBe(303)
    expect(await me(browser)).toMatchObject({ name: 'Ann Li' })
    const { app, as } = site.server
    expect((await app.inject({ url: '/api/me', headers: as('viewer') })).statusCode).toBe(200)
    expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200)
    const discovered = discoverOidc(settingsFor(provider.issuer), () => new Date())
    await expect(discovered).rejects.toThrow('cannot be reached, or has no /.well-known/openid-configuration (ECONNREF')
  })
})

describe('without a provider', () => {
  it('says so, and signs out all the same', async () => {
    const { app, access } = testServer()
    const browser = new Browser(app, 'http://localhost')
    const [begin, back] = [await browser.visit('/sign-in'), await browser.visit('/sign-in/callback?code=x&state=y')]
    expect([begin.status, back.status, begin.body.includes('--oidc FILE')]).toEqual([404, 404, true])
    expect((await browser.visit('/api')).status).toBe(401)
    await browser.visit(`/open?secret=${access.newLink()}`)
    expect(await me(browser)).toMatchObject({ by: 'link' })
    const out = await browser.visit('/sign-out', { method: 'POST' })
    expect([out.headers.get('location'), await me(browser)]).toEqual(['/signed-out', 401])
  })
})
