/** The HTTP server: limits, headers, who asks, errors; the routes stand in files of their own. */

import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Access, type Principal, sessionIn } from './access.ts'
import type { BorderView } from './border-view.ts'
import { clientCertificateOf } from './client-certificate.ts'
import { type Compare, Comparisons } from './comparisons.ts'
import { checkLoopbackHost } from './host.ts'
import { JsonTooDeep, parseJson } from './json.ts'
import type { LawShelf } from './law-shelf.ts'
import { listenerOf, type Tls } from './listener.ts'
import { signInFor } from './local-path.ts'
import { Metrics } from './metrics.ts'
import type { Oidc } from './oidc.ts'
import type { ApiFragment } from './openapi.ts'
import type { Console } from './pages/page.ts'
import { problemPage, routesOfPages, wantsPage } from './pages/routes.ts'
import { Problem, problemDetails } from './problem.ts'
import { RateLimit } from './rate-limit.ts'
import { holdersOf, mayDo, type Permission } from './roles.ts'
import { apiOfAccess, routesOfAccess } from './routes/access.ts'
import { apiOfAgreements, routesOfAgreements } from './routes/agreements.ts'
import { routesOfApi } from './routes/api.ts'
import { routesOfAuthzen } from './routes/authzen.ts'
import { apiOfAuthzen } from './routes/authzen-api.ts'
import { apiOfCases, routesOfCases } from './routes/cases.ts'
import { apiOfCounts, routesOfCounts } from './routes/counts.ts'
import { routesOfDecide } from './routes/decide.ts'
import { apiOfDecide } from './routes/decide-api.ts'
import { apiOfDecision, routesOfDecision } from './routes/decision.ts'
import { apiOfEvents, routesOfEvents } from './routes/events.ts'
import { apiOfExplain, routesOfExplain } from './routes/explain.ts'
import { apiOfColumns, routesOfColumns } from './routes/flow-columns.ts'
import { apiOfFlows, routesOfFlows } from './routes/flows.ts'
import { apiOfHealth, routesOfHealth } from './routes/health.ts'
import { apiOfHeld, routesOfHeld } from './routes/held.ts'
import { routesOfLaw } from './routes/law.ts'
import { apiOfLaw } from './routes/law-api.ts'
import { apiOfLedger, routesOfLedger } from './routes/ledger.ts'
import { apiOfMetrics, routesOfMetrics } from './routes/metrics.ts'
import { apiOfOverview, routesOfOverview } from './routes/overview.ts'
import { routesOfProposals } from './routes/proposals.ts'
import { apiOfProposals } from './routes/proposals-api.ts'
import { apiOfReview, routesOfReview } from './routes/review.ts'
import { apiOfSignIn, routesOfSignIn } from './routes/sign-in.ts'
import { apiOfTrade, routesOfTrade } from './routes/trade.ts'
import { apiOfWhatIf, routesOfWhatIf } from './routes/what-if.ts'
import { refusalWhenStopping } from './stopping.ts'
import { type Traces, traceRequests } from './traces.ts'

export interface Limits {
  /** Of a body. */
  readonly bodyBytes: number
  /** For a request to arrive: its head, its whole body, or each line of a stream. */
  readonly requestMs: number
  /** Of one principal, or of one address before it is known. */
  readonly requestsPerMinute: number
}

export const everydayLimits: Limits = { bodyBytes: 4 * 1024 * 1024, requestMs: 20_000, requestsPerMinute: 1_200 }

export interface ServerOptions {
  readonly shelf: LawShelf
  readonly access: Access
  readonly now: () => Date
  readonly version: string
  /** A border to show; absent: its routes say how to have one. */
  readonly border?: BorderView
  /** The pages for people; absent: the API alone. */
  readonly console?: Console
  /** How the law of two days is compared; in a thread of its own unless told. */
  readonly compare?: Compare
  readonly limits?: Partial<Limits>
  readonly tls?: Tls
  /** Where people sign in; absent: by the link alone. */
  readonly oidc?: Oidc
  /** `https://name[:port]`: how others reach this server, where a proxy stands before it. */
  readonly publicUrl?: string
  /** Where requests are traced to; absent: nowhere. */
  readonly traces?: Traces
  /** Answer only to the names of this machine’s loopback. */
  readonly loopbackOnly?: boolean
}

type Absent = 'traces' | 'compare' | 'border' | 'console' | 'limits' | 'tls' | 'loopbackOnly' | 'oidc' | 'publicUrl'

/** What routes are given. */
export interface Served extends Required<Omit<ServerOptions, Absent>> {
  readonly border?: BorderView
  readonly console?: Console
  readonly oidc?: Oidc
  readonly publicUrl?: string
  readonly loopbackOnly?: boolean
  readonly app: FastifyInstance
  /** Of the law of two days: one for the API and the pages. */
  readonly comparisons: Comparisons
}

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Metrics
  }
  interface FastifyRequest {
    principal: Principal | null
  }
  interface FastifyContextConfig {
    /** What the route asks of the caller’s role; `anyone`: no sign-in. Absent: refused. */
    permission?: Permission | 'anyone'
    /** A page for people: its problems are pages too. */
    page?: true
  }
}

export function serverOf(options: ServerOptions): FastifyInstance {
  const limits = { ...everydayLimits, ...options.limits }
  const metrics = new Metrics(options.now)
  const app = fastify({
    serverFactory: (handler) => listenerOf(limits.requestMs, options.tls, metrics, handler),
    bodyLimit: limits.bodyBytes,
    // A proxy’s word for the address is not taken.
    trustProxy: false,
    genReqId: () => randomUUID(),
    exposeHeadRoutes: true,
    // Its answer would be no problem document.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, caseSensitive: true },
    // Paths that cannot be decoded reach no hook.
    frameworkErrors: (error, request, reply) => {
      metrics.watch(undefined, request.raw, reply.raw)
      secure(reply)
      void answerError(options, error, request, reply)
    },
  })
  app.decorate('metrics', metrics)
  app.decorateRequest('principal', null)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (request.headers['content-length'] === undefined) request.trace.count({ bodyBytes: Buffer.byteLength(text) })
    try {
      done(null, parseJson(text as string))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addContentTypeParser('application/x-ndjson', (_, payload, done) => done(null, payload))
  traceRequests(app, options.traces)
  const refuseWhenStopping = refusalWhenStopping(app)
  const rates = new RateLimit(limits.requestsPerMinute, options.now)
  app.addHook('onRequest', async (request, reply) => {
    metrics.watch(request.routeOptions.url, request.raw, reply.raw)
    secure(reply)
    refuseWhenStopping(reply)
    if (options.loopbackOnly === true) checkLoopbackHost(request.raw)
    request.principal = principalOf(request, options.access)
    const wait = rates.take(request.principal?.id ?? request.ip)
    if (wait > 0) {
      reply.header('retry-after', String(wait))
      throw new Problem(429, `Wait ${wait} s.`)
    }
    if (options.oidc !== undefined && isStranger(request)) return reply.redirect(signInFor(request.url), 303)
    permit(request, options.oidc !== undefined)
  })
  app.setErrorHandler((error, request, reply) => answerError(options, error as Error, request, reply))
  app.setNotFoundHandler((request, reply) =>
    answerError(options, new Problem(404, 'There is nothing at this path.'), request, reply),
  )
  registerRoutes({ ...options, app, comparisons: comparisonsOf(options, app) })
  return app
}

/** A comparison that takes longer goes on, and its caller asks again. */
const comparisonPatienceMs = 15_000

function comparisonsOf({ shelf, compare }: ServerOptions, app: FastifyInstance): Comparisons {
  const comparisons = new Comparisons(shelf.sha256Hex, comparisonPatienceMs, compare)
  app.addHook('preClose', async () => comparisons.end())
  return comparisons
}

function registerRoutes(served: Served): void {
  routesOfApi(served, fragments)
  routesOfHealth(served)
  routesOfMetrics(served)
  routesOfAccess(served)
  routesOfSignIn(served)
  routesOfDecide(served)
  routesOfDecision(served)
  routesOfExplain(served)
  routesOfAuthzen(served)
  routesOfOverview(served)
  routesOfFlows(served)
  routesOfColumns(served)
  routesOfHeld(served)
  routesOfProposals(served)
  routesOfCounts(served)
  routesOfLedger(served)
  routesOfEvents(served)
  routesOfLaw(served)
  routesOfAgreements(served)
  routesOfReview(served)
  routesOfWhatIf(served)
  routesOfTrade(served)
  routesOfCases(served)
  routesOfPages(served)
}

/** What each file of routes says of itself. */
const fragments: readonly ApiFragment[] = [
  apiOfHealth,
  apiOfMetrics,
  apiOfAccess,
  apiOfSignIn,
  apiOfDecide,
  apiOfDecision,
  apiOfExplain,
  apiOfAuthzen,
  apiOfOverview,
  apiOfFlows,
  apiOfColumns,
  apiOfHeld,
  apiOfProposals,
  apiOfCounts,
  apiOfLedger,
  apiOfEvents,
  apiOfLaw,
  apiOfAgreements,
  apiOfReview,
  apiOfWhatIf,
  apiOfTrade,
  apiOfCases,
]

function principalOf({ headers, raw }: FastifyRequest, access: Access): Principal | null {
  const bearer = /^Bearer ([\w.~+/=-]{16,200})$/.exec(headers.authorization ?? '')
  if (bearer !== null) return access.ofKey(bearer[1]!) ?? null
  const session = sessionIn(headers.cookie)
  if (session !== undefined) return access.ofSession(session) ?? null
  const certificate = clientCertificateOf(raw.socket)
  return certificate === undefined ? null : (access.ofCertificate(certificate) ?? null)
}

/** A person before a page that asks for sign-in, who can be sent to do so; a key that is not known is told as much. */
function isStranger({ is404, method, headers, principal, routeOptions: { config } }: FastifyRequest): boolean {
  if (is404 || config.permission === 'anyone' || principal !== null) return false
  return method === 'GET' && headers.authorization === undefined && /\btext\/html\b/.test(headers.accept ?? '')
}

/** Deny by default: a route that names no permission is served to nobody. */
function permit(request: FastifyRequest, hasProvider: boolean): void {
  const { permission } = request.routeOptions.config
  if (request.is404) return
  if (permission === 'anyone') {
    crossSite(request)
    return
  }
  if (request.principal === null)
    throw new Problem(
      401,
      hasProvider
        ? 'Sign in at /sign-in, or send an API key.'
        : 'Open the link that `waybill serve` printed, or send an API key.',
    )
  if (permission !== undefined && mayDo(request.principal.role, permission)) {
    crossSite(request)
    return
  }
  const may = permission === undefined ? '' : ` It takes one of: ${holdersOf(permission).join(', ')}.`
  throw new Problem(403, `The role ${request.principal.role} may not do this.${may}`)
}

/** A page of another origin must not act with what this person’s browser sends by itself: cookie or certificate. */
function crossSite({ method, principal, headers }: FastifyRequest): void {
  if (principal?.by === 'key' || method === 'GET' || method === 'HEAD') return
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Problem(403, 'A page of another origin may not ask with your session.')
}

function secure(reply: FastifyReply): void {
  reply.headers({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cache-control': 'no-store',
  })
}

/** Messages of our own problems are shown; of any other error nothing but its status. */
async function answerError(
  options: ServerOptions,
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { status, detail } = statusOf(error)
  const errors = error instanceof Problem ? error.errors : []
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  // What is still on its way of a refused body is not read.
  if (request.raw.complete === false) reply.header('connection', 'close')
  if (options.console !== undefined && wantsPage(request)) {
    const html = await problemPage(options.console, options, request, status, detail, errors)
    await reply.code(status).type('text/html; charset=utf-8').send(html)
    return
  }
  await reply
    .code(status)
    .type('application/problem+json')
    .send(JSON.stringify(problemDetails(status, detail, errors, request.id)))
}

function statusOf(error: Error): { readonly status: number; readonly detail: string } {
  if (error instanceof Problem) return { status: error.status, detail: error.message }
  if (error instanceof JsonTooDeep) return { status: 422, detail: error.message }
  if (error instanceof SyntaxError) return { status: 400, detail: 'The body is not JSON.' }
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  return status >= 400 && status < 500 ? { status, detail: '' } : { status: 500, detail: '' }
}
