/** Signing in with a provider of OpenID Connect: authorization code with PKCE, state and nonce; the library checks what comes back. */

import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { Principal } from './access.ts'
import { type Claims, isEnough, personOf } from './oidc-person.ts'
import { callbackPath, type OidcSettings } from './oidc-settings.ts'
import { type Pending, PendingSignIns } from './pending-sign-ins.ts'
import { Problem } from './problem.ts'
import { trustedUrl } from './public-url.ts'

const answerS = 10

/** The provider cannot be reached, or is not one that can be used. */
export class ProviderUnfit extends Error {
  override readonly name = 'ProviderUnfit'
}

/** Asks the provider for its endpoints. Throws ProviderUnfit. */
export async function discoverOidc(settings: OidcSettings, now: () => Date): Promise<Oidc> {
  const { issuer, clientId, clientSecret } = settings
  const insecure = new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : []
  // Without it the library trusts TLS for the signature of an ID token.
  const execute = [...insecure, enableNonRepudiationChecks]
  let provider: Configuration
  try {
    provider = await discovery(new URL(issuer), clientId, undefined, authOf(clientSecret), {
      execute,
      timeout: answerS,
    })
  } catch (error) {
    throw new ProviderUnfit(whyUnfit(issuer, error))
  }
  const metadata = provider.serverMetadata()
  for (const name of ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const)
    if (trustedUrl(metadata[name] ?? '') === undefined)
      throw new ProviderUnfit(`${issuer} names no ${name} that is https, or on loopback`)
  return new Oidc(provider, settings, now)
}

function whyUnfit(issuer: string, error: unknown): string {
  const code = codeOf(error)
  if (isUnreachable(error)) return `${issuer} cannot be reached, or has no /.well-known/openid-configuration (${code})`
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED')
    return `${issuer} calls itself otherwise; write it as the provider does, to the last slash`
  return `${issuer} says something of itself that cannot be used (${code})`
}

/** As the provider takes it; where it does not say, as OpenID Connect Core 9 has it. */
function authOf(secret: string | undefined): ClientAuth {
  if (secret === undefined) return None()
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (provider, ...rest) => {
    const taken = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (taken.includes('client_secret_basic') ? basic : post)(provider, ...rest)
  }
}

/** Tokens are read and forgotten: what stays of them is a Principal. */
export class Oidc {
  readonly publicUrl: string
  private readonly provider: Configuration
  private readonly settings: OidcSettings
  private readonly pending: PendingSignIns

  constructor(provider: Configuration, settings: OidcSettings, now: () => Date) {
    this.provider = provider
    this.settings = settings
    this.publicUrl = settings.publicUrl
    this.pending = new PendingSignIns(now)
  }

  /** @param browser the cookie it has. Gives the cookie it is to have, and the provider’s address for it. */
  async begin(
    to: string,
    browser: string | undefined,
  ): Promise<{ readonly address: string; readonly browser: string }> {
    const begun: Pending = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to }
    const address = buildAuthorizationUrl(this.provider, {
      redirect_uri: `${this.publicUrl}${callbackPath}`,
      scope: this.settings.scopes.join(' '),
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
    })
    return { address: address.href, browser: this.pending.add(begun, browser) }
  }

  /** @param query as the browser brought it back. Throws Problem: 400, 401, 403, or 503 while the provider is away. */
  async finish(query: URLSearchParams, browser: string | undefined): Promise<{ principal: Principal; to: string }> {
    const [state, ...others] = query.getAll('state')
    const begun =
      state === undefined || others.length > 0 || browser === undefined ? undefined : this.pending.take(state, browser)
    if (begun === undefined)
      throw new Problem(
        400,
        'This sign-in was not begun in this browser, or more than ten minutes ago, or it came back before. Begin again at /sign-in.',
      )
    try {
      return { principal: personOf(await this.claims(query, begun), this.settings), to: begun.to }
    } catch (error) {
      throw error instanceof Problem ? error : problemOf(error)
    }
  }

  /** Where a browser ends its session with the provider too; undefined where the provider has no such place. */
  endAddress(): string | undefined {
    if (trustedUrl(this.provider.serverMetadata().end_session_endpoint ?? '') === undefined) return undefined
    const after = this.settings.postLogoutRedirectUri
    const parameters = after === undefined ? undefined : { post_logout_redirect_uri: after }
    return buildEndSessionUrl(this.provider, parameters).href
  }

  private async claims(query: URLSearchParams, { state, nonce, verifier }: Pending): Promise<Claims> {
    // Not from the request: its Host header is the caller’s word.
    const back = new URL(`${this.publicUrl}${callbackPath}?${query}`)
    const tokens = await authorizationCodeGrant(this.provider, back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims: Claims = tokens.claims()!
    const more = this.provider.serverMetadata().userinfo_endpoint
    if (more === undefined || isEnough(claims, this.settings.claim)) return claims
    // Where a scope asks for a claim, it is told there (OpenID Connect Core 5.4).
    return { ...(await fetchUserInfo(this.provider, tokens.access_token, claims.sub)), ...claims }
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof AuthorizationResponseError)
    return new Problem(403, `The provider did not sign you in (${word(error.error)}). Begin again at /sign-in.`)
  if (isUnreachable(error))
    return new Problem(503, 'The provider cannot be reached now. Try again at /sign-in; API keys are taken meanwhile.')
  const code = error instanceof ResponseBodyError ? word(error.error) : codeOf(error)
  return new Problem(401, `What the provider sent could not be accepted (${code}). Begin again at /sign-in.`)
}

const away: ReadonlySet<string> = new Set([
  ...['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'],
])

/** The runtime’s `fetch` throws a TypeError without a code; the library’s own carry one. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof ResponseBodyError) return error.status >= 500
  if (error instanceof ClientError) return away.has(error.code ?? '')
  return error instanceof TypeError && !('code' in error)
}

/** A word for whoever runs the server; of messages, which may quote a token, nothing. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  for (const one of [error, cause])
    if (one instanceof Error && 'code' in one && typeof one.code === 'string') return word(one.code)
  return 'no answer'
}

/** Of the protocol; what is none is not repeated. */
const word = (text: string) => (/^\w{1,60}$/.test(text) ? text : 'unknown')
