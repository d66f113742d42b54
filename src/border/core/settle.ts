/** What a batch comes to: of several changes to one key only the last state is decided, so nobody is counted for a row that never left. */

import type { DatasetGate } from './dataset-gate.ts'
import type { RowHashes } from './gate-hash.ts'
import { deleteRow, insertRow, type RowBatch, truncateAll, updateRow } from './row-batch.ts'
import { unchangedField } from './tuple.ts'

export interface Settled {
  /** 1: the new row is what the batch leaves under its key. */
  readonly live: Uint8Array
  /** 1: the old key stood before the batch, and this row is the first to take it away. */
  readonly leaves: Uint8Array
  /** 1: nothing stood under the new key before, or it left within the batch. */
  readonly fresh: Uint8Array
  /** Datasets that were emptied, by index. */
  readonly truncated: ReadonlySet<number>
}

/** Every row is an insert of the stream or the copy: each is its own last state. */
export function settledInserts(rows: number): Settled {
  const all = new Uint8Array(rows).fill(1)
  return { live: all, leaves: new Uint8Array(rows), fresh: all, truncated: new Set() }
}

/** Values that an update did not carry are taken over, within the batch's cells, from an earlier row of the batch that has them. */
export function settle(gates: readonly DatasetGate[], batch: RowBatch, hashes: RowHashes): Settled {
  return new Settling(gates, batch, hashes).run()
}

export function keyChanged(gate: DatasetGate, batch: RowBatch, r: number): boolean {
  const { bytes, off, len, at, old } = batch
  const a = at[r]!
  const b = old[r]!
  if (a < 0 || b < 0) return false
  return gate.keyCells.some((cell) => {
    const length = len[a + cell]!
    if (length === unchangedField) return false
    if (length !== len[b + cell]!) return true
    for (let i = 0; i < length; i++) if (bytes[off[a + cell]! + i] !== bytes[off[b + cell]! + i]) return true
    return false
  })
}

/** How a key stands after the rows so far. */
interface Key {
  /** The row that holds its state; -1 when it is gone. */
  row: number
  stoodBefore: boolean
  left: boolean
  fresh: boolean
}

class Settling {
  private readonly gates: readonly DatasetGate[]
  private readonly batch: RowBatch
  private readonly hashes: RowHashes
  private readonly keys: Map<string, Key>[]
  private readonly live: Uint8Array
  private readonly leaves: Uint8Array
  private readonly fresh: Uint8Array
  private readonly truncated = new Set<number>()

  constructor(gates: readonly DatasetGate[], batch: RowBatch, hashes: RowHashes) {
    this.gates = gates
    this.batch = batch
    this.hashes = hashes
    this.keys = gates.map(() => new Map())
    this.live = new Uint8Array(batch.rows)
    this.leaves = new Uint8Array(batch.rows)
    this.fresh = new Uint8Array(batch.rows)
  }

  run(): Settled {
    const { batch, gates, live, leaves, fresh, truncated } = this
    for (let r = 0; r < batch.rows; r++) {
      const gate = gates[batch.dataset[r]!]!
      const kind = batch.kind[r]!
      if (kind === truncateAll) this.truncate(gate, r)
      else {
        const moved = kind === updateRow && keyChanged(gate, batch, r)
        const from = kind === deleteRow || moved ? this.leave(gate, r) : undefined
        if (kind !== deleteRow) this.arrive(gate, r, moved, from)
      }
    }
    return { live, leaves, fresh, truncated }
  }

  private truncate(gate: DatasetGate, r: number): void {
    for (let before = 0; before < r; before++) {
      if (this.batch.dataset[before] !== gate.index) continue
      this.live[before] = 0
      this.leaves[before] = 0
    }
    this.keys[gate.index]!.clear()
    this.truncated.add(gate.index)
  }

  /** Returns the row that held the state of the key it takes away, -1 where that came before the batch. */
  private leave(gate: DatasetGate, r: number): number {
    const text = nameOf(this.hashes.before(r)!)
    const key = this.keys[gate.index]!.get(text)
    const row = key?.row ?? -1
    if (row >= 0) this.live[row] = 0
    const stoodBefore = key?.stoodBefore ?? true
    if (stoodBefore && !(key?.left ?? false)) this.leaves[r] = 1
    this.keys[gate.index]!.set(text, { row: -1, stoodBefore, left: true, fresh: true })
    return row
  }

  private arrive(gate: DatasetGate, r: number, moved: boolean, from: number | undefined): void {
    const text = nameOf(this.hashes.now(r)!)
    const key = this.keys[gate.index]!.get(text)
    const row = key?.row ?? -1
    this.carry(gate, from ?? row, r)
    if (row >= 0) this.live[row] = 0
    const arrives = moved || this.batch.kind[r] === insertRow
    const fresh = arrives || (key?.fresh ?? false)
    this.live[r] = 1
    this.fresh[r] = fresh ? 1 : 0
    this.keys[gate.index]!.set(text, {
      row: r,
      stoodBefore: key?.stoodBefore ?? !arrives,
      left: key?.left ?? false,
      fresh,
    })
  }

  private carry(gate: DatasetGate, from: number, to: number): void {
    if (from < 0) return
    const { at, len, off } = this.batch
    for (let cell = 0; cell < gate.needed.length; cell++) {
      if (len[at[to]! + cell] !== unchangedField) continue
      len[at[to]! + cell] = len[at[from]! + cell]!
      off[at[to]! + cell] = off[at[from]! + cell]!
    }
  }
}

function nameOf(hash: Uint8Array): string {
  return Buffer.from(hash.buffer, hash.byteOffset, 16).toString('latin1')
}
