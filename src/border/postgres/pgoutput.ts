/** Reads the messages of PostgreSQL's `pgoutput` plugin, protocol version 1 (PostgreSQL manual, "Logical Replication Message Formats"). */

import { binaryFormat, nullField, type TupleView, unchangedField } from '../core/tuple.ts'

export type { TupleView }

export const NULL_FIELD = nullField
/** A value stored out of line that the UPDATE did not touch; it was not sent. */
export const UNCHANGED_FIELD = unchangedField
export const TEXT_FORMAT = 0x74
export const BINARY_FORMAT = binaryFormat

export const INSERT = 0x49
export const UPDATE = 0x55
export const DELETE = 0x44

/** One Insert, Update or Delete; filled by `parseChange`. `newRow.n` is 0 for a Delete, `oldRow.n` is 0 without an old row. */
export interface Change {
  relationId: number
  /** `K`: old key, other columns null; `O`: the whole old row (replica identity FULL); `''`: not sent. */
  old: '' | 'K' | 'O'
  readonly oldRow: TupleView
  readonly newRow: TupleView
}

export interface Begin {
  readonly kind: 'begin'
  /** Where the transaction's commit record starts: equals `Commit.commitLsn`. */
  readonly finalLsn: bigint
  /** Microseconds since 2000-01-01 UTC. */
  readonly commitTimeUs: bigint
  readonly xid: number
}
export interface Commit {
  readonly kind: 'commit'
  readonly commitLsn: bigint
  /** The position after the transaction: what the target stores and `confirm` takes. */
  readonly endLsn: bigint
  readonly commitTimeUs: bigint
}
export interface RelationColumn {
  readonly name: string
  /** Part of the replica identity. */
  readonly key: boolean
  readonly typeId: number
  readonly typmod: number
}
export interface Relation {
  readonly kind: 'relation'
  readonly id: number
  /** Empty for `pg_catalog`. */
  readonly schema: string
  readonly name: string
  /** pg_class.relreplident: default, nothing, full, index. */
  readonly identity: 'd' | 'n' | 'f' | 'i'
  readonly columns: readonly RelationColumn[]
}
export interface TypeName {
  readonly kind: 'type'
  readonly id: number
  readonly schema: string
  readonly name: string
}
export interface Truncate {
  readonly kind: 'truncate'
  readonly relationIds: readonly number[]
  readonly cascade: boolean
  readonly restartIdentity: boolean
}
export interface Origin {
  readonly kind: 'origin'
  readonly commitLsn: bigint
  readonly name: string
}
/** From `pg_logical_emit_message`. `content` is a view of the message's bytes. */
export interface LogicalMessage {
  readonly kind: 'message'
  readonly transactional: boolean
  readonly lsn: bigint
  readonly prefix: string
  readonly content: Uint8Array
}
export type Control = Begin | Commit | Relation | TypeName | Truncate | Origin | LogicalMessage

/** A message that is not well formed. Names its kind (the first letter) and the offset in it, never its content. */
export class PgOutputError extends Error {
  override readonly name = 'PgOutputError'
  readonly messageKind: string
  /** Bytes from the beginning of the message. */
  readonly offset: number

  constructor(messageKind: string, offset: number, problem: string) {
    super(`pgoutput message ${messageKind} is malformed at byte ${offset}: ${problem}`)
    this.messageKind = messageKind
    this.offset = offset
  }
}

const NO_BYTES = new Uint8Array(0)

/** An empty view; it grows when a wider row comes. */
export function tupleView(fields = 32): TupleView {
  return { buf: NO_BYTES, n: 0, off: new Int32Array(fields), len: new Int32Array(fields), fmt: new Uint8Array(fields) }
}

/** Makes room for `fields` fields; what the view held is lost. */
export function reserveFields(view: TupleView, fields: number): void {
  if (view.off.length >= fields) return
  const room = Math.max(fields, view.off.length * 2)
  view.off = new Int32Array(room)
  view.len = new Int32Array(room)
  view.fmt = new Uint8Array(room)
}

export function change(): Change {
  return { relationId: 0, old: '', oldRow: tupleView(), newRow: tupleView() }
}

/** Whether the message that begins with this byte is one for `parseChange`. */
export function isChange(kind: number | undefined): boolean {
  return kind === INSERT || kind === UPDATE || kind === DELETE
}

/** Reads the Insert, Update or Delete in `buf[start, end)` into `into`, without allocating. Throws `PgOutputError`. */
export function parseChange(buf: Uint8Array, start: number, end: number, into: Change): void {
  const kind = start < end ? buf[start]! : 0
  if (!isChange(kind)) throw malformed(buf, start, start, end, 'not an Insert, Update or Delete')
  if (end - start < 6) throw malformed(buf, start, end, end, 'ends too early')
  into.relationId = int32(buf, start + 1) >>> 0
  into.old = ''
  into.oldRow.n = 0
  into.newRow.n = 0
  let at = start + 5
  let tag = buf[at]!
  if (kind !== INSERT && (tag === 0x4b || tag === 0x4f)) {
    into.old = tag === 0x4b ? 'K' : 'O'
    at = parseTuple(buf, start, at + 1, end, into.oldRow)
    tag = at < end ? buf[at]! : 0
  } else if (kind === DELETE) {
    throw malformed(buf, start, at, end, 'expected an old key (K) or an old row (O)')
  }
  if (kind !== DELETE) {
    if (tag !== 0x4e) throw malformed(buf, start, at, end, 'expected a new row (N)')
    at = parseTuple(buf, start, at + 1, end, into.newRow)
  }
  if (at !== end) throw malformed(buf, start, at, end, 'bytes after the end')
}

/** Returns the offset after the tuple. */
function parseTuple(buf: Uint8Array, start: number, from: number, end: number, view: TupleView): number {
  if (from + 2 > end) throw malformed(buf, start, from, end, 'ends too early')
  const n = (buf[from]! << 8) | buf[from + 1]!
  let at = from + 2
  // Each field takes at least its kind byte: a count that cannot be true reserves nothing.
  if (n > end - at) throw malformed(buf, start, from, end, 'more fields than bytes')
  if (view.off.length < n) reserveFields(view, n)
  const { off, len, fmt } = view
  for (let i = 0; i < n; i++) {
    if (at >= end) throw malformed(buf, start, at, end, 'ends too early')
    const format = buf[at]!
    at++
    if (format === BINARY_FORMAT || format === TEXT_FORMAT) {
      if (at + 4 > end) throw malformed(buf, start, at, end, 'ends too early')
      const length = (buf[at]! << 24) | (buf[at + 1]! << 16) | (buf[at + 2]! << 8) | buf[at + 3]!
      at += 4
      if (length < 0 || length > end - at) throw malformed(buf, start, at - 4, end, 'a length beyond the end')
      off[i] = at
      len[i] = length
      at += length
    } else {
      if (format !== 0x6e && format !== 0x75) throw malformed(buf, start, at - 1, end, 'an unknown kind of field')
      off[i] = at
      len[i] = format === 0x6e ? NULL_FIELD : UNCHANGED_FIELD
    }
    fmt[i] = format
  }
  view.buf = buf
  view.n = n
  return at
}

/** Reads any other message in `buf[start, end)`. Throws `PgOutputError`, also for kinds this protocol version has not. */
export function parseControl(buf: Uint8Array, start: number, end: number): Control {
  const cursor = new Cursor(buf, start, end)
  const message = readControl(cursor, start < end ? buf[start]! : 0)
  cursor.finish()
  return message
}

function readControl(cursor: Cursor, kind: number): Control {
  switch (kind) {
    case 0x42:
      return { kind: 'begin', finalLsn: cursor.uint64(), commitTimeUs: cursor.int64(), xid: cursor.uint32() }
    case 0x43: {
      if (cursor.uint8() !== 0) throw cursor.malformed('unknown flags', 1)
      return { kind: 'commit', commitLsn: cursor.uint64(), endLsn: cursor.uint64(), commitTimeUs: cursor.int64() }
    }
    case 0x52:
      return readRelation(cursor)
    case 0x59:
      return { kind: 'type', id: cursor.uint32(), schema: cursor.text(), name: cursor.text() }
    case 0x54:
      return readTruncate(cursor)
    case 0x4f:
      return { kind: 'origin', commitLsn: cursor.uint64(), name: cursor.text() }
    case 0x4d: {
      const flags = cursor.uint8()
      if (flags > 1) throw cursor.malformed('unknown flags', 1)
      const lsn = cursor.uint64()
      const prefix = cursor.text()
      return { kind: 'message', transactional: flags === 1, lsn, prefix, content: cursor.bytes(cursor.uint32()) }
    }
    default:
      throw cursor.malformed('an unknown kind of message', 1)
  }
}

function readRelation(cursor: Cursor): Relation {
  const id = cursor.uint32()
  const schema = cursor.text()
  const name = cursor.text()
  const letter = String.fromCharCode(cursor.uint8())
  if (letter !== 'd' && letter !== 'n' && letter !== 'f' && letter !== 'i') {
    throw cursor.malformed('an unknown replica identity', 1)
  }
  const count = cursor.uint16()
  const columns: RelationColumn[] = []
  for (let i = 0; i < count; i++) {
    const flags = cursor.uint8()
    if (flags > 1) throw cursor.malformed('unknown flags of a column', 1)
    columns.push({ key: flags === 1, name: cursor.text(), typeId: cursor.uint32(), typmod: cursor.int32() })
  }
  return { kind: 'relation', id, schema, name, identity: letter, columns }
}

function readTruncate(cursor: Cursor): Truncate {
  const count = cursor.uint32()
  const flags = cursor.uint8()
  if (flags > 3) throw cursor.malformed('unknown flags', 1)
  if (count > cursor.left / 4) throw cursor.malformed('more relations than bytes')
  const relationIds: number[] = []
  for (let i = 0; i < count; i++) relationIds.push(cursor.uint32())
  return { kind: 'truncate', relationIds, cascade: (flags & 1) !== 0, restartIdentity: (flags & 2) !== 0 }
}

// Fatal: two different names must never both become the replacement character.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads a message from its second byte on, checking each step against its end. */
class Cursor {
  readonly #buf: Uint8Array
  readonly #start: number
  readonly #end: number
  #at: number

  constructor(buf: Uint8Array, start: number, end: number) {
    this.#buf = buf
    this.#start = start
    this.#end = end
    this.#at = start + 1
  }

  get left(): number {
    return this.#end - this.#at
  }

  uint8(): number {
    return this.#buf[this.#take(1)]!
  }

  uint16(): number {
    const at = this.#take(2)
    return (this.#buf[at]! << 8) | this.#buf[at + 1]!
  }

  int32(): number {
    return int32(this.#buf, this.#take(4))
  }

  uint32(): number {
    return this.int32() >>> 0
  }

  uint64(): bigint {
    const high = this.uint32()
    return (BigInt(high) << 32n) | BigInt(this.uint32())
  }

  int64(): bigint {
    return BigInt.asIntN(64, this.uint64())
  }

  text(): string {
    const zero = this.#buf.indexOf(0, this.#at)
    if (zero < 0 || zero >= this.#end) throw this.malformed('a text without end')
    const bytes = this.#buf.subarray(this.#at, zero)
    try {
      const text = UTF8.decode(bytes)
      this.#at = zero + 1
      return text
    } catch {
      throw this.malformed('a name that is not UTF-8')
    }
  }

  bytes(length: number): Uint8Array {
    const at = this.#take(length)
    return this.#buf.subarray(at, at + length)
  }

  finish(): void {
    if (this.#at !== this.#end) throw this.malformed('bytes after the end')
  }

  malformed(problem: string, back = 0): PgOutputError {
    return malformed(this.#buf, this.#start, this.#at - back, this.#end, problem)
  }

  #take(bytes: number): number {
    const at = this.#at
    if (bytes > this.#end - at) throw this.malformed('ends too early')
    this.#at = at + bytes
    return at
  }
}

function int32(buf: Uint8Array, at: number): number {
  return (buf[at]! << 24) | (buf[at + 1]! << 16) | (buf[at + 2]! << 8) | buf[at + 3]!
}

const KINDS = 'BCDIMORTUY'

function malformed(buf: Uint8Array, start: number, at: number, end: number, problem: string): PgOutputError {
  const letter = start < end ? String.fromCharCode(buf[start]!) : ''
  // An unknown first byte is content as far as anyone knows: it is not repeated.
  return new PgOutputError(letter !== '' && KINDS.includes(letter) ? letter : '?', Math.min(at, end) - start, problem)
}
