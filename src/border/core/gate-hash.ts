/** Hashes of people and rows for a whole batch: one AES call for a column, not one for each value. */

import type { ColumnCodec } from './codec.ts'
import type { ByteColumn } from './column.ts'
import type { DatasetGate } from './dataset-gate.ts'
import type { RowBatch } from './row-batch.ts'

/** What the subject column of a row says. */
export const subjectPresent = 1
export const subjectNull = 2
export const subjectUnreadable = 3

export interface SubjectHashes {
  /** 16 bytes a row: hash of the person's key, or of the parent row's where the path is longer. */
  readonly hashes: Uint8Array
  readonly state: Uint8Array
}

/** Hashes what the subject cells of all rows name. Equal values under the database's own equality give equal hashes. */
export function hashSubjects(gates: readonly DatasetGate[], batch: RowBatch): SubjectHashes {
  const hashes = new Uint8Array(batch.rows * 16)
  const state = new Uint8Array(batch.rows)
  for (const gate of gates) {
    if (gate.subjectCell < 0) continue
    // A row is named by the hash under its own dataset's key, wherever the name stands.
    const named = gates[gate.parentIndex >= 0 ? gate.parentIndex : gate.personIndex]
    if (named === undefined) continue
    const rows: number[] = []
    for (let r = 0; r < batch.rows; r++) if (batch.dataset[r] === gate.index && batch.at[r]! >= 0) rows.push(r)
    if (rows.length === 0) continue
    const column = equalityColumn(gate, gate.subjectCell, rows, batch, state)
    const macs = named.keyMac.batch(column)
    for (let i = 0; i < rows.length; i++) {
      const r = rows[i]!
      if (state[r] === subjectPresent) for (let b = 0; b < 16; b++) hashes[r * 16 + b] = macs[i * 16 + b]!
    }
  }
  return { hashes, state }
}

function equalityColumn(
  gate: DatasetGate,
  cell: number,
  rows: readonly number[],
  batch: RowBatch,
  state: Uint8Array,
): ByteColumn {
  const codec = gate.codecs[cell]!
  const offsets = new Int32Array(rows.length)
  const lengths = new Int32Array(rows.length)
  let room = 0
  for (const r of rows) room += roomOf(codec, batch, batch.at[r]! + cell)
  const bytes = new Uint8Array(room)
  let at = 0
  rows.forEach((r, i) => {
    const index = batch.at[r]! + cell
    const length = batch.len[index]!
    offsets[i] = at
    const end = length < 0 ? -1 : codec.equality(batch.bytes, batch.off[index]!, length, bytes, at)
    state[r] = length === -1 ? subjectNull : end < 0 ? subjectUnreadable : subjectPresent
    lengths[i] = end < 0 ? -1 : end - at
    if (end >= 0) at = end
  })
  return { bytes, offsets, lengths }
}

/** Hashes of the rows themselves, for the datasets that need them, new and old keys alike. */
export class RowHashes {
  private readonly fresh: Uint8Array
  private readonly old: Uint8Array
  private readonly has: Uint8Array

  constructor(gates: readonly DatasetGate[], batch: RowBatch, wanted: (gate: DatasetGate) => boolean) {
    this.fresh = new Uint8Array(batch.rows * 16)
    this.old = new Uint8Array(batch.rows * 16)
    this.has = new Uint8Array(batch.rows)
    for (const gate of gates) {
      if (!wanted(gate)) continue
      this.fill(gate, batch, batch.at, this.fresh, 1)
      this.fill(gate, batch, batch.old, this.old, 2)
    }
  }

  /** Hash of the row as it is now, null where nobody asked for it. */
  now(r: number): Uint8Array | null {
    return (this.has[r]! & 1) === 0 ? null : this.fresh.subarray(r * 16, r * 16 + 16)
  }

  /** Hash under the key it had before. */
  before(r: number): Uint8Array | null {
    return (this.has[r]! & 2) === 0 ? null : this.old.subarray(r * 16, r * 16 + 16)
  }

  private fill(gate: DatasetGate, batch: RowBatch, cells: Int32Array, out: Uint8Array, bit: number): void {
    const rows: number[] = []
    let room = 0
    for (let r = 0; r < batch.rows; r++) {
      if (batch.dataset[r] !== gate.index || cells[r]! < 0) continue
      rows.push(r)
      room += keyRoom(gate, batch, cells[r]!)
    }
    if (rows.length === 0) return
    const bytes = new Uint8Array(room)
    const offsets = new Int32Array(rows.length)
    const lengths = new Int32Array(rows.length)
    let at = 0
    for (let i = 0; i < rows.length; i++) {
      offsets[i] = at
      at = writeKey(gate, batch, cells[rows[i]!]!, bytes, at)
      lengths[i] = at - offsets[i]!
    }
    const macs = gate.keyMac.batch({ bytes, offsets, lengths })
    for (let i = 0; i < rows.length; i++) {
      const r = rows[i]!
      for (let b = 0; b < 16; b++) out[r * 16 + b] = macs[i * 16 + b]!
      this.has[r] = this.has[r]! | bit
    }
  }
}

/** Hash of one row by its key. */
export function hashRow(gate: DatasetGate, batch: RowBatch, cells: number): Uint8Array {
  const bytes = new Uint8Array(keyRoom(gate, batch, cells))
  return gate.keyMac.one(bytes.subarray(0, writeKey(gate, batch, cells, bytes, 0)))
}

function roomOf(codec: ColumnCodec, batch: RowBatch, cell: number): number {
  const length = batch.len[cell]!
  return length < 0 ? 0 : codec.room(batch.bytes, batch.off[cell]!, length)
}

function keyRoom(gate: DatasetGate, batch: RowBatch, cells: number): number {
  let room = 0
  for (const cell of gate.keyCells) room += roomOf(gate.codecs[cell]!, batch, cells + cell) + 4
  return room
}

/**
 * Equality bytes of the key. Of one column: those alone, so that a child's reference hashes to the same; of several:
 * each with its length before it.
 */
function writeKey(gate: DatasetGate, batch: RowBatch, cells: number, out: Uint8Array, at: number): number {
  const single = gate.keyCells.length === 1
  for (const cell of gate.keyCells) {
    const start = single ? at : at + 4
    const length = batch.len[cells + cell]!
    const end =
      length < 0 ? start : gate.codecs[cell]!.equality(batch.bytes, batch.off[cells + cell]!, length, out, start)
    const after = end < 0 ? start : end
    if (!single) new DataView(out.buffer, out.byteOffset).setUint32(at, after - start)
    at = after
  }
  return at
}

/** Canonical texts of the key's columns, as JSON: what a re-reading asks the source for. */
export function keyTextOf(gate: DatasetGate, batch: RowBatch, cells: number): Uint8Array {
  const texts = gate.keyCells.map((cell) => cellText(gate, batch, cells, cell))
  return new TextEncoder().encode(JSON.stringify(texts))
}

/** A value as the database prints it, and as the same for all that it calls equal. */
export interface KeyText {
  readonly text: string
  readonly equal: Uint8Array
}

export function keyTextAt(gate: DatasetGate, batch: RowBatch, cells: number, cell: number): KeyText {
  const codec = gate.codecs[cell]!
  const length = batch.len[cells + cell]!
  const offset = batch.off[cells + cell]!
  const out = new Uint8Array(length < 0 ? 0 : codec.room(batch.bytes, offset, length))
  const end = length < 0 ? 0 : codec.equality(batch.bytes, offset, length, out, 0)
  return { text: cellText(gate, batch, cells, cell) ?? '', equal: out.subarray(0, Math.max(0, end)) }
}

export function cellText(gate: DatasetGate, batch: RowBatch, cells: number, cell: number): string | null {
  const length = batch.len[cells + cell]!
  if (length < 0) return null
  const offset = batch.off[cells + cell]!
  return gate.codecs[cell]!.text(batch.bytes, offset, length) ?? null
}
