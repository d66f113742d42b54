/** A server whose people sign in with a provider, as tests of that meet it. */

import { discoverOidc, type Oidc } from '../../src/server/oidc.ts'
import type { OidcSettings } from '../../src/server/oidc-settings.ts'
import type { Role } from '../../src/server/roles.ts'
import { Browser } from './browser.ts'
import { clientId, clientSecret } from './real-provider.ts'
import { type TestServer, testServer } from './server.ts'

export const origin = 'https://waybill.test'
const roles = new Map<string, Role>([
  ['law', 'counsel'],
  ['chiefs', 'admin'],
  ['7', 'viewer'],
])
export const settingsFor = (issuer: string, more: Partial<OidcSettings> = {}): OidcSettings => ({
  issuer,
  clientId,
  clientSecret,
  publicUrl: origin,
  scopes: ['openid', 'profile', 'groups'],
  claim: 'groups',
  roles,
  ...more,
})
/** Who is signed in, or the status that says nobody is. */
export const me = async (browser: Browser) => {
  const { status, body } = await browser.visit('/api/me', { accept: 'application/json' })
  return status === 200 ? (JSON.parse(body) as object) : status
}

export interface Site {
  readonly server: TestServer
  readonly oidc: Oidc
  browser(): Browser
  /** Moves the server’s clock. */
  pass(ms: number): void
}

export async function siteOf(settings: OidcSettings): Promise<Site> {
  let aheadMs = 0
  const now = () => new Date(Date.now() + aheadMs)
  const oidc = await discoverOidc(settings, now)
  const server = testServer({ oidc, publicUrl: settings.publicUrl, now })
  const pass = (ms: number) => {
    aheadMs += ms
  }
  return { server, oidc, browser: () => new Browser(server.app, settings.publicUrl), pass }
}
