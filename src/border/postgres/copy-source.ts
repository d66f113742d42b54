/** Reads tables of the source as they stood at one snapshot, as raw COPY data in large chunks. */

import { type ConnectOptions, openWire } from './connection.ts'
import { DatabaseError, ProtocolError } from './errors.ts'
import { quoteLiteral } from './sql.ts'
import { MESSAGE, readError, readTag, simpleQuery, type TextRows, textFrame, type Wire } from './wire.ts'

/** A chunk is handed out no smaller than this while more is on its way, and the socket is paused beyond `WAITING_BYTES_MAX`. */
const CHUNK_BYTES = 128 * 1024
const WAITING_BYTES_MAX = 2 * 1024 * 1024

export interface SnapshotOptions extends ConnectOptions {
  /** From `createSlot`, or another session's `pg_export_snapshot()`; without it, a snapshot of its own. */
  readonly snapshot?: string
}

/** Opens `REPEATABLE READ, READ ONLY` on an exported snapshot. Rejects with 22023 or 42704 if the snapshot is gone. */
export async function openSnapshot(url: string, options: SnapshotOptions = {}): Promise<SnapshotReader> {
  const wire = await openWire(url, options)
  const chosen = options.snapshot === undefined ? '' : `; SET TRANSACTION SNAPSHOT ${quoteLiteral(options.snapshot)}`
  try {
    await simpleQuery(wire, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY${chosen}`)
    return new SnapshotReader(wire)
  } catch (error) {
    wire.destroy()
    throw error
  }
}

/** One COPY on a connection of its own. */
export async function* copyOut(
  url: string,
  sql: string,
  options: SnapshotOptions = {},
): AsyncGenerator<Buffer, void, undefined> {
  const reader = await openSnapshot(url, options)
  try {
    yield* reader.copyOut(sql)
  } finally {
    await reader.close()
  }
}

/** One statement at a time. A statement that fails ends the snapshot's transaction: close it then. */
export class SnapshotReader {
  readonly #wire: Wire

  constructor(wire: Wire) {
    this.#wire = wire
  }

  /** Rows of a query in this snapshot, in text. */
  query(sql: string): Promise<TextRows> {
    return simpleQuery(this.#wire, sql)
  }

  /**
   * The data of `COPY … TO STDOUT`, cut anywhere. A chunk is valid until the next one is asked for.
   * Leaving the loop early cuts the connection. Throws `DatabaseError`, `ConnectionLost`.
   */
  async *copyOut(sql: string): AsyncGenerator<Buffer, void, undefined> {
    const copy = new CopyOut(this.#wire)
    this.#wire.read(copy)
    this.#wire.send(textFrame(0x51, sql))
    try {
      for (;;) {
        const chunk = copy.take()
        if (chunk !== undefined) yield chunk
        else if (copy.over) break
        else await copy.more()
      }
      if (copy.failure !== undefined) throw copy.failure
    } finally {
      if (copy.over) this.#wire.read()
      else this.#wire.destroy()
    }
  }

  /** Ends transaction and connection. */
  close(): Promise<void> {
    return this.#wire.end()
  }
}

/** Takes the frames off in place: payloads move together at the front of the buffer. */
class CopyOut {
  over = false
  failure: Error | undefined
  readonly #wire: Wire
  #filled = 0
  #spare: Buffer | undefined
  #done = false
  #paused = false
  #wake: (() => void) | undefined

  constructor(wire: Wire) {
    this.#wire = wire
    wire.inbox.swap(undefined)
  }

  frames(): void {
    const { inbox } = this.#wire
    while (inbox.next()) {
      if (inbox.kind === MESSAGE.copyData) {
        inbox.buf.copyWithin(this.#filled, inbox.from, inbox.to)
        this.#filled += inbox.to - inbox.from
      } else if (inbox.kind === MESSAGE.error) this.failure = readError(inbox)
      else if (inbox.kind === MESSAGE.commandComplete) this.#done = readTag(inbox).startsWith('COPY ')
      else if (inbox.kind === MESSAGE.ready) this.#finish()
      else if (inbox.kind === MESSAGE.dataRow) throw new ProtocolError('a query was sent as a COPY')
      this.#wire.note()
    }
    if (this.#filled > WAITING_BYTES_MAX && !this.#paused) {
      this.#paused = true
      this.#wire.pause()
    }
    if (this.#filled >= CHUNK_BYTES || this.over) this.#signal()
  }

  lost(error: Error): void {
    this.failure = error
    this.over = true
    this.#signal()
  }

  take(): Buffer | undefined {
    if (this.failure !== undefined || this.#filled === 0) return undefined
    if (this.#filled < CHUNK_BYTES && !this.over) return undefined
    const chunk = this.#wire.inbox.swap(this.#spare)
    this.#spare = chunk
    const filled = this.#filled
    this.#filled = 0
    if (this.#paused) {
      this.#paused = false
      this.#wire.resume()
    }
    return chunk.subarray(0, filled)
  }

  more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  #finish(): void {
    if (!this.#done && this.failure === undefined) this.failure = new ProtocolError('the statement was not a COPY')
    this.over = true
  }

  #signal(): void {
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }
}

/** Whether an error says that an exported snapshot is gone. */
export function isSnapshotGone(error: unknown): boolean {
  return error instanceof DatabaseError && (error.sqlstate === '22023' || error.sqlstate === '42704')
}
