/** A branch's database in memory: tables, a log of transactions, a slot that forgets, snapshots that see late. */

import {
  type ChangeStream,
  ConnectionLost,
  type RowReader,
  type Selection,
  type SlotState,
  type SourceIdentity,
  type SourcePort,
  type SourceSnapshot,
  type StreamState,
} from '../../src/border/core/carrier.ts'
import type { DatasetGate } from '../../src/border/core/dataset-gate.ts'
import {
  type deleteRow,
  insertRow,
  type RowBatch,
  type truncateAll,
  type updateRow,
} from '../../src/border/core/row-batch.ts'
import { binaryFormat, nullField, type TupleView, unchangedField } from '../../src/border/core/tuple.ts'
import { canonical, type Table } from './shop.ts'
import type { World } from './world.ts'

/** Values in column order; undefined: did not come, because it did not change. */
export type Cells = readonly (string | null | undefined)[]
export type Rows = ReadonlyMap<string, Cells>
export type State = ReadonlyMap<string, Rows>

export interface Change {
  readonly table: string
  readonly kind: typeof insertRow | typeof updateRow | typeof deleteRow | typeof truncateAll
  readonly row: Cells | null
  readonly old: Cells | null
}

interface Transaction {
  /** The process that was alive when it committed. */
  readonly life: number
  readonly id: number
  readonly end: bigint
  readonly changes: readonly Change[]
}

export class SourceServer {
  readonly world: World
  readonly tables: ReadonlyMap<string, Table>
  readonly log: Transaction[] = []
  readonly history: { readonly end: bigint; readonly state: State }[]
  state: State
  end = 1000n
  slot: { confirmed: bigint; saved: bigint } | null = null
  /** Connections of an earlier session are gone. */
  session = 0

  constructor(world: World, tables: readonly Table[]) {
    this.world = world
    this.tables = new Map(tables.map((t) => [t.name, t]))
    this.state = new Map(tables.map((t) => [t.name, new Map()]))
    this.history = [{ end: 0n, state: this.state }]
  }

  commit(changes: readonly Change[], state: State): void {
    this.end += BigInt(8 + this.world.rng.int(64))
    this.log.push({ life: this.world.life, id: 700 + this.log.length, end: this.end, changes })
    this.state = state
    this.history.push({ end: this.end, state })
  }

  stateAt(position: bigint): State {
    let at = this.history[0]!.state
    for (const version of this.history) if (version.end <= position) at = version.state
    return at
  }

  /** What the slot had not written to disk is forgotten. */
  crash(): void {
    this.session++
    if (this.slot === null) return
    if (this.slot.confirmed > this.slot.saved) this.world.note('slot went back')
    this.slot.confirmed = this.slot.saved
  }

  keyOf(table: Table, cells: Cells): string {
    return JSON.stringify(table.key.map((name) => this.valueOf(table, cells, name)))
  }

  /** As the database compares it. */
  valueOf(table: Table, cells: Cells, name: string): string | null {
    const index = table.columns.findIndex((c) => c.name === name)
    const value = cells[index] ?? null
    return value === null ? null : canonical(table.columns[index]!.type, value)
  }

  connect(life: number): SourceConnection {
    return new SourceConnection(this, life)
  }
}

export class SourceConnection implements SourcePort {
  private readonly server: SourceServer
  private readonly life: number
  gates: readonly DatasetGate[] = []

  constructor(server: SourceServer, life: number) {
    this.server = server
    this.life = life
  }

  bind(gates: readonly DatasetGate[]): void {
    this.gates = gates
  }

  async identity(): Promise<SourceIdentity> {
    await this.moment()
    return { systemId: '7000', timeline: 1, database: 'branch', end: this.server.end }
  }

  async slot(): Promise<SlotState | null> {
    await this.moment()
    const { slot } = this.server
    return slot === null ? null : { confirmed: slot.confirmed, active: false, usable: true }
  }

  async createSlot(): Promise<SourceSnapshot> {
    await this.moment()
    if (this.server.slot !== null) throw new Error('the slot exists')
    const { end } = this.server
    this.server.slot = { confirmed: end, saved: end }
    return new Snapshot(this, this.server, end, end)
  }

  async dropSlot(): Promise<void> {
    await this.moment()
    this.server.slot = null
  }

  async snapshot(): Promise<SourceSnapshot> {
    await this.moment()
    const { history, log, world } = this.server
    // A commit is in the log a moment before snapshots see it; no process starts within such a moment.
    const isRecent = log[log.length - 1]?.life === this.life
    const late = world.mischief.write > 0 && isRecent && world.rng.chance(0.2)
    if (late) world.note('snapshot saw late')
    const seen = history[history.length - (late ? 2 : 1)]!.end
    await this.moment()
    this.server.end += 8n
    return new Snapshot(this, this.server, this.server.end, seen)
  }

  async stream(from: bigint): Promise<ChangeStream> {
    await this.moment()
    const { slot } = this.server
    if (slot === null) throw new Error('no slot')
    // PostgreSQL moves a position before the slot's forward without a word.
    return new Stream(this, this.server, from < slot.confirmed ? slot.confirmed : from)
  }

  async close(): Promise<void> {}

  async moment(session = this.server.session): Promise<void> {
    await this.server.world.moment(this.life, 'source')
    if (session !== this.server.session) throw new ConnectionLost('source', null)
  }
}

class Snapshot implements SourceSnapshot {
  readonly position: bigint
  private readonly connection: SourceConnection
  private readonly server: SourceServer
  private readonly session: number
  private readonly seen: bigint
  private readonly state: State

  constructor(connection: SourceConnection, server: SourceServer, position: bigint, seen: bigint) {
    this.connection = connection
    this.server = server
    this.session = server.session
    this.position = position
    this.seen = seen
    this.state = server.stateAt(seen)
  }

  visible(transaction: number): boolean {
    const found = this.server.log.find((t) => t.id === transaction)
    const seen = found === undefined || found.end <= this.seen
    if (!seen) this.server.world.note('changed since the snapshot')
    return seen
  }

  async changed(): Promise<null> {
    return null
  }

  read(gate: DatasetGate, selection: Selection): RowReader {
    const rows = this.select(gate, selection)
    const pick = picks(this.server.tables.get(gate.plan.dataset)!, gate)
    const { connection, session } = this
    let next = 0
    return {
      async fill(batch, most) {
        await connection.moment(session)
        while (next < rows.length && batch.rows < most)
          batch.add(insertRow, gate.index, 0, pick, viewOf(rows[next++]!), null)
        return next < rows.length
      },
      async close() {},
    }
  }

  async close(): Promise<void> {}

  private select(gate: DatasetGate, selection: Selection): Cells[] {
    const { server, state } = this
    const table = server.tables.get(gate.plan.dataset)!
    const all = state.get(table.name)!
    if (selection.kind === 'all') return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cells]) => cells)
    if (selection.kind === 'rows') {
      const wanted = selection.keys.map((key) =>
        server.keyOf(
          table,
          table.columns.map((c) => key[table.key.indexOf(c.name)] ?? null),
        ),
      )
      return [...all].filter(([key]) => wanted.includes(key)).map(([, cells]) => cells)
    }
    return [...all.values()].filter((cells) => this.leads(cells, selection))
  }

  private leads(cells: Cells, selection: Extract<Selection, { kind: 'path' }>): boolean {
    const { server } = this
    const names = selection.chain.map((index) => this.connection.gates[index]!.plan.dataset)
    let at: Cells | undefined = cells
    for (let i = 1; i < names.length; i++) {
      const below = server.tables.get(names[i - 1]!)!
      if (below.subject.kind !== 'path' || at === undefined) return false
      at = this.state.get(names[i]!)!.get(JSON.stringify([server.valueOf(below, at, below.subject.by)]))
    }
    const top = server.tables.get(names[names.length - 1]!)!
    const type = top.columns.find((c) => c.name === selection.column)!.type
    const value = at === undefined ? null : server.valueOf(top, at, selection.column)
    return value !== null && selection.keys.some((key) => canonical(type, key) === value)
  }
}

class Stream implements ChangeStream {
  private readonly connection: SourceConnection
  private readonly server: SourceServer
  private readonly session: number
  private at: bigint

  constructor(connection: SourceConnection, server: SourceServer, from: bigint) {
    this.connection = connection
    this.server = server
    this.session = server.session
    this.at = from
  }

  async fill(batch: RowBatch, limits: { rows: number; waitMs: number }): Promise<StreamState> {
    await this.connection.moment(this.session)
    const { server } = this
    const index = new Map(this.connection.gates.map((g) => [g.plan.dataset, g]))
    let transactions = 0
    let full = false
    for (const transaction of server.log) {
      if (transaction.end <= this.at) continue
      if (batch.rows >= limits.rows) {
        full = true
        break
      }
      for (const change of transaction.changes) this.add(batch, transaction.id, change, index.get(change.table)!)
      this.at = transaction.end
      transactions++
    }
    if (!full && batch.rows === 0) {
      this.at = server.end
      server.world.nowMs += limits.waitMs
    }
    return { position: this.at, transactions, caughtUp: !full, changed: [] }
  }

  confirm(position: bigint): void {
    const { slot, session, world } = this.server
    if (slot === null || session !== this.session || position <= slot.confirmed) return
    slot.confirmed = position
    if (world.rng.chance(0.3)) slot.saved = position
  }

  async close(): Promise<void> {}

  private add(batch: RowBatch, id: number, change: Change, gate: DatasetGate): void {
    const pick = picks(this.server.tables.get(change.table)!, gate)
    const row = change.row === null ? null : viewOf(change.row)
    const old = change.old === null ? null : viewOf(change.old)
    batch.add(change.kind, gate.index, id, pick, row, old)
  }
}

function picks(table: Table, gate: DatasetGate): Int16Array {
  return Int16Array.from(gate.needed, (name) => table.columns.findIndex((c) => c.name === name))
}

function viewOf(cells: Cells): TupleView {
  const values = cells.map((cell) => (cell == null ? null : new TextEncoder().encode(cell)))
  const len = Int32Array.from(
    values,
    (value, i) => value?.length ?? (cells[i] === undefined ? unchangedField : nullField),
  )
  const off = new Int32Array(cells.length)
  let at = 0
  for (const [i, value] of values.entries()) {
    off[i] = at
    at += value?.length ?? 0
  }
  const buf = new Uint8Array(at)
  for (const [i, value] of values.entries()) if (value !== null) buf.set(value, off[i]!)
  return { buf, n: cells.length, off, len, fmt: new Uint8Array(cells.length).fill(binaryFormat) }
}
