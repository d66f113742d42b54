/** Reads and writes the binary form of COPY (PostgreSQL manual, "COPY", Binary Format), field by field without decoding. */

import { BINARY_FORMAT, NULL_FIELD, reserveFields, type TupleView } from './pgoutput.ts'

/** Bytes that are not a binary COPY. Names the offset in the whole stream, never the content. */
export class CopyFormatError extends Error {
  override readonly name = 'CopyFormatError'
  /** Bytes from the beginning of the stream. */
  readonly offset: number

  constructor(offset: number, problem: string) {
    super(`binary COPY is malformed at byte ${offset}: ${problem}`)
    this.offset = offset
  }
}

const SIGNATURE = Uint8Array.of(0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00)
const HEADER_BYTES = SIGNATURE.length + 8
/** PostgreSQL's own limit of a value, 1 GB - 1. */
const FIELD_BYTES_MAX = 0x3fff_ffff
const EXTENSION_BYTES_MAX = 1 << 20
const PIECE_BYTES = 256 * 1024

/**
 * Splits `COPY … TO STDOUT (FORMAT binary)` into rows, whatever pieces it arrives in:
 * `feed` a chunk, then call `next` until it returns false. `finish` throws if the stream was cut short.
 */
export class CopySplitter {
  #buf: Uint8Array = new Uint8Array(0)
  #at = 0
  #end = 0
  /** A buffer of our own that holds what a chunk left unfinished. */
  #own: Buffer = Buffer.alloc(0)
  /** Offset in the stream of `#buf[0]`. */
  #base = 0
  #inBody = false
  #ended = false

  /** The trailer was read. */
  get ended(): boolean {
    return this.#ended
  }

  /** Gives the next bytes. They must stay unchanged until the next `feed`; all rows of the former chunk must be taken. */
  feed(chunk: Uint8Array): void {
    const left = this.#end - this.#at
    if (left === 0) {
      this.#base += this.#at
      this.#buf = chunk
      this.#at = 0
      this.#end = chunk.length
    } else {
      this.#keep(left, chunk)
    }
    if (!this.#inBody) this.#readHeader()
    if (this.#ended && this.#at < this.#end) throw this.#malformed(this.#at, 'bytes after the end')
  }

  /** Fills `view` with the next row, or returns false if it is not there yet. */
  next(view: TupleView): boolean {
    if (!this.#inBody || this.#ended) return false
    const buf = this.#buf
    const end = this.#end
    let at = this.#at
    if (at + 2 > end) return this.#wait()
    const n = ((buf[at]! << 24) >> 16) | buf[at + 1]!
    at += 2
    if (n < 0) return this.#readTrailer(n)
    if (view.off.length < n) reserveFields(view, n)
    const { off, len, fmt } = view
    for (let i = 0; i < n; i++) {
      if (at + 4 > end) return this.#wait()
      const length = (buf[at]! << 24) | (buf[at + 1]! << 16) | (buf[at + 2]! << 8) | buf[at + 3]!
      at += 4
      off[i] = at
      len[i] = length
      fmt[i] = BINARY_FORMAT
      if (length > 0) {
        if (length > FIELD_BYTES_MAX) throw this.#malformed(at - 4, 'a length above 1 GB')
        at += length
        if (at > end) return this.#wait()
      } else if (length < NULL_FIELD) {
        throw this.#malformed(at - 4, 'a negative length')
      }
    }
    view.buf = buf
    view.n = n
    this.#at = at
    return true
  }

  finish(): void {
    if (!this.#ended) throw this.#malformed(this.#end, 'ends without its trailer')
  }

  #readHeader(): void {
    const held = this.#end - this.#at
    for (let i = 0; i < Math.min(held, SIGNATURE.length); i++) {
      if (this.#buf[this.#at + i] !== SIGNATURE[i])
        throw this.#malformed(this.#at + i, 'not the signature of a binary COPY')
    }
    if (held < HEADER_BYTES) {
      this.#wait()
      return
    }
    const view = new DataView(this.#buf.buffer, this.#buf.byteOffset + this.#at + SIGNATURE.length, 8)
    // Bits 16 to 31 are critical: whoever does not know them must stop. Bit 16 is the old "has OIDs".
    if (view.getUint32(0) >>> 16 !== 0) throw this.#malformed(this.#at + SIGNATURE.length, 'unknown critical flags')
    const extension = view.getInt32(4)
    if (extension < 0 || extension > EXTENSION_BYTES_MAX) {
      throw this.#malformed(this.#at + SIGNATURE.length + 4, 'an impossible header extension')
    }
    if (held < HEADER_BYTES + extension) {
      this.#wait()
      return
    }
    this.#at += HEADER_BYTES + extension
    this.#inBody = true
  }

  #readTrailer(n: number): boolean {
    if (n !== -1) throw this.#malformed(this.#at, 'a negative number of fields')
    this.#at += 2
    this.#ended = true
    if (this.#at < this.#end) throw this.#malformed(this.#at, 'bytes after the end')
    return false
  }

  /** The caller may reuse its chunk once it asks for more, so the unfinished rest moves into our own buffer. */
  #wait(): boolean {
    const left = this.#end - this.#at
    if (left > 0 && this.#buf !== this.#own) this.#keep(left, SIGNATURE.subarray(0, 0))
    return false
  }

  #keep(left: number, chunk: Uint8Array): void {
    const need = left + chunk.length
    if (this.#buf === this.#own && this.#end + chunk.length <= this.#own.length) {
      this.#own.set(chunk, this.#end)
      this.#end += chunk.length
      return
    }
    const target = this.#own.length >= need && this.#buf !== this.#own ? this.#own : Buffer.allocUnsafe(roomFor(need))
    target.set(this.#buf.subarray(this.#at, this.#end), 0)
    target.set(chunk, left)
    this.#base += this.#at
    this.#own = target
    this.#buf = target
    this.#at = 0
    this.#end = need
  }

  #malformed(at: number, problem: string): CopyFormatError {
    return new CopyFormatError(this.#base + at, problem)
  }
}

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
