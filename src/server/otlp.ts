/** Sends traces to a collector, by OTLP over HTTP in JSON. The packages for it are loaded when there is one to send to. */

import { setTimeout as later } from 'node:timers/promises'
import type { Attributes, Context, Span, Tracer } from '@opentelemetry/api'
import type { SpanExporter } from '@opentelemetry/sdk-trace-base'
import type { Answered, Counts, RequestTrace, Traces, Work } from './traces.ts'

export interface Collector {
  /** Where spans are posted to: `http://localhost:4318/v1/traces`. */
  readonly url: string
  /** As which the server is known there. */
  readonly service: string
  readonly version: string
  /** Told when sending fails, and not again before it has worked. */
  readonly failing: () => void
}

/** For one request to the collector, all its repetitions included. */
const sendMs = 5_000
/** For the last spans, once the server stops. */
const lastMs = 3_000

export async function tracesTo(collector: Collector): Promise<Traces> {
  const { service, version, url } = collector
  const [api, { OTLPTraceExporter }, { resourceFromAttributes }, sdk] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-base'),
  ])
  const exporter = toldOf(new OTLPTraceExporter({ url, timeoutMillis: sendMs }), collector.failing)
  const provider = new sdk.BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.version': version }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  })
  const tracer = provider.getTracer('waybill', version)
  return {
    begin({ method, route, id, parent }) {
      const attributes: Attributes = { 'http.request.method': method, 'waybill.request.id': id }
      if (route !== undefined) attributes['http.route'] = route
      const root = api.ROOT_CONTEXT
      const above =
        parent === undefined
          ? root
          : api.trace.setSpanContext(root, {
              traceId: parent.traceId,
              spanId: parent.spanId,
              traceFlags: parent.flags,
              isRemote: true,
            })
      const name = route === undefined ? method : `${method} ${route}`
      const span = tracer.startSpan(name, { kind: api.SpanKind.SERVER, attributes }, above)
      return new SpanOfRequest(tracer, span, api.trace.setSpan(root, span), api.SpanStatusCode.ERROR)
    },
    async end() {
      await Promise.race([provider.shutdown().catch(() => {}), later(lastMs, undefined, { ref: false })])
    },
  }
}

/** Says of an exporter that it fails, once each time it begins to. */
function toldOf(exporter: SpanExporter, failing: () => void): SpanExporter {
  let works = true
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (works && result.code !== 0) failing()
        works = result.code === 0
        done(result)
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  }
}

const attributeOf: Readonly<Record<keyof Counts, string>> = {
  bodyBytes: 'http.request.body.size',
  decisions: 'waybill.decisions',
  entries: 'waybill.entries',
}

class SpanOfRequest implements RequestTrace {
  private readonly tracer: Tracer
  private readonly span: Span
  private readonly context: Context
  private readonly errorCode: number
  private readonly counted = new Map<string, number>()

  constructor(tracer: Tracer, span: Span, context: Context, errorCode: number) {
    this.tracer = tracer
    this.span = span
    this.context = context
    this.errorCode = errorCode
  }

  async within<T>(work: Work, task: () => Promise<T>): Promise<T> {
    const child = this.tracer.startSpan(work, {}, this.context)
    try {
      return await task()
    } finally {
      child.end()
    }
  }

  async *during<T>(work: Work, made: AsyncIterable<T>): AsyncGenerator<T> {
    const child = this.tracer.startSpan(work, {}, this.context)
    try {
      yield* made
    } finally {
      child.end()
    }
  }

  count(counts: Counts): void {
    for (const [what, count] of Object.entries(counts) as [keyof Counts, number][]) {
      const attribute = attributeOf[what]
      this.counted.set(attribute, (this.counted.get(attribute) ?? 0) + count)
    }
  }

  end({ status, aborted, role }: Answered): void {
    for (const [attribute, count] of this.counted) this.span.setAttribute(attribute, count)
    if (role !== null) this.span.setAttribute('waybill.role', role)
    if (aborted) this.span.setAttribute('waybill.aborted', true)
    else this.span.setAttribute('http.response.status_code', status)
    if (status >= 500 && !aborted) {
      this.span.setAttribute('error.type', String(status))
      this.span.setStatus({ code: this.errorCode })
    }
    this.span.end()
  }
}
