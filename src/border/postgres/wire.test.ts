import { once } from 'node:events'
import { createServer, type Server, Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ConnectionLost, DatabaseError, ProtocolError, reduceError } from './errors.ts'
import { Inbox, MESSAGE, readError, readRow, simpleQuery, textFrame, Wire } from './wire.ts'

const SECRET = 'Wang Fang 110101199003078888'

function frameOf(kind: string | number, payload: Uint8Array | string): Buffer {
  const body = Buffer.from(payload as string, 'utf8')
  const head = Buffer.alloc(5)
  head[0] = typeof kind === 'string' ? kind.charCodeAt(0) : kind
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const REFUSAL = `SFEHLER\0VERROR\0C23505\0Mduplicate key (${SECRET})\0DKey (id)=(${SECRET}) exists\0H${SECRET}\0W${SECRET}\0spublic\0tcustomers\0ncustomers_pkey\0\0`

describe('frames', () => {
  test('come out whole and in order, however the bytes arrive', () => {
    const frames = fc.array(fc.tuple(fc.integer({ min: 1, max: 255 }), fc.uint8Array({ maxLength: 300 })), {
      maxLength: 30,
    })
    const cuts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(frames, cuts, fc.boolean(), (sent, sizes, taking) => {
        const bytes = Buffer.concat(sent.map(([kind, payload]) => frameOf(kind, payload)))
        const inbox = new Inbox()
        const got: [number, Uint8Array][] = []
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = sizes[i % sizes.length]!
          inbox.append(bytes.subarray(at, at + size))
          at += size
          while (inbox.next()) got.push([inbox.kind, new Uint8Array(inbox.buf.subarray(inbox.from, inbox.to))])
          if (taking && i % 3 === 0) inbox.swap(undefined)
          else inbox.release()
        }
        expect(got).toEqual(sent)
        expect(inbox.held).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  test('of 20 MB pass, and the memory they needed is given up again', () => {
    const payload = Buffer.alloc(20 * 1024 * 1024, 'x')
    const bytes = frameOf('d', payload)
    const inbox = new Inbox()
    let found = 0
    for (let at = 0; at < bytes.length; at += 65_536) {
      inbox.append(bytes.subarray(at, at + 65_536))
      while (inbox.next()) found = inbox.to - inbox.from
    }
    expect(found).toBe(payload.length)
    inbox.release()
    expect(inbox.buf.length).toBeLessThan(1 << 20)
  })

  test.each([-1, 0, 3, 0x4000_0001, -0x8000_0000])('a length of %i is refused', (length) => {
    const head = Buffer.from([0x64, 0, 0, 0, 0])
    head.writeInt32BE(length, 1)
    const inbox = new Inbox()
    inbox.append(head)
    expect(() => inbox.next()).toThrow(ProtocolError)
  })

  test('a length of almost 1 GB reserves nothing before the bytes are there', () => {
    const inbox = new Inbox()
    inbox.append(Buffer.from('643fffffff', 'hex'))
    expect(inbox.next()).toBe(false)
    expect(inbox.buf.length).toBe(64 * 1024)
  })
})

describe('a refusal', () => {
  function stand(bytes: Buffer): Inbox {
    const inbox = new Inbox()
    inbox.append(bytes)
    expect(inbox.next()).toBe(true)
    return inbox
  }

  test('is reduced to SQLSTATE and names', () => {
    const error = readError(stand(frameOf('E', REFUSAL)))
    expect({ ...error }).toEqual({
      name: 'DatabaseError',
      sqlstate: '23505',
      severity: 'ERROR',
      schema: 'public',
      table: 'customers',
      constraint: 'customers_pkey',
    })
    expect(error.message).toBe('the database answered ERROR 23505 (table public.customers, constraint customers_pkey)')
    expect(JSON.stringify(error) + error.stack).not.toContain('Wang')
  })

  test('keeps no name that no catalog can hold, and no code that is none', () => {
    const long = 'x'.repeat(64)
    const error = readError(stand(frameOf('E', `V${SECRET}\0C${SECRET}\0t${long}\0c${long}\0n${long}\0\0`)))
    expect({ ...error }).toEqual({ name: 'DatabaseError', sqlstate: 'XX000', severity: 'ERROR' })
  })

  test('of the driver is reduced in the same way', () => {
    const given = Object.assign(new Error(SECRET), {
      code: '23502',
      severity: 'ERROR',
      detail: SECRET,
      table: 'customers',
      column: 'email',
    })
    expect({ ...reduceError(given) }).toEqual({
      name: 'DatabaseError',
      sqlstate: '23502',
      severity: 'ERROR',
      table: 'customers',
      column: 'email',
    })
    expect(reduceError(new Error(SECRET)).message).not.toContain('Wang')
    expect(reduceError(SECRET)).toBeInstanceOf(ConnectionLost)
  })

  test('100,000 mutated answers: read, or the typed error, nothing else', () => {
    const samples = [frameOf('E', REFUSAL), frameOf('D', Buffer.from('0003ffffffff000000026162ffffffff', 'hex'))]
    let seed = 3
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return (seed >>> 8) % below
    }
    let refused = 0
    for (let run = 0; run < 100_000; run++) {
      const bytes = Buffer.from(samples[run % 2]!)
      for (let times = next(4); times >= 0; times--) bytes[next(bytes.length)] = next(3) === 0 ? 0 : next(256)
      const inbox = new Inbox()
      try {
        inbox.append(bytes)
        while (inbox.next()) {
          if (inbox.kind === MESSAGE.error) readError(inbox)
          else if (inbox.kind === MESSAGE.dataRow) readRow(inbox)
        }
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error
        refused++
      }
    }
    expect(refused).toBeGreaterThan(10_000)
    expect(refused).toBeLessThan(100_000)
  })
})

describe('a wire', () => {
  let server: Server
  let answer: (socket: Socket) => void

  beforeAll(async () => {
    server = createServer((socket) => {
      socket.on('error', () => {})
      answer(socket)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })

  afterAll(() => {
    server.close()
  })

  async function connected(behaviour: (socket: Socket) => void): Promise<Wire> {
    answer = behaviour
    const address = server.address()
    const socket = new Socket()
    socket.connect(address !== null && typeof address === 'object' ? address.port : 0, '127.0.0.1')
    await once(socket, 'connect')
    return new Wire(socket)
  }

  test('tells why the server ended it', async () => {
    const farewell = frameOf('E', `SFATAL\0VFATAL\0C57P01\0M${SECRET}\0\0`)
    const wire = await connected((socket) => socket.once('data', () => socket.end(farewell)))
    const failure = await simpleQuery(wire, 'SELECT 1').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(DatabaseError)
    expect(failure).toMatchObject({ sqlstate: '57P01', severity: 'FATAL' })
    await expect(simpleQuery(wire, 'SELECT 1')).rejects.toBeInstanceOf(DatabaseError)
  })

  test('is cut when the other side does not speak the protocol', async () => {
    const wire = await connected((socket) => socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n')))
    await expect(simpleQuery(wire, 'SELECT 1')).rejects.toBeInstanceOf(ProtocolError)
    expect(wire.ended).toBeInstanceOf(ProtocolError)
  })

  test('refuses a COPY that was sent as a query instead of waiting for ever', async () => {
    const wire = await connected((socket) => socket.once('data', () => socket.write(frameOf('G', Buffer.alloc(3)))))
    await expect(simpleQuery(wire, 'COPY t FROM STDIN')).rejects.toThrow('a COPY was sent as a plain query')
  })

  test('ends within two seconds even if the other side does not listen', async () => {
    const wire = await connected((socket) => socket.pause())
    wire.send(textFrame(0x51, 'x'))
    const began = Date.now()
    await wire.end()
    expect(Date.now() - began).toBeLessThan(5000)
    expect(wire.ended).toBeInstanceOf(ConnectionLost)
  })

  test('says when it takes more', async () => {
    let other: Socket | undefined
    const wire = await connected((socket) => {
      other = socket
      socket.pause()
    })
    const piece = Buffer.alloc(1 << 20)
    let sent = 0
    while (wire.send(piece) && sent < 100) sent++
    let drained = false
    const waiting = wire.drained().then(() => {
      drained = true
    })
    for (let i = 0; i < 50; i++) wire.send(piece)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(drained).toBe(false)
    other?.resume()
    await waiting
    wire.destroy()
    await expect(wire.drained()).rejects.toBeInstanceOf(ConnectionLost)
  })
})
