/**
 * A client that costs little: requests written beforehand, one at a time on each of some kept connections, answers only
 * measured. Written here because clients off the shelf count in whole milliseconds, and what is measured is often less.
 */

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Ask {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly type?: string
  readonly body?: string
}

/** The bytes of a request. @param headers lines, each with its end */
export function requestOf(port: number, headers: string, { method, path, type, body = '' }: Ask): Buffer {
  const about =
    method === 'GET'
      ? ''
      : `Content-Type: ${type ?? 'application/json'}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
  return Buffer.from(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${headers}${about}\r\n${body}`)
}

/** One kept connection. */
export class Connection {
  private readonly socket: Socket
  private readonly answer = new Answer()
  private done: ((bytes: number) => void) | undefined
  private failed: ((error: Error) => void) | undefined

  private constructor(socket: Socket) {
    this.socket = socket
    socket.setNoDelay(true)
    socket.on('data', (part: Buffer) => this.take(part))
    socket.on('error', (error) => this.failed?.(error))
    socket.on('close', () => this.failed?.(new Error('the server closed the connection')))
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return new Connection(socket)
  }

  /** Resolves to the bytes of the answer, head included. Rejects for any status but 200, and 503 where that is `patient`. */
  ask(request: Buffer, patient = false): Promise<number> {
    return new Promise((resolve, reject) => {
      this.done = resolve
      this.failed = (error) =>
        reject(new Error(`${String(request.subarray(0, request.indexOf('\r')))}: ${error.message}`))
      this.answer.begin(patient)
      this.socket.write(request)
    })
  }

  /** Whether the last answer was to ask again. */
  get notYet(): boolean {
    return this.answer.notYet
  }

  /** The body of the last answer. */
  get text(): string {
    return this.answer.text
  }

  close(): void {
    this.failed = undefined
    this.socket.destroy()
  }

  private take(part: Buffer): void {
    try {
      if (!this.answer.add(part)) return
    } catch (error) {
      this.failed?.(error as Error)
      return
    }
    this.failed = undefined
    this.done?.(this.answer.bytes)
  }
}

const headEnd = '\r\n\r\n'
const lastChunk = Buffer.from('\r\n0\r\n\r\n')

/** An answer as it arrives: of a length that its head tells, or in chunks up to the empty one. JSON holds no bare line end, so that cannot be met inside. */
class Answer {
  bytes = 0
  private parts: Buffer[] = []
  private head = ''
  private wanted = 0
  private patient = false

  begin(patient: boolean): void {
    this.patient = patient
    this.bytes = 0
    this.parts = []
    this.head = ''
    this.wanted = 0
  }

  get notYet(): boolean {
    return this.head.startsWith('HTTP/1.1 503 ')
  }

  /** Whether it is whole. Throws for a status that is not awaited. */
  add(part: Buffer): boolean {
    this.bytes += part.length
    this.parts.push(part)
    if (this.head === '' && !this.readHead()) return false
    return this.wanted > 0 ? this.bytes >= this.wanted : this.endsInLastChunk()
  }

  get text(): string {
    const body = Buffer.concat(this.parts).toString('utf8').slice(this.head.length)
    return this.wanted > 0 ? body : body.replace(/(?:^|\r\n)[0-9a-f]+\r\n/g, '').trimEnd()
  }

  private readHead(): boolean {
    const text = (this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts)).toString('latin1')
    const end = text.indexOf(headEnd)
    if (end < 0) return false
    this.head = text.slice(0, end + headEnd.length)
    if (!this.head.startsWith('HTTP/1.1 200 ') && !(this.patient && this.notYet))
      throw new Error(`answered ${text.slice(0, text.indexOf('\r'))}`)
    const length = /^content-length: *(\d+)/im.exec(this.head)
    this.wanted = length === null ? 0 : this.head.length + Number(length[1])
    return true
  }

  private endsInLastChunk(): boolean {
    const last = this.parts.at(-1)!
    const tail = last.length >= lastChunk.length ? last : Buffer.concat(this.parts.slice(-4))
    return tail.subarray(-lastChunk.length).equals(lastChunk)
  }
}

export interface Load {
  readonly port: number
  readonly requests: readonly Buffer[]
  readonly connections: number
  readonly seconds: number
}

export interface Loaded {
  readonly answers: number
  readonly seconds: number
  /** Of each answer, from the first byte written to the last one read. */
  readonly us: readonly number[]
}

/** Each connection asks its next request as soon as the last is answered. */
export async function load({ port, requests, connections, seconds }: Load): Promise<Loaded> {
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)))
  const us: number[] = []
  let next = 0
  const beganMs = performance.now()
  const untilMs = beganMs + seconds * 1_000
  await Promise.all(
    open.map(async (connection) => {
      for (let at = beganMs; at < untilMs; ) {
        const request = requests[next++ % requests.length]!
        const startMs = performance.now()
        await connection.ask(request)
        at = performance.now()
        us.push((at - startMs) * 1_000)
      }
    }),
  )
  const took = (performance.now() - beganMs) / 1_000
  for (const connection of open) connection.close()
  return { answers: us.length, seconds: took, us }
}
