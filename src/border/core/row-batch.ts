/** The rows of one batch, packed: one arena of bytes and flat arrays of numbers, so that a million rows make no garbage. */

import { binaryFormat, nullField, type TupleView, unreadableField } from './tuple.ts'

export const insertRow = 1
export const updateRow = 2
export const deleteRow = 3
export const truncateAll = 4

/** Rows of all datasets of a flow in commit order. `cells` of a row are the columns its dataset's gate needs, in that order. */
export class RowBatch {
  bytes: Uint8Array
  used = 0
  /** Offset and length of each cell. */
  off: Int32Array
  len: Int32Array
  cells = 0
  /** Per row: kind, dataset, first cell of the new row, first cell of the old row (-1: none), transaction. */
  kind: Uint8Array
  dataset: Uint16Array
  at: Int32Array
  old: Int32Array
  transaction: Uint32Array
  rows = 0
  /** Whether every row is an insert: then nothing needs compaction. */
  insertsOnly = true

  constructor(rows = 4096, bytes = 1 << 20) {
    this.bytes = new Uint8Array(bytes)
    this.off = new Int32Array(rows * 8)
    this.len = new Int32Array(rows * 8)
    this.kind = new Uint8Array(rows)
    this.dataset = new Uint16Array(rows)
    this.at = new Int32Array(rows)
    this.old = new Int32Array(rows)
    this.transaction = new Uint32Array(rows)
  }

  /** Forgets the rows, keeps the room. */
  clear(): void {
    this.used = 0
    this.cells = 0
    this.rows = 0
    this.insertsOnly = true
  }

  /**
   * Adds a row, copying what is needed of it. `pick[i]` is the field of the view that becomes cell `i`; a negative
   * entry makes the cell NULL.
   */
  add(
    kind: number,
    dataset: number,
    transaction: number,
    pick: Int16Array,
    row: TupleView | null,
    old: TupleView | null,
  ): void {
    if (this.rows === this.kind.length) this.growRows()
    const r = this.rows++
    this.kind[r] = kind
    this.dataset[r] = dataset
    this.transaction[r] = transaction
    this.at[r] = row === null ? -1 : this.addCells(pick, row)
    this.old[r] = old === null ? -1 : this.addCells(pick, old)
    if (kind !== insertRow) this.insertsOnly = false
  }

  /** Copies a stretch of bytes into the arena and returns where it stands. */
  addBytes(bytes: Uint8Array, offset: number, length: number): number {
    if (this.used + length > this.bytes.length) this.growBytes(length)
    const at = this.used
    this.bytes.set(bytes.subarray(offset, offset + length), at)
    this.used += length
    return at
  }

  /** Room for `count` more cells; returns the index of the first. */
  addBlankCells(count: number): number {
    while (this.cells + count > this.off.length) {
      this.off = grown(this.off)
      this.len = grown(this.len)
    }
    const first = this.cells
    this.cells += count
    return first
  }

  private addCells(pick: Int16Array, view: TupleView): number {
    const count = pick.length
    const first = this.addBlankCells(count)
    const { off, len, fmt, buf } = view
    let total = 0
    for (let i = 0; i < count; i++) {
      const length = pick[i]! < 0 ? 0 : len[pick[i]!]!
      if (length > 0) total += length
    }
    if (this.used + total > this.bytes.length) this.growBytes(total)
    let at = this.used
    for (let i = 0; i < count; i++) {
      const field = pick[i]!
      const length = field < 0 ? nullField : len[field]!
      this.len[first + i] = length >= 0 && fmt[field] !== binaryFormat ? unreadableField : length
      this.off[first + i] = at
      if (length > 0) {
        const from = off[field]!
        // A loop beats `set(subarray)` for the short values that most columns hold: it makes no view.
        if (length <= 24) for (let k = 0; k < length; k++) this.bytes[at + k] = buf[from + k]!
        else this.bytes.set(buf.subarray(from, from + length), at)
        at += length
      }
    }
    this.used = at
    return first
  }

  private growRows(): void {
    this.kind = grown(this.kind)
    this.dataset = grown(this.dataset)
    this.at = grown(this.at)
    this.old = grown(this.old)
    this.transaction = grown(this.transaction)
  }

  private growBytes(more: number): void {
    const next = new Uint8Array(Math.max(this.bytes.length * 2, this.used + more))
    next.set(this.bytes.subarray(0, this.used))
    this.bytes = next
  }
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(array: T): T {
  const next = new (array.constructor as new (length: number) => T)(array.length * 2)
  next.set(array)
  return next
}
