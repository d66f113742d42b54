/** Writes the binary form of COPY, as a peer of the reader and input for the target. */

import type { TupleView } from '../../src/border/postgres/pgoutput.ts'

const SIGNATURE = Uint8Array.of(0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00)
const HEADER_BYTES = SIGNATURE.length + 8
const PIECE_BYTES = 256 * 1024

/**
 * Writes rows for `COPY … FROM STDIN (FORMAT binary)` into pieces of about `pieceBytes`.
 * A row is `startRow(n)` followed by exactly n fields.
 */
export class CopyWriter {
  readonly #pieceBytes: number
  readonly #pool: Buffer[] = []
  #pieces: Uint8Array[] = []
  #buf: Buffer
  #at = 0
  #rows = 0
  #taken = 0

  constructor(pieceBytes = PIECE_BYTES) {
    this.#pieceBytes = pieceBytes
    this.#buf = Buffer.allocUnsafe(roomFor(pieceBytes))
    this.#writeHeader()
  }

  /** Rows begun since the last header. */
  get rows(): number {
    return this.#rows
  }

  /** Bytes written and not yet taken. */
  get bytes(): number {
    return this.#taken + this.#at
  }

  startRow(fields: number): void {
    if (this.#at >= this.#pieceBytes) this.#closePiece()
    this.#room(2)
    this.#buf[this.#at++] = fields >> 8
    this.#buf[this.#at++] = fields
    this.#rows++
  }

  null(): void {
    this.#room(4)
    this.#buf.fill(0xff, this.#at, this.#at + 4)
    this.#at += 4
  }

  /** A field made of `length` bytes of `source` from `offset`. */
  value(source: Uint8Array, offset = 0, length = source.length - offset): void {
    this.#room(4 + length)
    this.#length(length)
    this.#copy(source, offset, length)
  }

  /** Field `i` of a row as it stands, NULL included. The caller has dealt with text format and unchanged values. */
  field(view: TupleView, i: number): void {
    const length = view.len[i]!
    if (length < 0) this.null()
    else this.value(view.buf, view.off[i]!, length)
  }

  /** Fields `from` to `to` (exclusive) of a row that came out of `CopySplitter`, lengths and all, in one copy. */
  run(view: TupleView, from: number, to: number): void {
    if (to <= from) return
    const start = view.off[from]! - 4
    const length = view.off[to - 1]! + Math.max(view.len[to - 1]!, 0) - start
    this.#room(length)
    this.#copy(view.buf, start, length)
  }

  /** Hands over the pieces written so far and goes on behind them. */
  take(): Uint8Array[] {
    if (this.#at > 0) this.#closePiece()
    const pieces = this.#pieces
    this.#pieces = []
    this.#taken = 0
    return pieces
  }

  /** Writes the trailer, hands over the last pieces, and begins a new COPY. */
  finish(): Uint8Array[] {
    this.#room(2)
    this.#buf[this.#at++] = 0xff
    this.#buf[this.#at++] = 0xff
    const pieces = this.take()
    this.#rows = 0
    this.#writeHeader()
    return pieces
  }

  /** Gives back pieces that nobody reads any more, to be written again. */
  reuse(pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      if (this.#pool.length >= 16) return
      const whole = Buffer.from(piece.buffer)
      if (whole.length === roomFor(this.#pieceBytes)) this.#pool.push(whole)
    }
  }

  #writeHeader(): void {
    this.#room(HEADER_BYTES)
    this.#buf.set(SIGNATURE, this.#at)
    this.#buf.fill(0, this.#at + SIGNATURE.length, this.#at + HEADER_BYTES)
    this.#at += HEADER_BYTES
  }

  #length(length: number): void {
    const buf = this.#buf
    const at = this.#at
    buf[at] = length >>> 24
    buf[at + 1] = length >>> 16
    buf[at + 2] = length >>> 8
    buf[at + 3] = length
    this.#at = at + 4
  }

  #copy(source: Uint8Array, offset: number, length: number): void {
    const buf = this.#buf
    const at = this.#at
    if (length <= SHORT_BYTES) for (let i = 0; i < length; i++) buf[at + i] = source[offset + i]!
    else buf.set(source.subarray(offset, offset + length), at)
    this.#at = at + length
  }

  #room(bytes: number): void {
    const need = this.#at + bytes
    if (need <= this.#buf.length) return
    const larger = Buffer.allocUnsafe(Math.max(need, this.#buf.length * 2))
    this.#buf.copy(larger, 0, 0, this.#at)
    this.#buf = larger
  }

  #closePiece(): void {
    this.#pieces.push(this.#buf.subarray(0, this.#at))
    this.#taken += this.#at
    this.#at = 0
    this.#buf = this.#pool.pop() ?? Buffer.allocUnsafe(roomFor(this.#pieceBytes))
  }
}

/** Below this a loop is quicker than making a view for `set`. */
const SHORT_BYTES = 96

/** Room for one more ordinary row behind a full piece; above Node's pool, so that a buffer owns its memory. */
function roomFor(bytes: number): number {
  return Math.max(Math.ceil(bytes * 1.25), 16 * 1024)
}
