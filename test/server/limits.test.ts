/** Limits of size and time before callers who send too much, too slowly, or never read. */

import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendRaw } from '../support/raw-http.ts'
import { type TestServer, testServer } from '../support/server.ts'

async function listen({ app }: TestServer): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

async function end({ app }: TestServer): Promise<void> {
  app.server.closeAllConnections()
  await app.close()
}

describe('bodies of 50 MB', () => {
  const server = testServer()
  const signed = `Authorization: ${server.as('admin').authorization}`
  let port: number
  beforeAll(async () => {
    port = await listen(server)
  })
  afterAll(() => end(server))

  const size = 50 * 1024 * 1024
  const piece = Buffer.alloc(64 * 1024, 'a')
  const chunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')])
  const length = `Content-Length: ${size}`
  const chunks = 'Transfer-Encoding: chunked'
  const post = (path: string, ...headers: string[]) =>
    [`POST ${path} HTTP/1.1`, 'Host: localhost', 'Content-Type: application/json', ...headers, '', ''].join('\r\n')

  function* flood(path: string, headers: readonly string[]) {
    yield post(path, ...headers)
    for (let sent = 0; sent < size; sent += piece.length) yield headers.includes(chunks) ? chunk : piece
  }

  it('are refused by their length alone', async () => {
    const { statuses, closedMs } = await sendRaw(port, [post('/api/decide', signed, length)], { end: false })
    expect(statuses).toEqual([413])
    expect(closedMs).toBeLessThan(2_000)
  })

  it.each([
    ['by length', '/api/decide', [signed, length], [413]],
    ['in chunks', '/api/decide', [signed, chunks], [413]],
    ['from nobody', '/api/decide', [chunks], [401]],
    ['to nowhere', '/nowhere', [chunks], [413]],
    ['of another type', '/api/decide', [signed, chunks, 'Content-Type: text/plain'], [413, 415]],
  ])('are not read to the end: %s', async (_, path, headers, allowed) => {
    const accepted = once(server.app.server, 'connection')
    const sending = sendRaw(port, flood(path, headers), { end: false })
    const [socket] = (await accepted) as [{ readonly bytesRead: number }]
    const { statuses, closedMs } = await sending
    // A caller that goes on sending may lose the answer with the connection.
    for (const status of statuses) expect(allowed).toContain(status)
    expect(closedMs).toBeDefined()
    expect(socket.bytesRead).toBeLessThan(8 * 1024 * 1024)
  })
})

describe('callers that are slow', () => {
  const requestMs = 400
  const server = testServer({ limits: { requestMs } })
  let port: number
  beforeAll(async () => {
    server.app.get('/large', { config: { permission: 'anyone' } }, async () => 'x'.repeat(32 * 1024 * 1024))
    port = await listen(server)
  })
  afterAll(() => end(server))

  const withinMs = 3 * requestMs + 1_500
  const connections = () =>
    new Promise<number>((resolve) => server.app.server.getConnections((_, count) => resolve(count)))
  const gone = async () => {
    for (let tries = 0; tries < 100; tries++) {
      if ((await connections()) === 0 && server.app.metrics.inFlight === 0) return true
      await later(50)
    }
    return false
  }
  const begun = [
    'POST /api/decide HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/json',
    `Authorization: ${server.as('admin').authorization}`,
  ].join('\r\n')

  it.each([
    ['say nothing', []],
    ['send a head letter by letter', [...begun]],
    ['send a body letter by letter', [`${begun}\r\nContent-Length: 99\r\n\r\n`, ...'[1,2,3,4,5,6,7,8,9,0,1,2,3,4]']],
    [
      'send a chunk letter by letter',
      [`${begun}\r\nTransfer-Encoding: chunked\r\n\r\n`, ...'8\r\n12345678\r\n8\r\n12345678'],
    ],
  ])('and %s are let go with 408', async (_, parts) => {
    const { statuses, closedMs } = await sendRaw(port, parts, { pauseMs: 100, end: false, waitMs: withinMs })
    expect(closedMs).toBeGreaterThan(requestMs - 50)
    expect(closedMs).toBeLessThan(withinMs)
    expect(statuses).toEqual([408])
    expect(await gone()).toBe(true)
  })

  const streamed = (...parts: string[]) => [
    begun.replace('application/json', 'application/x-ndjson').concat('\r\nTransfer-Encoding: chunked\r\n\r\n'),
    ...parts.map((part) => `${part.length.toString(16)}\r\n${part}\r\n`),
  ]
  const answers = (text: string) => text.match(/"error"/g)?.length ?? 0

  it('but send a line of a stream now and then are heard to the end', async () => {
    const lines = Array.from({ length: 12 }, () => '{}\n')
    const sent = [...streamed(...lines), '0\r\n\r\n']
    const { statuses, text, closedMs } = await sendRaw(port, sent, { pauseMs: requestMs / 3, waitMs: withinMs })
    expect([statuses, answers(text)]).toEqual([[200], 12])
    expect(text).toMatch(/0\r\n\r\n$/)
    expect(closedMs).toBeGreaterThan(4 * requestMs)
  })

  it.each([
    ['stop in the midst of a stream', streamed('{}\n', '{}\n'), 0],
    ['send a line of it letter by letter', streamed('{}\n', '{}\n', ...'{"asOf":"2024-03-22","data"'), 100],
  ])('and %s are let go', async (_, parts, pauseMs) => {
    const { statuses, text, closedMs } = await sendRaw(port, parts, { pauseMs, end: false, waitMs: withinMs })
    expect([statuses, answers(text)]).toEqual([[200], 2])
    expect(closedMs).toBeGreaterThan(requestMs - 50)
    expect(closedMs).toBeLessThan(withinMs)
    expect(await gone()).toBe(true)
  })

  it('and never read are let go', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.pause()
    socket.write('GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n')
    while (server.app.metrics.inFlight === 0) await later(5)
    expect(await connections()).toBe(1)
    expect(await gone()).toBe(true)
    socket.destroy()
  })

  it('are counted', async () => {
    const { body } = await server.app.inject({ url: '/metrics', headers: server.as('engineer') })
    expect(body).toContain('waybill_http_broken_requests_total{status="408"} 6\n')
    expect(body).toContain('waybill_http_requests_total{method="GET",route="/large",status="aborted"} 1\n')
    expect(body).toContain('waybill_http_requests_in_flight 1\n')
  })
})
