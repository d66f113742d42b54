/** Where the fields of one row lie in bytes that somebody else owns: filled again for every row, valid until the bytes are reused. */

export interface TupleView {
  buf: Uint8Array
  /** Number of fields. */
  n: number
  off: Int32Array
  /** Length in bytes, or `nullField`, or `unchangedField`. */
  len: Int32Array
  /** `t` text or `b` binary; without meaning where `len` is negative. */
  fmt: Uint8Array
}

export const nullField = -1
/** A value stored out of line that an UPDATE did not touch: the stream does not carry it. */
export const unchangedField = -2
/** A value that arrived in a form we do not read. */
export const unreadableField = -3

export const binaryFormat = 0x62
