import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testServer } from '../../test/support/server.ts'
import { tracesTo } from './otlp.ts'
import type { Traces } from './traces.ts'

interface Sent {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly status: { readonly code?: number }
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
}

/** A collector: keeps what it is sent, as it came. */
class Collector {
  text = ''
  readonly spans: Sent[] = []
  readonly resources: unknown[] = []
  private readonly server: Server

  constructor(status = 200) {
    this.server = createServer(async (request, answer) => {
      let body = ''
      for await (const part of request) body += part
      expect([request.method, request.url]).toEqual(['POST', '/v1/traces'])
      this.text += body
      for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans) {
        this.resources.push(resource)
        for (const { spans } of scopeSpans) this.spans.push(...spans)
      }
      answer.writeHead(status, { 'content-type': 'application/json' }).end('{}')
    })
  }

  async listen(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening')
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1/traces`
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }

  of(name: string): Sent[] {
    return this.spans.filter((span) => span.name === name)
  }
}

const counts = (span: Sent | undefined) =>
  Object.fromEntries((span?.attributes ?? []).map(({ key, value }) => [key, Object.values(value)[0]]))

const canary = 'canary-7f3a'
const transfer = {
  asOf: '2024-03-22',
  data: {
    categories: ['user.contact.email'],
    collectedIn: 'CN',
    important: 'unnotified',
    subjects: { count: 987_654, yearToDate: 0, residence: ['CN'], citizenship: ['CN'], consent: 'separate' },
  },
  exporter: { country: 'CN', sector: 'retail' },
  importer: { country: 'JP', relation: 'headquarters' },
}

describe('a server that is traced', () => {
  const collector = new Collector()
  let traces: Traces
  let server: ReturnType<typeof testServer>
  beforeAll(async () => {
    const url = await collector.listen()
    traces = await tracesTo({ url, service: 'border of tests', version: '7', failing: () => expect.fail('it works') })
    server = testServer({ traces, compare: async () => ({ kind: 'done', json: '{"changes":[]}' }) })
    const { app, as } = server
    const ask = (url: string, payload?: object | string | Readable, more: Readonly<Record<string, string>> = {}) =>
      app.inject({
        url,
        headers: { ...as('counsel'), ...more },
        ...(payload === undefined ? {} : { method: 'POST' as const, payload }),
      })
    const caller = { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, tracestate: `vendor=${canary}` }
    await ask('/api/decide', transfer, caller)
    await ask('/api/decide', [transfer, transfer, { asOf: canary }])
    const lines = `${JSON.stringify(transfer)}\n${canary}\n`
    await ask('/api/decide', Readable.from([Buffer.from(lines)]), { 'content-type': 'application/x-ndjson' })
    await ask('/api/review', {
      measure: { rule: 'cn.csl-2016/art 37', asOf: '2022-03-01' },
      against: { agreement: 'RCEP' },
    })
    await ask('/api/law/cn/changes?from=2023-06-01&to=2024-06-01')
    await ask(`/api/law/cn?asOf=${canary}`)
    await ask(`/api/${canary}`, { [canary]: canary }, { traceparent: `00-${'0'.repeat(32)}-${'b'.repeat(16)}-01` })
    await ask('/api/me', undefined, { authorization: `Bearer ${canary}-${canary}`, 'user-agent': canary })
    await ask('/api/me', undefined, { traceparent: `00-${'c'.repeat(32)}-${'b'.repeat(16)}-00` })
    await app.close()
    await traces.end()
  })
  afterAll(() => collector.close())

  it('tells of a request by its route, with its role, its id and its counts', () => {
    const [one, list, stream] = collector.of('POST /api/decide')
    expect(counts(one)).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/api/decide',
      'http.response.status_code': 200,
      'http.request.body.size': JSON.stringify(transfer).length,
      'waybill.role': 'counsel',
      'waybill.decisions': 1,
      'waybill.request.id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(counts(list)['waybill.decisions']).toBe(3)
    expect(counts(stream)).toMatchObject({
      'waybill.decisions': 2,
      'http.request.body.size': JSON.stringify(transfer).length + canary.length + 2,
    })
    const [stranger, known] = collector.of('GET /api/me')
    expect([counts(stranger)['http.response.status_code'], counts(stranger)['waybill.role'], known]).toEqual([
      401,
      undefined,
      undefined,
    ])
    expect(counts(collector.of('POST')[0])['http.response.status_code']).toBe(404)
    expect(collector.resources[0]).toMatchObject({
      attributes: [
        { key: 'service.name', value: { stringValue: 'border of tests' } },
        { key: 'service.version', value: { stringValue: '7' } },
      ],
    })
  })

  it('goes on with the trace of its caller, and with none that is malformed', () => {
    const [one, list] = collector.of('POST /api/decide')
    expect([one?.traceId, one?.parentSpanId]).toEqual(['a'.repeat(32), 'b'.repeat(16)])
    expect(list?.parentSpanId).toBeUndefined()
    expect(collector.of('POST')[0]?.parentSpanId).toBeUndefined()
    // What its caller does not sample is not sent.
    expect(collector.spans.some(({ traceId }) => traceId === 'c'.repeat(32))).toBe(false)
  })

  it('has a span for each piece of work', () => {
    for (const [work, request] of [
      ['decide', 'POST /api/decide'],
      ['review', 'POST /api/review'],
      ['compare', 'GET /api/law/:cc/changes'],
    ] as const) {
      const [parent, child] = [collector.of(request)[0], collector.of(work)[0]]
      expect(parent).toBeDefined()
      expect([child?.traceId, child?.parentSpanId]).toEqual([parent?.traceId, parent?.spanId])
    }
    expect(collector.of('decide')).toHaveLength(3)
  })

  it('tells no value of a path, a query, a header or a body', () => {
    expect(collector.spans.length).toBeGreaterThan(10)
    for (const value of [canary, '987654', 'user.contact', 'retail', '2024-03-22', '2023-06-01', 'art 37', 'RCEP'])
      expect(collector.text).not.toContain(value)
  })
})

describe('a collector that fails', () => {
  it.each([
    ['refuses', 400],
    ['is not there', undefined],
  ])('and %s disturbs no request, and is told of once', async (_, status) => {
    const collector = new Collector(status)
    const url = await collector.listen()
    if (status === undefined) collector.close()
    let told = 0
    const traces = await tracesTo({ url, service: 'x', version: '1', failing: () => told++ })
    const { app, as } = testServer({ traces })
    for (let i = 0; i < 20; i++)
      expect((await app.inject({ url: '/api/me', headers: as('viewer') })).statusCode).toBe(200)
    await app.close()
    const beganMs = performance.now()
    await traces.end()
    expect(performance.now() - beganMs).toBeLessThan(4_000)
    if (status !== undefined) expect(told).toBe(1)
    collector.close()
  })
})

it('a server that is not traced loads nothing for it', async () => {
  const { app, as } = testServer()
  expect(
    (await app.inject({ method: 'POST', url: '/api/decide', payload: transfer, headers: as('viewer') })).statusCode,
  ).toBe(200)
})
