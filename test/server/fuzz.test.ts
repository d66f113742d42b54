/** The API before callers who mean harm or know nothing, at random and by list: no failure of the server, no stack, no hang. */

import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bent, broken, checkAnswer, leaks, odd, taken, urlOf, waysIn, withAt } from '../support/odd-requests.ts'
import { sendRaw } from '../support/raw-http.ts'
import { type Route, testServer } from '../support/server.ts'

const { app, routes, as } = testServer({ limits: { requestMs: 2_000 } })
// Routes in scopes of their own are registered then.
await app.ready()
const sign = as('admin')
const signed = `Authorization: ${sign.authorization}`
/** What is asked of a border is met in proposals.test.ts, over one. */
const posts = routes.filter(({ method, path }) => method === 'POST' && !path.startsWith('/api/proposals'))
const gets = routes.filter(({ method, path }) => method === 'GET' && !path.includes('events'))
let port: number

beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
  // The law is loaded once, by whoever asks first.
  await app.inject({ url: '/api/law', headers: sign })
})
afterAll(async () => {
  app.server.closeAllConnections()
  await app.close()
})

function tally(met: Map<number, number>, status: number): void {
  met.set(status, (met.get(status) ?? 0) + 1)
}

const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })
const wordsOf = (text: string) => fc.constantFrom(...text.split(' '))

describe('bodies', () => {
  const post = async (route: Route, payload: string, type = 'application/json') =>
    app.inject({ method: 'POST', url: urlOf(route), headers: { ...sign, 'content-type': type }, payload })

  it.each(posts)('that $path takes are answered', async (route) => {
    expect([...taken.keys()]).toContain(route.path)
    const answer = await post(route, JSON.stringify(taken.get(route.path)))
    checkAnswer(answer)
    expect([200, 451]).toContain(answer.statusCode)
  })

  it.each(posts)('for $path with one value amiss are answered or refused', async (route) => {
    const body = taken.get(route.path)
    for (const way of waysIn(body))
      for (const put of [null, {}]) checkAnswer(await post(route, JSON.stringify(withAt(body, way, put))))
  })

  it('of any shape are answered or refused', async () => {
    const met = new Map<number, number>()
    const text = (arbitrary: fc.Arbitrary<unknown>) => arbitrary.map((value) => JSON.stringify(value))
    const types = fc.constantFrom(
      ...['application/json; charset=utf-8', 'APPLICATION/JSON', 'application/x-ndjson', 'text/plain', ';', ''],
      ...['application/json, text/plain', 'multipart/form-data', 'application/json;charset=utf-16'],
    )
    const request = fc
      .constantFrom(...posts)
      .chain((route) =>
        fc.tuple(
          fc.constant(route),
          fc.oneof(weighted(4, text(bent(taken.get(route.path)!))), weighted(1, text(odd)), weighted(1, broken)),
          fc.oneof(weighted(9, fc.constant('application/json')), weighted(1, types)),
        ),
      )
    await fc.assert(
      fc.asyncProperty(request, async ([route, payload, type]) => {
        const answer = await post(route, payload, type)
        tally(met, answer.statusCode)
        checkAnswer(answer)
      }),
      { numRuns: 500 },
    )
    console.log('answers to bodies', Object.fromEntries(met))
    for (const status of [200, 400, 422]) expect(met.get(status)).toBeGreaterThan(20)
  })

  it('too deep are refused before they are read', async () => {
    const deep = await post(posts[0]!, '['.repeat(1_000_000))
    checkAnswer(deep)
    expect(deep.statusCode).toBe(422)
  })
})

describe('paths and queries', () => {
  it('of any form are answered or refused', async () => {
    const piece = fc.oneof(
      wordsOf(
        '.. ..%2f %2e%2e%2f %00 % %zz %c0%af \\ // ; ? # : * constructor __proto__ etc/passwd cn CN EU {} $where',
      ),
      fc.constantFrom(' ', 'x'.repeat(3_000)),
      fc.string({ maxLength: 20 }),
    )
    const path = fc
      .tuple(fc.constantFrom(...gets), piece, fc.array(piece, { maxLength: 3 }))
      .map(([route, value, more]) => [urlOf(route, encodeURIComponent(value)), ...more].join('/'))
    const query = fc.array(fc.tuple(wordsOf('asOf from to format all rule x __proto__'), piece), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(path, query, async (url, pairs) => {
        const search = pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
        const answer = await app.inject({ method: 'GET', url: `${url}?${search}`, headers: sign })
        checkAnswer(answer)
        expect(answer.body).not.toContain('root:')
      }),
      { numRuns: 300 },
    )
  })

  it.each(['viewer', 'inspector'] as const)('show a %s no more, however they are written', async (role) => {
    for (const way of '/metrics //metrics /./metrics /x/../metrics /%6detrics /metrics/ /METRICS /metrics;a'.split(
      ' ',
    )) {
      const signed = `Authorization: ${as(role).authorization}`
      const { statuses, text } = await sendRaw(port, [head(`GET ${way} HTTP/1.1`, signed, 'Connection: close')])
      expect([way, [400, 403, 404].includes(statuses[0]!)]).toEqual([way, true])
      expect(text).not.toContain('process_resident')
    }
  })
})

const head = (first: string, ...headers: string[]) => [first, 'Host: localhost', ...headers, '', ''].join('\r\n')

function ordinary(text: string): void {
  expect(text).not.toMatch(leaks)
  expect(text).not.toMatch(/^x-injected/im)
}

const oddHeader = fc.oneof(
  fc.constantFrom('Content-Length: 3', 'Content-Length: -1', 'Content-Length: 3, 4', 'Content-Length: 9e9'),
  fc.constantFrom('Transfer-Encoding: chunked', 'Transfer-Encoding: gzip, chunked', 'Transfer-Encoding : chunked'),
  fc.constantFrom('Content-Type: application/json', 'Content-Type: application/json\r\nContent-Type: text/plain'),
  fc.constantFrom('Expect: 100-continue', 'Expect: 999', 'Upgrade: websocket\r\nConnection: upgrade', 'Upgrade: h2c'),
  fc.constantFrom('Host: evil.example', 'X: a\rX-Injected: 1', 'X: a\nX-Injected: 1', 'X\x00: 1', ' folded', ': none'),
  fc.constantFrom('Cookie: waybill_session=', `Cookie: ${'a=b; '.repeat(900)}`, 'Authorization: Basic YTpi'),
  fc.tuple(fc.string({ minLength: 1 }), fc.string({ unit: 'binary' })).map(([name, value]) => `${name}: ${value}`),
)
const oddTarget = fc.oneof(
  wordsOf('* /..%2f..%2fetc /%00 /%zz //x /a\tb http://evil.example/api/me /\x80\xff'),
  fc.constantFrom(`/${'a'.repeat(9_000)}`, ''),
  fc.string(),
)
const methods = fc.oneof(
  weighted(3, wordsOf('GET POST HEAD')),
  weighted(1, wordsOf('PUT PATCH TRACE CONNECT FOO get PRI OPTIONS PROPFIND')),
)
/** Mostly ordinary in each part, so that what is odd is met beyond the parser too. */
const oddRequest = fc
  .tuple(
    methods,
    fc.oneof(weighted(2, fc.constantFrom(...routes.map((route) => urlOf(route)))), weighted(1, oddTarget)),
    fc.oneof(weighted(9, fc.constant('HTTP/1.1')), weighted(1, wordsOf('HTTP/1.0 HTTP/2.0 HTTP/9 '))),
    fc.constantFrom([signed, 'Content-Type: application/json'], [signed], []),
    fc.oneof(weighted(1, fc.constant([])), weighted(1, fc.array(oddHeader, { maxLength: 3 }))),
  )
  .map(([verb, path, version, plain, headers]) => head(`${verb} ${path} ${version}`, ...plain, ...headers))
const oddBody = fc.oneof(
  weighted(2, fc.constant('')),
  weighted(1, fc.constantFrom('{}\n', '3\r\n{}\n\r\n0\r\n\r\n', 'zz\r\n', '\r\n\r\n')),
  weighted(1, fc.string({ unit: 'binary' })),
)

describe('on the wire', () => {
  it('anything at all ends in an answer below 500 or in a closed connection', async () => {
    const met = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(oddRequest, oddBody), { minLength: 1, maxLength: 2 }), async (parts) => {
        const { statuses, text, closedMs } = await sendRaw(port, parts.flat())
        for (const status of statuses) {
          tally(met, status)
          expect(status).toBeLessThan(500)
        }
        ordinary(text)
        expect(closedMs).toBeDefined()
      }),
      { numRuns: 500 },
    )
    console.log('answers on the wire', Object.fromEntries(met))
    for (const status of [200, 400, 401, 404]) expect(met.get(status)).toBeGreaterThan(5)
  })

  const injected = '%0d%0aX-Injected:%201'
  it.each([
    [
      'a header that goes on in the next line',
      head('GET /healthz HTTP/1.1', 'X: a\r\n\tb: c', 'Connection: close'),
      [200, 400],
    ],
    ['a path that would be a header', head(`GET /healthz${injected} HTTP/1.1`, 'Connection: close'), [404]],
    ['a secret that would be one', head(`GET /open?secret=${injected} HTTP/1.1`, 'Connection: close'), [401]],
    ['a head of 100 kB', head('GET /healthz HTTP/1.1', `X: ${'a'.repeat(100_000)}`), [431]],
    ['a path of 100 kB', head(`GET /${'a'.repeat(100_000)} HTTP/1.1`), [431]],
    ['two lengths', head('POST /api/me HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'), [400]],
    ['a length and chunks', head('POST /api/me HTTP/1.1', 'Content-Length: 1', 'Transfer-Encoding: chunked'), [400]],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', [400]],
    ['an unknown method', head('BREW /healthz HTTP/1.1'), [400]],
    ['a method that no route has', head('PROPFIND /healthz HTTP/1.1', 'Connection: close'), [404]],
    ['TLS on a port without', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
  ])('%s', async (_, request, allowed) => {
    const { statuses, text, closedMs } = await sendRaw(port, [request])
    expect(allowed).toContain(statuses[0])
    if (statuses[0] !== 200 && text.includes('\r\n\r\n{')) expect(text).toContain('application/problem+json')
    ordinary(text)
    expect(closedMs).toBeLessThan(2_000)
  })

  it('of two keys the first counts', async () => {
    const other = 'Authorization: Bearer 0000000000000000'
    const status = async (...headers: string[]) =>
      (await sendRaw(port, [head('GET /api/me HTTP/1.1', ...headers, 'Connection: close')])).statuses
    expect([await status(signed, other), await status(other, signed)]).toEqual([[200], [401]])
  })
})

describe('after all that', () => {
  it('the server answers as before, and its figures name routes alone', async () => {
    const { statuses } = await sendRaw(port, [head('GET /healthz HTTP/1.1', 'Connection: close')])
    expect(statuses).toEqual([200])
    const { body } = await app.inject({ url: '/metrics', headers: sign })
    expect(body).toMatch(/waybill_http_requests_total\{method="GET",route="none",status="4xx"\} \d/)
    expect(body).not.toMatch(/passwd|evil|test admin|%|waybill_[\w-]{43}/)
    expect(body).toContain('waybill_http_requests_in_flight 1\n')
  })
})
