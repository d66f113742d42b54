/** Traces of requests: a span for each, and one for each long piece of work within it. They carry ids, names of our own and counts: no path, query, body or person. */

import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { methodOf } from './metrics.ts'
import { whenOver } from './when-over.ts'

/** A piece of work that has a span of its own. */
export type Work = 'decide' | 'review' | 'compare' | 'border'

export interface Counts {
  readonly bodyBytes?: number
  readonly decisions?: number
  readonly entries?: number
}

export interface RequestTrace {
  within<T>(work: Work, task: () => Promise<T>): Promise<T>
  /** As `within`, for what is made while it is read. */
  during<T>(work: Work, made: AsyncIterable<T>): AsyncIterable<T>
  /** Adds to what was counted before. */
  count(counts: Counts): void
}

/** What is known of a request once it has been answered. */
export interface Answered {
  readonly status: number
  /** Whether the caller went before the answer had ended. */
  readonly aborted: boolean
  readonly role: string | null
}

export interface RequestBegun {
  readonly method: string
  /** The pattern; undefined: none met. */
  readonly route: string | undefined
  readonly id: string
  /** Of a trace that the caller has begun. */
  readonly parent: Parent | undefined
}

export interface Parent {
  readonly traceId: string
  readonly spanId: string
  readonly flags: number
}

export interface Traces {
  begin(request: RequestBegun): RequestTrace & { end(answered: Answered): void }
  /** Sends what is not sent yet, for a few seconds. Never rejects. */
  end(): Promise<void>
}

/** Of a request that nobody traces. */
export const noTrace: RequestTrace = {
  within: (_, task) => task(),
  during: (_, made) => made,
  count: () => {},
}

declare module 'fastify' {
  interface FastifyRequest {
    trace: RequestTrace
  }
}

/** Before the hook that asks who may, so that refusals are traced too. */
export function traceRequests(app: FastifyInstance, traces: Traces | undefined): void {
  // A getter, since the library wants no object shared between requests.
  if (traces === undefined) {
    app.decorateRequest('trace', { getter: () => noTrace })
    return
  }
  app.decorateRequest('trace')
  app.addHook('onRequest', async (request, reply) => {
    const { method, raw, id } = request
    const trace = traces.begin({
      method: methodOf(method),
      route: request.routeOptions.url,
      id,
      parent: parentIn(raw),
    })
    request.trace = trace
    const length = Number(raw.headers['content-length'])
    if (Number.isSafeInteger(length)) trace.count({ bodyBytes: length })
    whenOver(raw.socket, reply.raw, (whole) =>
      trace.end({
        status: reply.raw.statusCode,
        aborted: !whole,
        role: request.principal?.role ?? null,
      }),
    )
  })
}

/** The header `traceparent` (W3C Trace Context, 3.2). What else a caller says of its trace is not taken on. */
function parentIn({ headers: { traceparent } }: IncomingMessage): Parent | undefined {
  const parts = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/.exec(String(traceparent))
  if (parts === null) return undefined
  const [, version, traceId, spanId, flags, rest] = parts
  if (version === 'ff' || (version === '00' && rest !== undefined)) return undefined
  if (/^0+$/.test(traceId!) || /^0+$/.test(spanId!)) return undefined
  return { traceId: traceId!, spanId: spanId!, flags: Number.parseInt(flags!, 16) & 1 }
}
