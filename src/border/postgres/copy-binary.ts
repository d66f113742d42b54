/** Reads the binary form of COPY (PostgreSQL manual, "COPY", Binary Format), field by field without decoding. */

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

/** Room for one more ordinary row; above Node's pool, so that a buffer owns its memory. */
function roomFor(bytes: number): number {
  return Math.max(Math.ceil(bytes * 1.25), 16 * 1024)
}
