/** Signing in with a provider of OpenID Connect, and signing out, however one came in. */

import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Access, sessionCookie, sessionIn } from '../access.ts'
import type { Served } from '../app.ts'
import { cookieIn, cookieText } from '../cookies.ts'
import { pageHeaders } from '../html.ts'
import { homeOf, pathHere, signInFor } from '../local-path.ts'
import type { Oidc } from '../oidc.ts'
import { callbackPath } from '../oidc-settings.ts'
import type { ApiFragment } from '../openapi.ts'
import { answer, answered, inQuery, problemAnswer } from '../openapi-parts.ts'
import { pendingS } from '../pending-sign-ins.ts'
import { Problem } from '../problem.ts'
import { readQuery } from '../query.ts'
import { signedOutPage } from '../signed-out-page.ts'

const pendingCookie = 'waybill_sign_in'
const signedOutPath = '/signed-out'

export function routesOfSignIn(served: Served): void {
  const { app, access, oidc, publicUrl, loopbackOnly } = served
  // Whoever only looks at the head must neither begin nor use up a sign-in.
  const options = { config: { permission: 'anyone' }, exposeHeadRoute: false } as const
  app.get('/sign-in', options, async (request, reply) => {
    const provider = given(oidc)
    const { to = homeOf(served.console) } = readQuery(request, { to: pathHere })
    // The provider brings the browser back to the public address, and cookies of localhost are not those of 127.0.0.1.
    if (loopbackOnly === true && request.host.toLowerCase() !== new URL(provider.publicUrl).host)
      return reply.redirect(`${provider.publicUrl}${signInFor(to)}`, 303)
    const begun = await provider.begin(to, cookieIn(request.headers.cookie, pendingCookie))
    const cookie = { secure: isSecure(request, publicUrl), path: '/sign-in', maxAgeS: pendingS }
    reply.header('set-cookie', cookieText(pendingCookie, begun.browser, cookie))
    return reply.redirect(begun.address, 303)
  })
  app.get(callbackPath, options, async (request, reply) => {
    const at = request.raw.url!.indexOf('?')
    const query = new URLSearchParams(at < 0 ? '' : request.raw.url!.slice(at))
    const { principal, to } = await given(oidc).finish(query, cookieIn(request.headers.cookie, pendingCookie))
    beginSession(request, reply, { access, publicUrl }, access.openSession(principal))
    return reply.redirect(to, 303)
  })
  // The provider may add to the query.
  app.get(signedOutPath, options, async (_, reply) => sendPage(reply, signedOutPage(oidc !== undefined, undefined)))
  // In a scope of its own: the API takes no forms, and what a form holds is not read.
  app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, __, done) => done(null))
    scope.post('/sign-out', { config: { permission: 'anyone' } }, async (request, reply) =>
      signOut(served, request, reply),
    )
  })
}

/** Sets the cookie of a new session; that of the session before ends, so that nobody goes on with a cookie known earlier. */
export function beginSession(
  request: FastifyRequest,
  reply: FastifyReply,
  { access, publicUrl }: { readonly access: Access; readonly publicUrl: string | undefined },
  session: string,
): void {
  const before = sessionIn(request.headers.cookie)
  if (before !== undefined) access.endSession(before)
  reply.header('set-cookie', cookieText(sessionCookie, session, { secure: isSecure(request, publicUrl) }))
}

const isSecure = ({ protocol }: FastifyRequest, publicUrl: string | undefined) =>
  protocol === 'https' || publicUrl?.startsWith('https:') === true

function given(oidc: Oidc | undefined): Oidc {
  if (oidc === undefined)
    throw new Problem(
      404,
      'No provider is set up here: start `waybill serve` with --oidc FILE, or use its link or a key.',
    )
  return oidc
}

/** A person gets a page, a program where to go next. */
function signOut({ access, oidc, publicUrl }: Served, request: FastifyRequest, reply: FastifyReply) {
  readQuery(request, {})
  const session = sessionIn(request.headers.cookie)
  const ended = session === undefined ? undefined : access.endSession(session)
  reply.header('set-cookie', cookieText(sessionCookie, '', { secure: isSecure(request, publicUrl), maxAgeS: 0 }))
  const there = ended?.by === 'oidc' ? oidc?.endAddress() : undefined
  if (!/\btext\/html\b/.test(request.headers.accept ?? ''))
    return { signedOut: ended !== undefined, next: there ?? signedOutPath }
  return there === undefined ? reply.redirect(signedOutPath, 303) : sendPage(reply, signedOutPage(true, there))
}

const sendPage = (reply: FastifyReply, html: string) => reply.headers(pageHeaders(html)).send(html)

const text = { type: 'string' }
const notSetUp = problemAnswer('No provider is set up.')

export const apiOfSignIn: ApiFragment = {
  paths: {
    '/sign-in': {
      get: {
        tags: ['About'],
        operationId: 'beginSignIn',
        summary: 'Sends a browser to the provider of OpenID Connect to sign in.',
        parameters: [inQuery('to', 'The path on this server to come back to.', text, '/api')],
        responses: {
          '303': { description: 'To the provider, with PKCE, state and nonce, and a cookie for ten minutes.' },
          '404': notSetUp,
        },
      },
    },
    [callbackPath]: {
      get: {
        tags: ['About'],
        operationId: 'finishSignIn',
        summary: 'Takes a browser that comes back from the provider.',
        description: 'Errors of the provider come in the query too; parameters that are not known are not read.',
        parameters: [
          inQuery('code', 'What the provider gives a token for, once.', text),
          inQuery('state', 'Of the sign-in that was begun.', text),
        ],
        responses: {
          '303': { description: 'Signed in, by a new cookie.' },
          '400': problemAnswer('Not begun in this browser, too long ago, or back a second time.'),
          '401': problemAnswer('What the provider sent does not hold.'),
          '403': problemAnswer('The provider refused, or no role is mapped from the claim, which is named.'),
          '404': notSetUp,
          '503': problemAnswer('The provider cannot be reached.'),
        },
      },
    },
    [signedOutPath]: {
      get: {
        tags: ['About'],
        operationId: 'showSignedOut',
        summary: 'Says that a browser is signed out.',
        parameters: [],
        responses: { '200': { description: 'The page.', content: { 'text/html': { schema: text } } } },
      },
    },
    '/sign-out': {
      post: {
        tags: ['About'],
        operationId: 'signOut',
        summary: 'Ends the session of the caller’s cookie; keys and certificates go on.',
        description:
          'A browser gets a page, which goes on to the provider where that ends sessions too; a program the address for it.',
        parameters: [],
        responses: {
          ...answered(
            'Whether there was a session, and where to go.',
            answer({ signedOut: { type: 'boolean' }, next: text }),
          ),
          '303': { description: 'A browser whose provider has nothing to end.' },
        },
      },
    },
  },
}
