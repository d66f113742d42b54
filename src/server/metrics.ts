/** Figures for Prometheus: requests by route, class of status and time taken. Routes are patterns: no value of a path and no name of a person gets in. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { whenOver } from './when-over.ts'

/** Upper bounds in seconds, ascending. */
const boundsS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const methods: ReadonlySet<string> = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])

interface Times {
  /** Of each bound alone; the text adds them up. */
  readonly counts: number[]
  sumS: number
  count: number
}

export class Metrics {
  private readonly requests = new Map<string, number>()
  private readonly times = new Map<string, Times>()
  private readonly broken = new Map<number, number>()
  private running = 0
  private readonly startS: number

  constructor(now: () => Date) {
    this.startS = now().getTime() / 1000
  }

  /** Requests being answered. */
  get inFlight(): number {
    return this.running
  }

  /** Counts a request once its answer has ended, or its caller has gone. @param route the pattern; undefined: none met */
  watch(route: string | undefined, { method, socket }: IncomingMessage, answer: ServerResponse): void {
    const beganMs = performance.now()
    this.running++
    whenOver(socket, answer, (whole) => {
      this.running--
      const status = whole ? `${Math.floor(answer.statusCode / 100)}xx` : 'aborted'
      this.add(
        labels({ method: methodOf(method), route: route ?? 'none' }),
        status,
        (performance.now() - beganMs) / 1000,
      )
    })
  }

  /** A request that ended before it could be read. */
  brokenRequest(status: number): void {
    this.broken.set(status, (this.broken.get(status) ?? 0) + 1)
  }

  /** In the text format of Prometheus, version 0.0.4. */
  text(): string {
    const { rss, heapUsed } = process.memoryUsage()
    return [
      ...head('waybill_http_requests_total', 'counter', 'Requests that were answered or given up by their caller.'),
      ...[...this.requests].map(([of, n]) => `waybill_http_requests_total{${of}} ${n}`),
      ...head(
        'waybill_http_request_duration_seconds',
        'histogram',
        'Time from the head of a request to the end of its answer.',
      ),
      ...[...this.times].flatMap(([of, times]) => histogram('waybill_http_request_duration_seconds', of, times)),
      ...head(
        'waybill_http_broken_requests_total',
        'counter',
        'Requests that were no HTTP, too slow or too large in the head.',
      ),
      ...[...this.broken].map(
        ([status, n]) => `waybill_http_broken_requests_total{${labels({ status: `${status}` })}} ${n}`,
      ),
      ...gauge('waybill_http_requests_in_flight', 'Requests being answered.', this.running),
      ...gauge('process_resident_memory_bytes', 'Memory of the process that is in RAM.', rss),
      ...gauge('nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
      ...gauge('process_start_time_seconds', 'When the server was made, in seconds since 1970.', this.startS),
      '',
    ].join('\n')
  }

  private add(of: string, status: string, seconds: number): void {
    const counted = `${of},${labels({ status })}`
    this.requests.set(counted, (this.requests.get(counted) ?? 0) + 1)
    const times = this.times.get(of) ?? { counts: boundsS.map(() => 0), sumS: 0, count: 0 }
    this.times.set(of, times)
    const bound = boundsS.findIndex((boundS) => seconds <= boundS)
    if (bound >= 0) times.counts[bound]! += 1
    times.sumS += seconds
    times.count += 1
  }
}

/** The method where it is one of HTTP’s own: a caller may send any word. */
export const methodOf = (method: string | undefined) => (method !== undefined && methods.has(method) ? method : 'other')

const head = (name: string, type: string, help: string) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`]

const gauge = (name: string, help: string, value: number) => [...head(name, 'gauge', help), `${name} ${value}`]

function histogram(name: string, of: string, { counts, sumS, count }: Times): readonly string[] {
  let below = 0
  const buckets = counts.map((n, i) => {
    below += n
    return `${name}_bucket{${of},${labels({ le: `${boundsS[i]}` })}} ${below}`
  })
  return [
    ...buckets,
    `${name}_bucket{${of},le="+Inf"} ${count}`,
    `${name}_sum{${of}} ${sumS}`,
    `${name}_count{${of}} ${count}`,
  ]
}

function labels(of: Readonly<Record<string, string>>): string {
  const escaped = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
  return Object.entries(of)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',')
}
