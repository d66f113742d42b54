/** A column of byte strings, the shape in which values go through the batch ciphers. */

/**
 * Value `i` is `bytes[offsets[i] … offsets[i] + lengths[i])`; a length of -1 is NULL. Values may lie anywhere in `bytes`,
 * so a column can point into the batch as it arrived. The number of values is `lengths.length`.
 */
export interface ByteColumn {
  readonly bytes: Uint8Array
  readonly offsets: Int32Array
  readonly lengths: Int32Array
}

/** Packs values into a column of their own; `null` becomes NULL. */
export function columnOf(values: readonly (Uint8Array | null)[]): ByteColumn {
  const lengths = Int32Array.from(values, (value) => (value === null ? -1 : value.length))
  const { offsets, total } = offsetsFor(lengths)
  const bytes = new Uint8Array(total)
  values.forEach((value, i) => {
    if (value !== null) bytes.set(value, offsets[i]!)
  })
  return { bytes, offsets, lengths }
}

/** A view of value `i`, or `null`; throws RangeError outside the column. */
export function valueAt(column: ByteColumn, i: number): Uint8Array | null {
  const length = column.lengths[i]
  if (length === undefined) throw new RangeError(`no value ${i} in a column of ${column.lengths.length}`)
  if (length < 0) return null
  const offset = column.offsets[i]!
  return column.bytes.subarray(offset, offset + length)
}

/** Where values of these lengths stand when packed one after another. */
export function offsetsFor(lengths: Int32Array): { readonly offsets: Int32Array; readonly total: number } {
  const offsets = new Int32Array(lengths.length)
  let total = 0
  for (let i = 0; i < lengths.length; i++) {
    offsets[i] = total
    total += Math.max(0, lengths[i]!)
  }
  return { offsets, total }
}
