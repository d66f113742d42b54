import { once } from 'node:events'
import { get, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { testServer } from '../../../test/support/server.ts'
import type { BorderView, Pulse } from '../border-view.ts'
import type { Role } from '../roles.ts'

const still: Pulse = { crossings: { ledgerSize: 0, flows: [] }, held: [], counts: [], plans: [], proposals: [] }
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A server with a border of which only the pulse is asked. */
async function listening(border: { pulse: Pulse } | undefined) {
  const view = { pulse: async () => border?.pulse } as unknown as BorderView
  const { app, as } = testServer(border === undefined ? {} : { border: view })
  await app.listen({ port: 0, host: '127.0.0.1' })
  ends.push(() => app.close())
  const { port } = app.server.address() as AddressInfo
  return { app, as, port }
}

type Listening = Pick<Awaited<ReturnType<typeof listening>>, 'as' | 'port'>

interface Stream {
  readonly answer: IncomingMessage
  text: string
  readonly ended: Promise<unknown>
  has(text: string): Promise<void>
}

async function follow({ as, port }: Listening, headers: Readonly<Record<string, string>> = {}): Promise<Stream> {
  const asked = get({ port, host: '127.0.0.1', path: '/api/events', headers: { ...as('viewer'), ...headers } })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const ended = once(answer, 'close')
  const stream: Stream = {
    answer,
    text: '',
    ended,
    async has(text) {
      while (!stream.text.includes(text)) await sleep(10)
    },
  }
  answer.on('data', (part) => {
    stream.text += part
  })
  answer.on('error', () => {})
  return stream
}

const connections = (server: Server) => promisify(server.getConnections.bind(server))()

describe('GET /api/events', () => {
  it('says how to have a border where there is none, and is closed to who may not see it', async () => {
    const { app, as } = await listening(undefined)
    const ask = (role: Role) => app.inject({ url: '/api/events', headers: as(role) })
    const none = await ask('viewer')
    expect(none.statusCode).toBe(404)
    expect(none.json().detail).toContain('waybill serve --manifest')
    expect((await ask('inspector')).statusCode).toBe(403)
    expect((await app.inject({ url: '/api/events' })).statusCode).toBe(401)
    expect((await app.inject({ url: '/api/events?from=0', headers: as('viewer') })).statusCode).toBe(400)
  })

  it('streams with the headers of every answer, and takes up where a client left off', async () => {
    const border = { pulse: still }
    const server = await listening(border)
    const first = await follow(server)
    expect(first.answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    await first.has('event: hello')
    border.pulse = { ...still, crossings: { ledgerSize: 3, flows: [] } }
    await first.has('event: crossings\ndata: {"ledgerSize":3,"flows":[]}')
    first.answer.destroy()
    const id = [...first.text.matchAll(/^id: (.*)$/gm)].at(-1)![1]!
    const again = await follow(server, { 'last-event-id': id })
    await again.has(': nothing is new')
    expect(again.text).not.toContain('event:')
    const old = await follow(server, { 'last-event-id': '00000000-1' })
    await old.has('event: refetch')
  })

  it('drops a client that never reads, and keeps the one beside it', { timeout: 30_000 }, async () => {
    const border = { pulse: still }
    const server = await listening(border)
    const { app, as, port } = server
    const beside = await follow(server)
    await beside.has('event: hello')
    const never = connect(port, '127.0.0.1')
    ends.push(async () => never.destroy())
    never.write(`GET /api/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${as('viewer').authorization}\r\n\r\n`)
    never.on('error', () => {})
    await vi.waitFor(async () => expect(await connections(app.server)).toBe(2))
    // More than sockets hold.
    const flow = { flow: 'x'.repeat(4_000_000), batches: 0, inserted: 0, updated: 0, deleted: 0 }
    for (let size = 1; (await connections(app.server)) === 2 && size < 40; size++) {
      border.pulse = { ...still, crossings: { ledgerSize: size, flows: [flow] } }
      await sleep(350)
    }
    expect(await connections(app.server)).toBe(1)
    expect(beside.answer.destroyed).toBe(false)
  })

  it('ends its streams when the server stops', async () => {
    const server = await listening({ pulse: still })
    const streams = [await follow(server), await follow(server)]
    await Promise.all(streams.map((stream) => stream.has('event: hello')))
    const closing = server.app.close()
    await Promise.all(streams.map(({ ended }) => ended))
    await closing
  })
})
