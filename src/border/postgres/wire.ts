/** A PostgreSQL connection as bytes: frames of the protocol read from a socket whose login is done. */

import type { Socket } from 'node:net'
import { ConnectionLost, type DatabaseError, databaseError, ProtocolError } from './errors.ts'

/** The server's own limit of a message is below 1 GB. */
const MESSAGE_BYTES_MAX = 1 << 30
const FIRST_BYTES = 64 * 1024
/** A buffer grown beyond this by one large message is not kept for the next. */
const KEPT_BYTES_MAX = 8 * 1024 * 1024
const END_TIMEOUT_MS = 2000

/** First bytes of the server's messages (PostgreSQL manual, "Message Formats"). */
export const MESSAGE = {
  commandComplete: 0x43,
  copyData: 0x64,
  copyDone: 0x63,
  copyIn: 0x47,
  copyOut: 0x48,
  copyBoth: 0x57,
  dataRow: 0x44,
  error: 0x45,
  ready: 0x5a,
} as const

/** Gathers what a socket delivers and finds the frames in it. Bytes stay where they are until `release` or `swap`. */
export class Inbox {
  buf: Buffer = Buffer.allocUnsafe(FIRST_BYTES)
  /** Kind and payload `[from, to)` of the frame that `next` found. */
  kind = 0
  from = 0
  to = 0
  #start = 0
  #at = 0
  #end = 0

  /** Bytes held, looked at or not. */
  get held(): number {
    return this.#end - this.#start
  }

  append(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.buf.length) this.#makeRoom(chunk.length)
    this.buf.set(chunk, this.#end)
    this.#end += chunk.length
  }

  /** Steps to the next whole frame. Throws `ProtocolError` for an impossible length. */
  next(): boolean {
    const at = this.#at
    if (this.#end - at < 5) return false
    const buf = this.buf
    const length = (buf[at + 1]! << 24) | (buf[at + 2]! << 16) | (buf[at + 3]! << 8) | buf[at + 4]!
    if (length < 4 || length > MESSAGE_BYTES_MAX)
      throw new ProtocolError('the server sent a message of impossible length')
    const to = at + 1 + length
    if (to > this.#end) return false
    this.kind = buf[at]!
    this.from = at + 5
    this.to = to
    this.#at = to
    return true
  }

  /** Forgets all frames stepped over. */
  release(): void {
    this.#start = this.#at
    if (this.#at < this.#end) return
    this.#start = this.#at = this.#end = 0
    if (this.buf.length > KEPT_BYTES_MAX) this.buf = Buffer.allocUnsafe(FIRST_BYTES)
  }

  /** Gives away the buffer with all frames stepped over, at the offsets they were found at; goes on in `spare`. */
  swap(spare: Buffer | undefined): Buffer {
    const given = this.buf
    const rest = this.#end - this.#at
    const fits = spare !== undefined && spare.length >= rest && spare.length <= KEPT_BYTES_MAX
    this.buf = fits ? spare : Buffer.allocUnsafe(Math.max(FIRST_BYTES, rest * 2))
    given.copy(this.buf, 0, this.#at, this.#end)
    this.#start = this.#at = 0
    this.#end = rest
    return given
  }

  #makeRoom(bytes: number): void {
    const held = this.#end - this.#start
    const old = this.buf
    // Moving is only worth it when it frees half: otherwise a slow trickle would move the same bytes again and again.
    if (held + bytes > old.length / 2) this.buf = Buffer.allocUnsafe(Math.max(old.length * 2, held + bytes))
    old.copy(this.buf, 0, this.#start, this.#end)
    this.#at -= this.#start
    this.#end = held
    this.#start = 0
  }
}

/** Whoever reads the wire at present. `frames` is called after bytes arrived and steps through `wire.inbox`. */
export interface WireReader {
  frames(): void
  /** The connection ended; called once, and nothing after it. */
  lost(error: Error): void
}

/** A socket after login, in nobody's hands but ours. */
export class Wire {
  readonly inbox = new Inbox()
  readonly #socket: Socket
  readonly #closed: Promise<void>
  #reader: WireReader
  #ended: Error | undefined
  #fatal: DatabaseError | undefined
  #waiting: { resolve(): void; reject(error: Error): void }[] = []
  #ending = false

  constructor(socket: Socket) {
    this.#socket = socket
    this.#reader = this.#idle
    this.#closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.#lose(new ConnectionLost('by the other side'))
        resolve()
      })
    })
    socket.on('error', (error: NodeJS.ErrnoException) => this.#lose(new ConnectionLost('in use', error.code)))
    socket.on('drain', () => this.#drained())
    socket.on('data', (chunk: Buffer) => this.#receive(chunk))
  }

  /** Why the connection is over, or undefined. */
  get ended(): Error | undefined {
    return this.#ended
  }

  /** Hands the wire to a reader, or to nobody: then only a fatal error is remembered. */
  read(reader?: WireReader): void {
    this.#reader = reader ?? this.#idle
    if (this.#ended !== undefined) this.#reader.lost(this.#ended)
  }

  /** Queues bytes; false says that the socket wants no more until `drained`. */
  send(bytes: Uint8Array): boolean {
    if (this.#ended !== undefined) return true
    return this.#socket.write(bytes)
  }

  cork(): void {
    this.#socket.cork()
  }

  uncork(): void {
    this.#socket.uncork()
  }

  /** Resolves once the socket takes more. Rejects if the connection ends before. */
  drained(): Promise<void> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended)
    if (!this.#socket.writableNeedDrain) return Promise.resolve()
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  /** Says goodbye and waits for the socket to close, at most two seconds. */
  async end(): Promise<void> {
    this.#ending = true
    this.#reader = this.#idle
    if (this.#ended === undefined) this.#socket.end(TERMINATE)
    this.#socket.resume()
    const timer = setTimeout(() => this.#socket.destroy(), END_TIMEOUT_MS)
    await this.#closed
    clearTimeout(timer)
  }

  /** Cuts the connection at once. */
  destroy(error: Error = new ConnectionLost('by ourselves')): void {
    this.#lose(error)
    this.#socket.destroy()
  }

  readonly #idle: WireReader = {
    frames: () => {
      while (this.inbox.next()) this.note()
      this.inbox.release()
    },
    lost: () => {},
  }

  /** For a frame the reader has no use for: notices pass, a fatal error is kept as the reason of the end to come. */
  note(): void {
    if (this.inbox.kind !== MESSAGE.error) return
    const error = readError(this.inbox)
    if (error.severity !== 'ERROR') this.#fatal = error
  }

  #receive(chunk: Buffer): void {
    if (this.#ending || this.#ended !== undefined) return
    try {
      this.inbox.append(chunk)
      this.#reader.frames()
    } catch (error) {
      this.destroy(error instanceof Error ? error : new ProtocolError('reading failed'))
    }
  }

  #drained(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const { resolve } of waiting) resolve()
  }

  #lose(error: Error): void {
    if (this.#ended !== undefined) return
    const reason = this.#fatal ?? error
    this.#ended = reason
    const waiting = this.#waiting
    this.#waiting = []
    for (const { reject } of waiting) reject(reason)
    this.#reader.lost(reason)
  }
}

const TERMINATE = Uint8Array.of(0x58, 0, 0, 0, 4)

/** The frame `kind` with a payload of `payload` bytes, and the payload as a writable part of it. */
export function frame(kind: number, payload: number): { readonly bytes: Buffer; readonly body: Buffer } {
  const bytes = Buffer.allocUnsafe(5 + payload)
  bytes[0] = kind
  bytes.writeInt32BE(4 + payload, 1)
  return { bytes, body: bytes.subarray(5) }
}

/** A frame whose payload is one text with its closing zero. */
export function textFrame(kind: number, text: string): Buffer {
  const length = Buffer.byteLength(text)
  const { bytes, body } = frame(kind, length + 1)
  body.write(text, 0, 'utf8')
  body[length] = 0
  return bytes
}

/** The ErrorResponse the inbox stands at, reduced to SQLSTATE and names. */
export function readError(inbox: Inbox): DatabaseError {
  const fields = new Map<number, string>()
  const { buf, to } = inbox
  let at = inbox.from
  while (at < to && buf[at] !== 0) {
    const zero = buf.indexOf(0, at + 1)
    if (zero < 0 || zero >= to) throw new ProtocolError('the server sent an error without end')
    // Only codes and names are ever turned into text: message, detail, hint and context may quote data.
    if (ERROR_FIELDS.includes(buf[at]!)) fields.set(buf[at]!, buf.toString('utf8', at + 1, zero))
    at = zero + 1
  }
  return databaseError({
    sqlstate: fields.get(0x43),
    severity: fields.get(0x56),
    schema: fields.get(0x73),
    table: fields.get(0x74),
    column: fields.get(0x63),
    constraint: fields.get(0x6e),
  })
}

/** V severity, C SQLSTATE, s schema, t table, c column, n constraint. */
const ERROR_FIELDS: readonly number[] = [0x56, 0x43, 0x73, 0x74, 0x63, 0x6e]

/** The tag of the CommandComplete the inbox stands at, such as `COPY 12` or `COMMIT`. */
export function readTag(inbox: Inbox): string {
  return inbox.buf.toString('latin1', inbox.from, inbox.to - 1)
}

/** The values of the DataRow the inbox stands at, in text. */
export function readRow(inbox: Inbox): (string | null)[] {
  const { buf, from, to } = inbox
  if (to - from < 2) throw new ProtocolError('the server sent a row without a field count')
  const n = buf.readUInt16BE(from)
  const row: (string | null)[] = []
  let at = from + 2
  for (let i = 0; i < n; i++) {
    if (at + 4 > to) throw new ProtocolError('the server sent a row that ends too early')
    const length = buf.readInt32BE(at)
    at += 4
    if (length > to - at || length < -1) throw new ProtocolError('the server sent a field of impossible length')
    row.push(length < 0 ? null : buf.toString('utf8', at, at + length))
    at += Math.max(length, 0)
  }
  return row
}

/** Rows of a statement in text, NULL as null. */
export type TextRows = (string | null)[][]

/** Sends a simple query (several statements are one transaction) and gives all rows. Rejects with `DatabaseError`. */
export function simpleQuery(wire: Wire, sql: string): Promise<TextRows> {
  return new Promise((resolve, reject) => {
    const rows: TextRows = []
    let failure: Error | undefined
    const { inbox } = wire
    wire.read({
      frames() {
        while (inbox.next()) {
          if (inbox.kind === MESSAGE.dataRow) rows.push(readRow(inbox))
          else if (inbox.kind === MESSAGE.error) failure = readError(inbox)
          else if (inbox.kind === MESSAGE.ready) {
            inbox.release()
            wire.read()
            if (failure === undefined) resolve(rows)
            else reject(failure)
            return
          } else if (COPY_STARTS.includes(inbox.kind)) throw new ProtocolError('a COPY was sent as a plain query')
          wire.note()
        }
        inbox.release()
      },
      lost: (error) => reject(failure ?? error),
    })
    wire.send(textFrame(0x51, sql))
  })
}

const COPY_STARTS: readonly number[] = [MESSAGE.copyIn, MESSAGE.copyOut, MESSAGE.copyBoth]
