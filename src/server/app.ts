/** The HTTP server: limits, headers, who asks, errors; the routes stand in files of their own. */

import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Access, type Principal, sessionIn } from './access.ts'
import type { BorderView } from './border-view.ts'
import { clientCertificateOf } from './client-certificate.ts'
import { compareInThread } from './comparison-thread.ts'
import type { Compare } from './comparisons.ts'
import { checkLoopbackHost } from './host.ts'
import { JsonTooDeep, parseJson } from './json.ts'
import type { LawShelf } from './law-shelf.ts'
import { listenerOf, type Tls } from './listener.ts'
import { Metrics } from './metrics.ts'
import type { ApiFragment } from './openapi.ts'
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
import { apiOfEvents, routesOfEvents } from './routes/events.ts'
import { apiOfFlows, routesOfFlows } from './routes/flows.ts'
import { apiOfHealth, routesOfHealth } from './routes/health.ts'
import { apiOfHeld, routesOfHeld } from './routes/held.ts'
import { routesOfLaw } from './routes/law.ts'
import { apiOfLaw } from './routes/law-api.ts'
import { apiOfLedger, routesOfLedger } from './routes/ledger.ts'
import { apiOfMetrics, routesOfMetrics } from './routes/metrics.ts'
import { apiOfReview, routesOfReview } from './routes/review.ts'
import { apiOfWhatIf, routesOfWhatIf } from './routes/what-if.ts'

export interface Limits {
  /** Of a body. */
  readonly bodyBytes: number
  /** For a whole request to arrive. */
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
  /** How the law of two days is compared; in a thread of its own unless told. */
  readonly compare?: Compare
  readonly limits?: Partial<Limits>
  readonly tls?: Tls
  /** Answer only to the names of this machine’s loopback. */
  readonly loopbackOnly?: boolean
}

/** What routes are given. */
export interface Served extends Required<Omit<ServerOptions, 'border' | 'limits' | 'tls' | 'loopbackOnly'>> {
  readonly border?: BorderView
  readonly app: FastifyInstance
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
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200, caseSensitive: true },
    // Paths that cannot be decoded reach no hook.
    frameworkErrors: (error, request, reply) => {
      metrics.watch(undefined, request.raw, reply.raw)
      secure(reply)
      void answerError(error, request, reply)
    },
  })
  app.decorate('metrics', metrics)
  app.decorateRequest('principal', null)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) => {
    try {
      done(null, parseJson(text as string))
    } catch (error) {
      done(error as Error)
    }
  })
  app.addContentTypeParser('application/x-ndjson', (_, payload, done) => done(null, payload))
  const rates = new RateLimit(limits.requestsPerMinute, options.now)
  app.addHook('onRequest', async (request, reply) => {
    metrics.watch(request.routeOptions.url, request.raw, reply.raw)
    secure(reply)
    if (options.loopbackOnly === true) checkLoopbackHost(request.raw)
    request.principal = principalOf(request, options.access)
    const wait = rates.take(request.principal?.name ?? request.ip)
    if (wait > 0) {
      reply.header('retry-after', String(wait))
      throw new Problem(429, `Wait ${wait} s.`)
    }
    permit(request)
  })
  app.setErrorHandler((error, request, reply) => answerError(error as Error, request, reply))
  app.setNotFoundHandler((request, reply) =>
    answerError(new Problem(404, 'There is nothing at this path.'), request, reply),
  )
  registerRoutes({ compare: compareInThread, ...options, app })
  return app
}

function registerRoutes(served: Served): void {
  routesOfApi(served, fragments)
  routesOfHealth(served)
  routesOfMetrics(served)
  routesOfAccess(served)
  routesOfDecide(served)
  routesOfAuthzen(served)
  routesOfFlows(served)
  routesOfHeld(served)
  routesOfCounts(served)
  routesOfLedger(served)
  routesOfEvents(served)
  routesOfLaw(served)
  routesOfAgreements(served)
  routesOfReview(served)
  routesOfWhatIf(served)
  routesOfCases(served)
}

/** What each file of routes says of itself. */
const fragments: readonly ApiFragment[] = [
  apiOfHealth,
  apiOfMetrics,
  apiOfAccess,
  apiOfDecide,
  apiOfAuthzen,
  apiOfFlows,
  apiOfHeld,
  apiOfCounts,
  apiOfLedger,
  apiOfEvents,
  apiOfLaw,
  apiOfAgreements,
  apiOfReview,
  apiOfWhatIf,
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

/** Deny by default: a route that names no permission is served to nobody. */
function permit(request: FastifyRequest): void {
  const { permission } = request.routeOptions.config
  if (request.is404 || permission === 'anyone') return
  if (request.principal === null)
    throw new Problem(401, 'Open the link that `waybill serve` printed, or send an API key.')
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
async function answerError(error: Error, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { status, detail } = statusOf(error)
  const errors = error instanceof Problem ? error.errors : []
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  // What is still on its way of a refused body is not read.
  if (request.raw.complete === false) reply.header('connection', 'close')
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
