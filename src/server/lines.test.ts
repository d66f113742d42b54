import { type AddressInfo, connect } from 'node:net'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { testServer } from '../../test/support/server.ts'
import { lawShelf } from '../cli/law-shelf.ts'
import { parseTransfer } from '../law/index.ts'
import { lineBytesMax, linesOf } from './lines.ts'

const { app, as } = testServer({
  shelf: lawShelf,
  now: () => new Date('2026-11-24T03:00:00Z'),
  limits: { requestMs: 120_000 },
})
afterAll(() => app.close())

const transfer = {
  asOf: '2024-03-22',
  data: {
    categories: ['user.contact.email'],
    collectedIn: 'CN',
    important: 'no',
    subjects: { count: 120_000, residence: ['CN'], citizenship: ['CN'], consent: 'separate' },
  },
  exporter: { country: 'CN', sector: 'retail' },
  importer: { country: 'JP', relation: 'headquarters' },
}
const few = {
  ...transfer,
  data: { ...transfer.data, subjects: { ...transfer.data.subjects, count: 5, yearToDate: 0 } },
}

const decided = async (json: unknown) => {
  const decision = await lawShelf.decide(parseTransfer(json).transfer!, { strict: false })
  return JSON.parse(JSON.stringify(decision))
}
const stream = (payload: string | Buffer | Readable, query = '') =>
  app.inject({
    method: 'POST',
    url: `/api/decide${query}`,
    headers: { ...as('viewer'), 'content-type': 'application/x-ndjson' },
    payload,
  })
const linesIn = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, { line: number; path: string; message: string }>)

describe('a stream of lines', () => {
  it('is answered line by line, in order, with the query', async () => {
    const answer = await stream(`${JSON.stringify(transfer)}\r\n\n${JSON.stringify(few)}`, '?asOf=2018-04-15')
    expect(answer.headers['content-type']).toBe('application/x-ndjson')
    expect(linesIn(answer.body)).toEqual([
      await decided({ ...transfer, asOf: '2018-04-15' }),
      await decided({ ...few, asOf: '2018-04-15' }),
    ])
  })

  it('goes on after a bad line, whatever is bad about it', async () => {
    const bad = [
      Buffer.from('{"asOf":'),
      Buffer.from([0x22, 0xff, 0xfe, 0x22]),
      Buffer.from(`${'['.repeat(100)}${']'.repeat(100)}`),
      Buffer.from('{"__proto__":{}}'),
      Buffer.from(JSON.stringify({ ...transfer, asOf: 'canary-7f3' })),
      Buffer.from(`"${'x'.repeat(lineBytesMax)}"`),
    ]
    const good = Buffer.from(JSON.stringify(few))
    const payload = Buffer.concat([...bad, good].flatMap((line) => [line, Buffer.from('\n')]))
    const answer = await stream(payload)
    const lines = linesIn(answer.body)
    expect(lines.slice(0, -1).map(({ error }) => [error!.line, error!.path, error!.message])).toEqual([
      [1, '', 'not JSON'],
      [2, '', 'not UTF-8 text'],
      [3, '', 'JSON nested deeper than 64 levels.'],
      [4, '', 'not JSON'],
      [5, 'asOf', 'asOf is required: a day written YYYY-MM-DD'],
      [6, '', 'a line may take 256 kB'],
    ])
    expect(answer.body).not.toContain('canary')
    expect(lines.at(-1)).toEqual(await decided(few))
  })

  it('takes a line of 256 kB', async () => {
    const padded = JSON.stringify(few).padEnd(lineBytesMax, ' ')
    const lines = linesIn((await stream(`${padded}\n${padded} \n`)).body)
    expect(lines[0]).toEqual(await decided(few))
    expect(lines[1]!.error!.message).toBe('a line may take 256 kB')
  })

  it('holds no line beyond its limit', async () => {
    let held = 0
    async function* endless() {
      for (let i = 0; i < 800; i++) {
        yield Buffer.alloc(1024 * 1024, 'x')
        held = Math.max(held, process.memoryUsage().arrayBuffers)
      }
    }
    const found = []
    for await (const line of linesOf(endless())) found.push(line)
    expect(found).toEqual([{ number: 1, fault: 'a line may take 256 kB' }])
    expect(held).toBeLessThan(500 * 1024 * 1024)
  })

  it('says the same wherever the bytes are cut', async () => {
    const text = Buffer.from(`\n{"é":"„"}\n${JSON.stringify({ ...few, onward: null })}\n7\n`)
    const whole = (await stream(text)).body
    expect(linesIn(whole)).toHaveLength(3)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 12 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length]
        const pieces = at.slice(1).map((end, i) => text.subarray(at[i]!, end))
        expect((await stream(Readable.from(pieces, { objectMode: false }))).body).toBe(whole)
      }),
      { numRuns: 15 },
    )
  })

  it('reads no further than it is read: a reader that stops halts the sender, and may go', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1').pause()
    const { authorization } = as('viewer')
    const head = `Host: localhost:${port}\r\nAuthorization: ${authorization}\r\nContent-Type: application/x-ndjson`
    socket.write(`POST /api/decide HTTP/1.1\r\n${head}\r\nTransfer-Encoding: chunked\r\n\r\n`)
    const lines = `${JSON.stringify(transfer)}\n`.repeat(500)
    const chunk = `${lines.length.toString(16)}\r\n${lines}\r\n`
    const send = () => {
      while (socket.write(chunk));
    }
    socket.on('drain', send)
    send()
    const halted = await still(() => socket.bytesWritten)
    expect(halted).toBeGreaterThan(chunk.length)
    expect(halted).toBeLessThan(32 * 1024 * 1024)
    const answered = await new Promise<string>((done) => socket.once('data', (bytes) => done(String(bytes))).resume())
    expect(answered).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    socket.off('drain', send).destroy()
    const connections = () => new Promise<number>((done) => app.server.getConnections((_, count) => done(count)))
    await expect.poll(connections).toBe(0)
  })
})

/** The figure once it has not moved for a second. */
async function still(figure: () => number): Promise<number> {
  for (let last = -1; last !== figure(); await new Promise((done) => setTimeout(done, 1_000))) last = figure()
  return figure()
}
