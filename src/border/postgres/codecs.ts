/** PostgreSQL's types as the gate asks for them. */

import type { ColumnType } from '../../plan/catalog.ts'
import type { ColumnCodec } from '../core/codec.ts'
import { codecOf, yearWriter } from './types.ts'

const decoder = new TextDecoder()

/** A type without text or equality crosses as bytes; it can be no key, fact or token. */
export function columnCodec(type: ColumnType): ColumnCodec {
  const codec = codecOf(type)
  const year = yearWriter(type)
  return {
    textIsBytes: codec?.family === 'enum' || (codec?.family === 'text' && baseName(type) !== 'bpchar'),
    room: (bytes, offset, length) => codec?.room(bytes, offset, offset + length) ?? 0,
    equality: (bytes, offset, length, out, at) => codec?.writeEquality(bytes, offset, offset + length, out, at) ?? -1,
    text(bytes, offset, length) {
      if (codec === undefined) return undefined
      const out = new Uint8Array(codec.room(bytes, offset, offset + length))
      const end = codec.writeText(bytes, offset, offset + length, out, 0)
      return end < 0 ? undefined : decoder.decode(out.subarray(0, end))
    },
    year: (bytes, offset, length, out, at) => (year?.(bytes, offset, offset + length, out, at) ?? -1) === at + length,
  }
}

function baseName(type: ColumnType): string {
  return type.kind === 'domain' && type.element !== null ? baseName(type.element) : type.name
}
