/** What a batch does abroad: rows to write, change and delete, in the form a carrier sends. */

import type { ByteColumn } from './column.ts'
import type { ColumnWrite, DatasetGate } from './dataset-gate.ts'
import type { RowBatch } from './row-batch.ts'
import { unchangedField, unreadableField } from './tuple.ts'

/** Rows one after another as COPY BINARY tuples (field count, then length and bytes of each), without header and trailer. */
export interface RowBlock {
  readonly count: number
  readonly columns: readonly string[]
  readonly bytes: Uint8Array
}

/** Deletes rows abroad by their subject, or by the row of a path they stand below. */
export interface Sweep {
  /** Datasets from the one swept up to the one whose `column` is compared. */
  readonly chain: readonly number[]
  readonly column: string
  /** Text of the values as they stand abroad. */
  readonly values: readonly Uint8Array[]
}

export interface TableChanges {
  readonly dataset: number
  readonly truncate: boolean
  /** Keys of rows to delete. */
  readonly deletes: RowBlock | null
  /** Whole rows. */
  readonly rows: RowBlock | null
  /** Rows already abroad of which some values did not change: key and changed columns. */
  readonly updates: readonly RowBlock[]
}

export interface BatchChanges {
  /** Whole rows are new abroad, without exception: they can be copied in. */
  readonly insertsOnly: boolean
  /** In the order in which tables are written. */
  readonly tables: readonly TableChanges[]
  /** After all tables, in this order. */
  readonly sweeps: readonly Sweep[]
  /** Bytes of rows that leave. */
  readonly bytes: number
  readonly tokens: number
}

interface Op {
  readonly kind: 'full' | 'partial' | 'delete'
  /** First cell in the batch of the row (of the row as it was, for a delete). */
  readonly cells: number
  readonly anonymous: boolean
}

/** Gathers what the gate lets pass: at most one row to write and one to delete for each key. */
export class ChangeSet {
  private readonly gates: readonly DatasetGate[]
  private readonly batch: RowBatch
  private readonly ops: Op[][]
  private readonly truncated: boolean[]
  private readonly insertsOnly: boolean
  readonly sweeps: Sweep[] = []

  constructor(gates: readonly DatasetGate[], batch: RowBatch, insertsOnly: boolean) {
    this.gates = gates
    this.batch = batch
    this.insertsOnly = insertsOnly
    this.ops = gates.map(() => [])
    this.truncated = gates.map(() => false)
  }

  /** A row that crosses. `anonymous`: without any personal column. */
  write(gate: DatasetGate, cells: number, anonymous: boolean): void {
    const kind = !this.insertsOnly && hasUnchanged(gate, this.batch, cells) ? 'partial' : 'full'
    this.ops[gate.index]!.push({ kind, cells, anonymous })
  }

  delete(gate: DatasetGate, cells: number): void {
    if (this.insertsOnly) throw new Error('a batch of inserts holds no delete')
    this.ops[gate.index]!.push({ kind: 'delete', cells, anonymous: false })
  }

  /** Empties the table abroad before anything of the batch is written to it. */
  truncate(gate: DatasetGate): void {
    this.truncated[gate.index] = true
  }

  seal(): BatchChanges {
    const tables: TableChanges[] = []
    let tokens = 0
    let bytes = 0
    for (const gate of this.gates) {
      const ops = this.ops[gate.index]!
      const truncate = this.truncated[gate.index]!
      if (!gate.crosses || (ops.length === 0 && !truncate)) continue
      const writer = new BlockWriter(this.batch)
      const of = (kind: Op['kind']) =>
        this.insertsOnly && kind === 'full' ? ops : ops.filter((op) => op.kind === kind)
      const deletes = this.insertsOnly ? null : writer.block(gate.keyWrites, of('delete'))
      const rows = writer.block(gate.writes, of('full'))
      const partial = this.insertsOnly ? [] : of('partial')
      const updates = this.groupUpdates(gate, partial).flatMap(([writes, group]) => writer.block(writes, group) ?? [])
      tokens += writer.tokens
      bytes += writer.bytes
      tables.push({ dataset: gate.index, truncate, deletes, rows, updates })
    }
    return { insertsOnly: this.insertsOnly, tables, sweeps: this.sweeps, bytes, tokens }
  }

  private groupUpdates(gate: DatasetGate, ops: readonly Op[]): readonly [readonly ColumnWrite[], Op[]][] {
    const groups = new Map<string, [readonly ColumnWrite[], Op[]]>()
    for (const op of ops) {
      const writes = gate.writes.filter((w) => this.batch.len[op.cells + w.cell] !== unchangedField)
      const mask = writes.map((w) => w.cell).join()
      const group = groups.get(mask)
      if (group === undefined) groups.set(mask, [writes, [op]])
      else group[1].push(op)
    }
    return [...groups.values()]
  }
}

/** Whether the row has values that did not come with it: it can only change a row that is abroad already. */
export function hasUnchanged(gate: DatasetGate, batch: RowBatch, cells: number): boolean {
  return gate.writes.some((w) => batch.len[cells + w.cell] === unchangedField)
}

const decoder = new TextDecoder()

/** A value that did not come in a form we read, has not the year its treatment needs, or is a label that nobody accepted. */
export function isUnreadable(batch: RowBatch, cells: number, write: ColumnWrite): boolean {
  const length = batch.len[cells + write.cell]!
  if (length === unreadableField) return true
  if (length < 0) return false
  if (write.labels !== null) {
    const from = batch.off[cells + write.cell]!
    return !write.labels.has(decoder.decode(batch.bytes.subarray(from, from + length)))
  }
  if (write.treatment.kind !== 'year') return false
  return !write.codec.year(batch.bytes, batch.off[cells + write.cell]!, length, new Uint8Array(length), 0)
}

/** Writes rows as COPY BINARY tuples, treating each field as the plan says. */
class BlockWriter {
  private readonly batch: RowBatch
  tokens = 0
  bytes = 0

  constructor(batch: RowBatch) {
    this.batch = batch
  }

  block(writes: readonly ColumnWrite[], ops: readonly Op[]): RowBlock | null {
    if (ops.length === 0) return null
    const columns = writes.map((w) => this.column(w, ops))
    const total = ops.length * (2 + 4 * writes.length) + columns.reduce((sum, c) => sum + totalOf(c), 0)
    const out = Buffer.allocUnsafe(total)
    let at = 0
    for (let i = 0; i < ops.length; i++) {
      out[at++] = writes.length >> 8
      out[at++] = writes.length & 255
      for (const column of columns) at = writeField(out, at, column, i)
    }
    this.bytes += total
    return { count: ops.length, columns: writes.map((w) => w.name), bytes: out }
  }

  /** The column's values over all rows, as they go abroad. */
  private column(write: ColumnWrite, ops: readonly Op[]): ByteColumn {
    const { batch } = this
    const offsets = new Int32Array(ops.length)
    const lengths = new Int32Array(ops.length)
    for (let i = 0; i < ops.length; i++) {
      const op = ops[i]!
      const cell = op.cells + write.cell
      offsets[i] = batch.off[cell]!
      lengths[i] = op.anonymous && write.personal ? -1 : batch.len[cell]!
    }
    const raw: ByteColumn = { bytes: batch.bytes, offsets, lengths }
    if (write.treatment.kind === 'cross') return raw
    if (write.treatment.kind === 'year') return this.years(write, raw)
    for (let i = 0; i < lengths.length; i++) if (lengths[i]! >= 0) this.tokens++
    return write.tokeniser!.tokens(write.codec.textIsBytes ? raw : this.texts(write, raw))
  }

  private years(write: ColumnWrite, raw: ByteColumn): ByteColumn {
    const bytes = new Uint8Array(totalOf(raw))
    const offsets = new Int32Array(raw.lengths.length)
    let at = 0
    for (let i = 0; i < raw.lengths.length; i++) {
      offsets[i] = at
      const length = raw.lengths[i]!
      if (length < 0) continue
      if (!write.codec.year(raw.bytes, raw.offsets[i]!, length, bytes, at))
        throw new Error('the gate lets no value pass that has no year')
      at += length
    }
    return { bytes, offsets, lengths: raw.lengths }
  }

  /** Canonical text of each value: what a token is made of, so that it joins wherever the database would. */
  private texts(write: ColumnWrite, raw: ByteColumn): ByteColumn {
    const { codec } = write
    const count = raw.lengths.length
    let room = 0
    for (let i = 0; i < count; i++)
      if (raw.lengths[i]! >= 0) room += codec.room(raw.bytes, raw.offsets[i]!, raw.lengths[i]!)
    const bytes = new Uint8Array(room)
    const offsets = new Int32Array(count)
    const lengths = new Int32Array(count)
    let at = 0
    for (let i = 0; i < count; i++) {
      offsets[i] = at
      const end = raw.lengths[i]! < 0 ? -1 : codec.equality(raw.bytes, raw.offsets[i]!, raw.lengths[i]!, bytes, at)
      lengths[i] = end < 0 ? -1 : end - at
      if (end >= 0) at = end
    }
    return { bytes, offsets, lengths }
  }
}

function totalOf(column: ByteColumn): number {
  let total = 0
  for (let i = 0; i < column.lengths.length; i++) total += Math.max(0, column.lengths[i]!)
  return total
}

function writeField(out: Buffer, at: number, column: ByteColumn, i: number): number {
  const length = column.lengths[i]!
  out[at] = (length >> 24) & 255
  out[at + 1] = (length >> 16) & 255
  out[at + 2] = (length >> 8) & 255
  out[at + 3] = length & 255
  if (length <= 0) return at + 4
  const offset = column.offsets[i]!
  const from = column.bytes
  if (length <= 24) for (let k = 0; k < length; k++) out[at + 4 + k] = from[offset + k]!
  else out.set(from.subarray(offset, offset + length), at + 4)
  return at + 4 + length
}
