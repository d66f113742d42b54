/** The receiving end of a change stream: whole messages in large chunks, positions confirmed, the server kept informed. */

import { ConnectionLost, ProtocolError } from './errors.ts'
import { frame, MESSAGE, readError, textFrame, type Wire } from './wire.ts'

const WAITING_BYTES_MAX = 32 * 1024 * 1024
const STATUS_INTERVAL_MS = 10_000
const STOP_TIMEOUT_MS = 5000
/** Milliseconds between the Unix epoch and PostgreSQL's, 2000-01-01. */
const EPOCH_MS = 946_684_800_000

const XLOG_DATA = 0x77
const KEEPALIVE = 0x6b
/** `w`, position, end of WAL, server's clock. */
const XLOG_HEADER_BYTES = 25

/** Messages in the order of the stream. Valid until the next chunk is asked for: the buffer is then written again. */
export interface WalChunk {
  readonly buf: Buffer
  /** Number of messages; 0 if only the server's position advanced. */
  readonly n: number
  /** Offset and length in `buf` of each pgoutput message: `spans[2 * i]`, `spans[2 * i + 1]`. */
  readonly spans: Int32Array
  /** See `ReplicationReader.serverEnd`, as of this chunk's end. */
  readonly serverEnd: bigint
}

/** Position in the log at which message `i` of a chunk starts. */
export function startLsn(chunk: WalChunk, i: number): bigint {
  return chunk.buf.readBigUInt64BE(chunk.spans[2 * i]! - XLOG_HEADER_BYTES + 1)
}

/** Iterate it once; the loop ends after `stop`, and throws `DatabaseError` or `ConnectionLost` when the stream breaks. */
export class ReplicationReader implements AsyncIterable<WalChunk> {
  readonly #wire: Wire
  readonly #waitingBytesMax: number
  #spans: Int32Array<ArrayBuffer> = new Int32Array(2 * 4096)
  #spareSpans: Int32Array<ArrayBuffer> | undefined
  #n = 0
  #spare: Buffer | undefined
  #confirmed: bigint
  #serverEnd = 0n
  #receivedEnd = 0n
  #news = false
  #paused = false
  #wake: (() => void) | undefined
  #over: Error | 'stopped' | undefined
  #stopping = false
  #copyDone = false
  #whenOver: () => void = () => {}
  readonly #finished = new Promise<void>((resolve) => {
    this.#whenOver = resolve
  })
  readonly #timer: NodeJS.Timeout

  private constructor(wire: Wire, fromLsn: bigint, waitingBytesMax = WAITING_BYTES_MAX) {
    this.#wire = wire
    this.#waitingBytesMax = waitingBytesMax
    this.#confirmed = fromLsn
    this.#timer = setInterval(() => this.#sendStatus(), STATUS_INTERVAL_MS)
  }

  /** Sends START_REPLICATION on a replication connection; `startReplication` is the way to call it. */
  static start(wire: Wire, command: string, fromLsn: bigint, waitingBytesMax?: number): Promise<ReplicationReader> {
    return new Promise((resolve, reject) => {
      const { inbox } = wire
      let failure: Error | undefined
      wire.read({
        frames() {
          while (inbox.next()) {
            if (inbox.kind === MESSAGE.copyBoth) {
              const reader = new ReplicationReader(wire, fromLsn, waitingBytesMax)
              inbox.swap(undefined)
              wire.read({ frames: () => reader.#scan(), lost: (error) => reader.#end(error) })
              reader.#sendStatus()
              reader.#scan()
              return resolve(reader)
            }
            if (inbox.kind === MESSAGE.error) failure = readError(inbox)
            if (inbox.kind === MESSAGE.ready) throw failure ?? new ProtocolError('the server does not begin to stream')
            wire.note()
          }
        },
        lost: (error) => reject(failure ?? error),
      })
      wire.send(textFrame(0x51, command))
    })
  }

  /**
   * End of the server's log as of the last chunk taken: everything of our interest before it has been handed out. A consumer with nothing
   * in flight and no transaction open may confirm it, so that an idle flow does not keep the source's log. 0 before the first news.
   */
  get serverEnd(): bigint {
    return this.#serverEnd
  }

  /** The last position confirmed. */
  get confirmed(): bigint {
    return this.#confirmed
  }

  /** Bytes received and not yet taken. */
  get waitingBytes(): number {
    return this.#wire.inbox.held
  }

  /** Tells the server that everything before `lsn` is durable at the target. A position behind the last one changes nothing. */
  confirm(lsn: bigint): void {
    if (lsn <= this.#confirmed) return
    this.#confirmed = lsn
    this.#sendStatus()
  }

  /** Ends the stream in order. What waits untaken is dropped; it will be sent again from the confirmed position. */
  async stop(): Promise<void> {
    if (this.#over === undefined && !this.#stopping) {
      this.#stopping = true
      this.#sendStatus()
      this.#wire.send(COPY_DONE)
      this.#resume()
      const timer = setTimeout(() => this.#wire.destroy(), STOP_TIMEOUT_MS)
      await this.#finished
      clearTimeout(timer)
    }
    await this.#finished
    await this.#wire.end()
  }

  /** Cuts the connection at once; the loop throws `ConnectionLost`. */
  kill(): void {
    this.#wire.destroy()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<WalChunk, void, undefined> {
    try {
      while (!this.#stopping) {
        if (this.#n > 0 || this.#news) yield this.#take()
        else if (this.#over instanceof Error) throw this.#over
        else if (this.#over !== undefined) return
        else {
          await new Promise<void>((resolve) => {
            this.#wake = resolve
          })
        }
      }
    } finally {
      // A loop left early gives no more chunks, so nothing would empty the inbox.
      if (this.#over === undefined && !this.#stopping) this.kill()
    }
  }

  #take(): WalChunk {
    const buf = this.#wire.inbox.swap(this.#spare)
    const spans = this.#spans
    const n = this.#n
    this.#spans = this.#spareSpans ?? new Int32Array(spans.length)
    this.#spareSpans = spans
    this.#spare = buf
    this.#n = 0
    this.#news = false
    this.#serverEnd = this.#receivedEnd
    this.#resume()
    return { buf, n, spans, serverEnd: this.#serverEnd }
  }

  #scan(): void {
    const { inbox } = this.#wire
    while (inbox.next()) {
      if (inbox.kind === MESSAGE.copyData && !this.#stopping) this.#receive()
      else if (inbox.kind === MESSAGE.copyDone) this.#answerCopyDone()
      else if (inbox.kind === MESSAGE.error) this.#fail(readError(inbox))
      else if (inbox.kind === MESSAGE.ready) this.#end('stopped')
    }
    if (this.#stopping) inbox.release()
    else if (inbox.held > this.#waitingBytesMax && !this.#paused && (this.#n > 0 || this.#news)) {
      this.#paused = true
      this.#wire.pause()
    }
    if (this.#n > 0 || this.#news) this.#signal()
  }

  #receive(): void {
    const { inbox } = this.#wire
    const { buf, from, to } = inbox
    const kind = from < to ? buf[from] : 0
    if (kind === XLOG_DATA && to - from > XLOG_HEADER_BYTES) {
      const at = 2 * this.#n
      if (at === this.#spans.length) this.#growSpans()
      this.#spans[at] = from + XLOG_HEADER_BYTES
      this.#spans[at + 1] = to - from - XLOG_HEADER_BYTES
      this.#n++
    } else if (kind === KEEPALIVE && to - from === 18) {
      const end = buf.readBigUInt64BE(from + 1)
      if (end > this.#receivedEnd) {
        this.#receivedEnd = end
        this.#news = true
      }
      if (buf[from + 17] === 1) this.#sendStatus()
    } else {
      throw new ProtocolError('the server sent a replication message of unknown form')
    }
  }

  #growSpans(): void {
    const larger = new Int32Array(this.#spans.length * 2)
    larger.set(this.#spans)
    this.#spans = larger
  }

  /** Standby status update: written, flushed and applied are one position to us, the one durable at the target. */
  #sendStatus(): void {
    if (this.#over !== undefined || this.#stopping) return
    const { bytes, body } = frame(MESSAGE.copyData, 34)
    body[0] = 0x72
    body.writeBigUInt64BE(this.#confirmed, 1)
    body.writeBigUInt64BE(this.#confirmed, 9)
    body.writeBigUInt64BE(this.#confirmed, 17)
    body.writeBigInt64BE(BigInt(Date.now() - EPOCH_MS) * 1000n, 25)
    body[33] = 0
    this.#wire.send(bytes)
  }

  #answerCopyDone(): void {
    if (this.#copyDone) return
    this.#copyDone = true
    if (!this.#stopping) this.#wire.send(COPY_DONE)
  }

  #fail(error: Error): void {
    this.#end(error)
    this.#wire.destroy(error)
  }

  #end(reason: Error | 'stopped'): void {
    if (this.#over !== undefined) return
    const asked = reason === 'stopped' && this.#stopping
    this.#over = asked
      ? 'stopped'
      : reason === 'stopped'
        ? new ConnectionLost('by the server, which ended the stream')
        : reason
    clearInterval(this.#timer)
    this.#whenOver()
    this.#signal()
  }

  #resume(): void {
    if (!this.#paused) return
    this.#paused = false
    this.#wire.resume()
  }

  #signal(): void {
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }
}

const COPY_DONE = Uint8Array.of(MESSAGE.copyDone, 0, 0, 0, 4)
