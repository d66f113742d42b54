/** Writes pgoutput messages (protocol version 1), for tests and the simulator: the other half of `border/postgres/pgoutput.ts`. */

import type { Control, RelationColumn } from '../../src/border/postgres/pgoutput.ts'

/** A field: null, the mark of an unchanged out-of-line value, bytes (binary) or a string (text format). */
export type EncodedField = null | 'unchanged-toast' | Uint8Array | { readonly text: string }
export type EncodedRow = readonly EncodedField[]

export function encodeInsert(relationId: number, row: EncodedRow): Uint8Array {
  return new Bytes('I').uint32(relationId).ascii('N').tuple(row).done()
}

export function encodeUpdate(relationId: number, row: EncodedRow, old?: OldRow): Uint8Array {
  const out = new Bytes('U').uint32(relationId)
  if (old !== undefined) out.ascii(old.kind).tuple(old.row)
  return out.ascii('N').tuple(row).done()
}

export function encodeDelete(relationId: number, old: OldRow): Uint8Array {
  return new Bytes('D').uint32(relationId).ascii(old.kind).tuple(old.row).done()
}

/** K: the replica identity's columns; O: the whole row. */
export interface OldRow {
  readonly kind: 'K' | 'O'
  readonly row: EncodedRow
}

export function encodeControl(message: Control): Uint8Array {
  switch (message.kind) {
    case 'begin':
      return new Bytes('B').int64(message.finalLsn).int64(message.commitTimeUs).uint32(message.xid).done()
    case 'commit': {
      const out = new Bytes('C').uint8(0).int64(message.commitLsn).int64(message.endLsn)
      return out.int64(message.commitTimeUs).done()
    }
    case 'relation': {
      const out = new Bytes('R').uint32(message.id).text(message.schema).text(message.name).ascii(message.identity)
      return out.columns(message.columns).done()
    }
    case 'type':
      return new Bytes('Y').uint32(message.id).text(message.schema).text(message.name).done()
    case 'truncate': {
      const flags = (message.cascade ? 1 : 0) | (message.restartIdentity ? 2 : 0)
      const out = new Bytes('T').uint32(message.relationIds.length).uint8(flags)
      for (const id of message.relationIds) out.uint32(id)
      return out.done()
    }
    case 'origin':
      return new Bytes('O').int64(message.commitLsn).text(message.name).done()
    case 'message': {
      const out = new Bytes('M')
        .uint8(message.transactional ? 1 : 0)
        .int64(message.lsn)
        .text(message.prefix)
      return out.uint32(message.content.length).raw(message.content).done()
    }
  }
}

class Bytes {
  #buf = Buffer.alloc(256)
  #at = 0

  constructor(kind: string) {
    this.ascii(kind)
  }

  ascii(text: string): this {
    return this.raw(Buffer.from(text, 'latin1'))
  }

  raw(bytes: Uint8Array): this {
    this.#room(bytes.length)
    this.#buf.set(bytes, this.#at)
    this.#at += bytes.length
    return this
  }

  text(text: string): this {
    return this.raw(Buffer.from(text, 'utf8')).uint8(0)
  }

  uint8(value: number): this {
    this.#room(1)
    this.#at = this.#buf.writeUInt8(value, this.#at)
    return this
  }

  uint16(value: number): this {
    this.#room(2)
    this.#at = this.#buf.writeUInt16BE(value, this.#at)
    return this
  }

  uint32(value: number): this {
    this.#room(4)
    this.#at = this.#buf.writeUInt32BE(value, this.#at)
    return this
  }

  int64(value: bigint): this {
    this.#room(8)
    this.#at = this.#buf.writeBigUInt64BE(BigInt.asUintN(64, value), this.#at)
    return this
  }

  columns(columns: readonly RelationColumn[]): this {
    this.uint16(columns.length)
    for (const column of columns) {
      this.uint8(column.key ? 1 : 0).text(column.name)
      this.uint32(column.typeId).uint32(column.typmod >>> 0)
    }
    return this
  }

  tuple(row: EncodedRow): this {
    this.uint16(row.length)
    for (const field of row) {
      if (field === null) this.ascii('n')
      else if (field === 'unchanged-toast') this.ascii('u')
      else if (field instanceof Uint8Array) this.ascii('b').uint32(field.length).raw(field)
      else {
        const text = Buffer.from(field.text, 'utf8')
        this.ascii('t').uint32(text.length).raw(text)
      }
    }
    return this
  }

  done(): Uint8Array {
    return new Uint8Array(this.#buf.subarray(0, this.#at))
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#buf.length) return
    const larger = Buffer.alloc(Math.max(this.#at + bytes, this.#buf.length * 2))
    this.#buf.copy(larger, 0, 0, this.#at)
    this.#buf = larger
  }
}
