/** Writes to the target: statements and bulk COPY pipelined on one connection, a whole transaction in one round trip. */

import { type ConnectOptions, openWire } from './connection.ts'
import { ConnectionLost, type DatabaseError, ProtocolError } from './errors.ts'
import { frame, MESSAGE, readError, readRow, readTag, type TextRows, textFrame, type Wire } from './wire.ts'

export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** One statement (not several), with text parameters $1, $2, …, or one `COPY … FROM STDIN` and its bytes. */
export type Step =
  | { readonly sql: string; readonly params?: readonly (string | null)[] }
  | { readonly copy: string; readonly pieces: Pieces }

export interface StepResult {
  /** The server's CommandComplete, such as `COPY 5000`, `UPDATE 1`, `COMMIT`. */
  readonly tag: string
  /** Rows touched or copied, as the tag says; 0 where it says nothing. */
  readonly count: number
  readonly rows: TextRows
}

/** COMMIT was answered with ROLLBACK: the transaction had failed before. Nothing of it is there. */
export class TransactionRolledBack extends Error {
  override readonly name = 'TransactionRolledBack'
}

/** Connects to the target. Throws `ConnectionProblem`. */
export async function openTarget(url: string, options: ConnectOptions = {}): Promise<TargetConnection> {
  return new TargetConnection(await openWire(url, options))
}

/**
 * Pipelines may be given one after another without waiting: they run in that order. Once one fails, every later one is refused
 * until `recover`. Those already under way are not withdrawn: a failed transaction makes the server refuse them, but a COMMIT that
 * fails leaves no transaction behind, and the next pipeline would succeed. So with several in flight each must contain a statement
 * that fails unless its predecessor is there, as `progressGuard` shows.
 */
export class TargetConnection {
  readonly #wire: Wire
  readonly #inFlight: Pending[] = []
  #failed: Error | undefined
  #writing: Promise<void> = Promise.resolve()
  #settled: (() => void)[] = []
  /** `I` idle, `T` in a transaction, `E` in a failed one. */
  #status = 'I'

  constructor(wire: Wire) {
    this.#wire = wire
    wire.read({ frames: () => this.#frames(), lost: (error) => this.#lose(error) })
  }

  /** Pipelines sent and not answered. */
  get inFlight(): number {
    return this.#inFlight.length
  }

  /**
   * Rows of a simple query in text; several statements are one transaction. Runs after what is in flight.
   * A failure leaves the connection usable unless it leaves a failed transaction open.
   */
  async query(sql: string): Promise<TextRows> {
    const results = await this.#enqueue({ sql })
    return results.flatMap((result) => result.rows)
  }

  /** One COPY in a transaction of its own; gives the number of rows. */
  async copyIn(sql: string, pieces: Pieces): Promise<number> {
    const [result] = await this.pipeline([{ copy: sql, pieces }])
    return result!.count
  }

  /**
   * Sends all steps at once, before any answer. The first step that fails makes the server pass over all later ones, COMMIT included.
   * Without BEGIN the steps are one transaction that is committed at the end. Resolves after the last answer.
   * Rejects with `DatabaseError`, `TransactionRolledBack`, `ConnectionLost` (outcome unknown), or what `pieces` threw.
   * Pieces must stay unchanged until then.
   */
  async pipeline(steps: readonly Step[]): Promise<StepResult[]> {
    for (const step of steps) {
      // The server throws away COPY data nobody asked for, and would call the step a success.
      if ('copy' in step && !/^\s*copy\s/i.test(step.copy))
        throw new RangeError('a step with pieces must be a COPY statement')
    }
    return await this.#enqueue({ steps })
  }

  /** `BEGIN`, the steps, `COMMIT`; gives the results of the steps. */
  async transaction(steps: readonly Step[]): Promise<StepResult[]> {
    const results = await this.pipeline([{ sql: 'BEGIN' }, ...steps, { sql: 'COMMIT' }])
    return results.slice(1, -1)
  }

  /** After a failure: waits for all pipelines, rolls back what is open, and is usable again. Rejects if the connection is gone. */
  async recover(): Promise<void> {
    await this.#quiet()
    if (this.#wire.ended !== undefined) throw this.#wire.ended
    this.#failed = undefined
    if (this.#status !== 'I') await this.query('ROLLBACK')
  }

  /** Waits for what is in flight, says goodbye, closes. */
  async close(): Promise<void> {
    await this.#quiet()
    this.#failed ??= new ConnectionLost('by ourselves')
    await this.#wire.end()
  }

  /** Cuts the connection at once; what is in flight rejects with `ConnectionLost`. */
  kill(): void {
    this.#wire.destroy()
  }

  #enqueue(work: Work): Promise<StepResult[]> {
    if (this.#failed !== undefined) return Promise.reject(this.#failed)
    return new Promise((resolve, reject) => {
      const pending = new Pending(work, resolve, reject)
      this.#inFlight.push(pending)
      this.#writing = this.#writing.then(() => this.#write(pending, work))
    })
  }

  async #write(pending: Pending, work: Work): Promise<void> {
    try {
      if ('sql' in work) {
        this.#wire.send(textFrame(0x51, work.sql))
        return
      }
      for (const step of work.steps) {
        if (pending.failure !== undefined) break
        if ('copy' in step) {
          this.#statement(step.copy, [])
          await this.#copyData(pending, step.pieces)
        } else {
          this.#statement(step.sql, step.params ?? [])
        }
      }
      this.#wire.send(SYNC)
    } catch (error) {
      // A connection already lost has rejected everything; anything else leaves the protocol in an unknown state.
      this.#wire.destroy(error instanceof Error ? error : undefined)
    }
  }

  #statement(sql: string, params: readonly (string | null)[]): void {
    this.#wire.cork()
    this.#wire.send(parseFrame(sql))
    this.#wire.send(bindFrame(params))
    this.#wire.send(EXECUTE)
    this.#wire.uncork()
  }

  async #copyData(pending: Pending, pieces: Pieces): Promise<void> {
    const wire = this.#wire
    try {
      for await (const piece of Symbol.iterator in pieces ? synchronously(pieces) : pieces) {
        if (wire.ended !== undefined) throw wire.ended
        if (pending.failure !== undefined) break
        if (piece.length === 0) continue
        wire.cork()
        wire.send(copyDataHeader(piece.length))
        const more = wire.send(piece)
        wire.uncork()
        if (!more) await wire.drained()
      }
      wire.send(COPY_DONE)
    } catch (error) {
      if (wire.ended !== undefined) throw error
      pending.failure = error instanceof Error ? error : new Error('the pieces of a COPY ended with an error')
      wire.send(COPY_FAIL)
    }
  }

  #frames(): void {
    const { inbox } = this.#wire
    while (inbox.next()) {
      const pending = this.#inFlight[0]
      if (pending === undefined) this.#wire.note()
      else if (inbox.kind === MESSAGE.dataRow) pending.rows.push(readRow(inbox))
      else if (inbox.kind === MESSAGE.commandComplete) pending.complete(readTag(inbox))
      else if (inbox.kind === MESSAGE.error) this.#refused(pending, readError(inbox))
      else if (inbox.kind === MESSAGE.ready) this.#answered(pending, String.fromCharCode(inbox.buf[inbox.from]!))
      else if (COPY_STARTS.includes(inbox.kind) && !(inbox.kind === MESSAGE.copyIn && pending.takesCopy())) {
        throw new ProtocolError('a statement without pieces is a COPY')
      }
    }
    inbox.release()
  }

  #refused(pending: Pending, error: DatabaseError): void {
    this.#wire.note()
    pending.failure ??= error
    if (pending.pipelined) this.#failed ??= pending.failure
  }

  #answered(pending: Pending, status: string): void {
    this.#status = status
    this.#inFlight.shift()
    pending.settle()
    if (pending.pipelined || status === 'E') this.#failed ??= pending.failure
    this.#wakeQuiet()
  }

  #lose(error: Error): void {
    this.#failed ??= error
    for (const pending of this.#inFlight.splice(0)) pending.lose(error)
    this.#wakeQuiet()
  }

  #quiet(): Promise<void> {
    if (this.#inFlight.length === 0) return Promise.resolve()
    return new Promise((resolve) => this.#settled.push(resolve))
  }

  #wakeQuiet(): void {
    if (this.#inFlight.length > 0) return
    for (const resolve of this.#settled.splice(0)) resolve()
  }
}

/**
 * A statement that moves a progress position from `before` to `after` and fails with 22012 unless it stood at `before`:
 * it chains pipelines in flight. `update` is an UPDATE whose WHERE includes the former position.
 */
export function progressGuard(update: string, params: readonly (string | null)[] = []): Step {
  return { sql: `WITH moved AS (${update} RETURNING 1) SELECT 1 / count(*) FROM moved`, params }
}

type Work = { readonly sql: string } | { readonly steps: readonly Step[] }

/** What was sent and is not yet answered up to its ReadyForQuery. */
class Pending {
  failure: Error | undefined
  rows: TextRows = []
  readonly pipelined: boolean
  readonly #work: Work
  readonly #results: StepResult[] = []
  readonly #resolve: (results: StepResult[]) => void
  readonly #reject: (error: Error) => void

  constructor(work: Work, resolve: (results: StepResult[]) => void, reject: (error: Error) => void) {
    this.#work = work
    this.pipelined = 'steps' in work
    this.#resolve = resolve
    this.#reject = reject
  }

  complete(tag: string): void {
    const count = Number(/ ([0-9]+)$/.exec(tag)?.[1] ?? 0)
    this.#results.push({ tag, count, rows: this.rows })
    this.rows = []
  }

  /** Whether the step that runs now has pieces for a COPY. */
  takesCopy(): boolean {
    const step = 'steps' in this.#work ? this.#work.steps[this.#results.length] : undefined
    return step !== undefined && 'copy' in step
  }

  settle(): void {
    if ('steps' in this.#work) this.failure ??= this.#doubt(this.#work.steps)
    if (this.failure === undefined) this.#resolve(this.#results)
    else this.#reject(this.failure)
  }

  /** A failure the server told of before the connection went is the better reason. */
  lose(error: Error): void {
    this.#reject(this.failure ?? error)
  }

  #doubt(steps: readonly Step[]): Error | undefined {
    if (this.#results.length !== steps.length) {
      return new ProtocolError('the server did not answer as many statements as were sent')
    }
    for (const [i, step] of steps.entries()) {
      // COMMIT of a failed transaction is no error to the server: only its tag tells.
      if ('sql' in step && /^\s*(commit|end)\b/i.test(step.sql) && this.#results[i]!.tag !== 'COMMIT') {
        return new TransactionRolledBack('the transaction was rolled back instead of committed')
      }
    }
    return undefined
  }
}

const COPY_STARTS: readonly number[] = [MESSAGE.copyIn, MESSAGE.copyOut, MESSAGE.copyBoth]

async function* synchronously(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for (const piece of pieces) yield piece
}

/** Parse of the unnamed statement, parameter types left to the server. */
function parseFrame(sql: string): Buffer {
  const length = Buffer.byteLength(sql)
  const { bytes, body } = frame(0x50, 1 + length + 1 + 2)
  body.fill(0)
  body.write(sql, 1, 'utf8')
  return bytes
}

/** Bind of the unnamed portal, all parameters and results in text. */
function bindFrame(params: readonly (string | null)[]): Buffer {
  const values = params.map((value) => (value === null ? null : Buffer.from(value, 'utf8')))
  const size = values.reduce((sum, value) => sum + 4 + (value?.length ?? 0), 0)
  const { bytes, body } = frame(0x42, 8 + size)
  body.fill(0)
  body.writeUInt16BE(values.length, 4)
  let at = 6
  for (const value of values) {
    body.writeInt32BE(value?.length ?? -1, at)
    at += 4
    if (value !== null) at += value.copy(body, at)
  }
  return bytes
}

function copyDataHeader(length: number): Buffer {
  const header = Buffer.allocUnsafe(5)
  header[0] = MESSAGE.copyData
  header.writeInt32BE(length + 4, 1)
  return header
}

const EXECUTE = Uint8Array.of(0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0)
const SYNC = Uint8Array.of(0x53, 0, 0, 0, 4)
const COPY_DONE = Uint8Array.of(MESSAGE.copyDone, 0, 0, 0, 4)
const COPY_FAIL = textFrame(0x66, 'the sender gave up')
