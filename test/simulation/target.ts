/** Headquarters' database in memory: transactions of blocks, deletes, merges, partial updates and sweeps, as the SQL of the border has them. */

import { ConnectionLost, Gap, type Progress, type TargetPort } from '../../src/border/core/carrier.ts'
import type { BatchChanges, RowBlock, Sweep } from '../../src/border/core/changes.ts'
import type { DatasetGate } from '../../src/border/core/dataset-gate.ts'
import { canonical, type Table } from './shop.ts'
import type { World } from './world.ts'

export type AbroadRow = ReadonlyMap<string, string | null>
export type Abroad = ReadonlyMap<string, ReadonlyMap<string, AbroadRow>>

/** A batch as it was handed over, whether or not it is committed. */
export interface Handed {
  readonly progress: Progress
  readonly tables: readonly {
    readonly name: string
    readonly rows: readonly AbroadRow[]
    readonly updates: readonly AbroadRow[]
    readonly deletes: readonly AbroadRow[]
  }[]
  readonly sweeps: readonly { readonly top: string; readonly column: string; readonly values: readonly string[] }[]
  readonly bytes: readonly Uint8Array[]
}

interface Version {
  readonly abroad: Abroad
  readonly progress: Progress | null
}

export class TargetServer {
  readonly world: World
  readonly tables: ReadonlyMap<string, Table>
  versions: Version[]
  handed: (batch: Handed) => void = () => {}
  committed: (progress: Progress) => void = () => {}
  /** Whoever claimed the flow last; nobody else's transaction commits. */
  private owner = 0
  /** A transaction whose client is gone, and which the server has still to finish. */
  private late: (() => void) | null = null

  constructor(world: World, tables: readonly Table[]) {
    this.world = world
    this.tables = new Map(tables.map((t) => [t.name, t]))
    this.versions = [{ abroad: new Map(tables.map((t) => [t.name, new Map()])), progress: null }]
  }

  get now(): Version {
    return this.versions[this.versions.length - 1]!
  }

  /** Brings back an older state; false where there is none. */
  restore(back: number): boolean {
    if (back <= 0 || back >= this.versions.length) return false
    this.versions = this.versions.slice(0, this.versions.length - back)
    this.late = null
    return true
  }

  connect(life: number): TargetPort {
    const moment = () => this.world.moment(life, 'target')
    const connection = { owner: -1 }
    return {
      prepare: moment,
      progress: async () => {
        await moment()
        return this.now.progress
      },
      claim: async () => {
        await moment()
        this.finishLate(0.5)
        connection.owner = ++this.owner
        return this.now.progress
      },
      occupied: async (gates) => {
        await moment()
        const { abroad } = this.now
        return gates.map((g) => g.plan.dataset).filter((name) => abroad.get(name)!.size > 0)
      },
      apply: (changes, gates, progress) => this.apply(life, connection.owner, changes, gates, progress),
      close: async () => {},
    }
  }

  private async apply(
    life: number,
    owner: number,
    changes: BatchChanges,
    gates: readonly DatasetGate[],
    progress: Progress,
  ): Promise<void> {
    const { world } = this
    await world.moment(life, 'target')
    this.handed(handedOf(changes, gates, progress))
    const commit = () => {
      if (owner !== this.owner) throw new ConnectionLost('target', null)
      this.versions.push({ abroad: this.after(changes, gates), progress })
      this.committed(progress)
    }
    try {
      await world.moment(life, 'target')
    } catch (error) {
      if (world.rng.chance(0.3)) this.late = commit
      throw error
    }
    this.finishLate(0.7)
    commit()
    await world.moment(life, 'target')
  }

  /** The server comes to an orphaned transaction before or after it serves others. */
  private finishLate(chance: number): void {
    const { late } = this
    if (late === null || !this.world.rng.chance(chance)) return
    this.late = null
    try {
      late()
      this.world.note('orphaned transaction committed')
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error
      this.world.note('orphaned transaction refused')
    }
  }

  private after(changes: BatchChanges, gates: readonly DatasetGate[]): Abroad {
    const next = new Map([...this.now.abroad].map(([name, rows]) => [name, new Map(rows)]))
    for (const change of changes.tables) {
      const table = this.tables.get(gates[change.dataset]!.plan.dataset)!
      const rows = next.get(table.name)!
      if (change.truncate) rows.clear()
      if (changes.insertsOnly) for (const row of rowsOf(change.rows)) insert(table, rows, row)
      for (const row of rowsOf(change.deletes)) rows.delete(keyOf(table, row))
      if (!changes.insertsOnly) merge(table, rows, rowsOf(change.rows))
      for (const block of change.updates) for (const row of rowsOf(block)) update(table, rows, row)
    }
    for (const sweep of changes.sweeps) this.sweep(next, sweep, gates)
    return next
  }

  private sweep(abroad: Map<string, Map<string, AbroadRow>>, sweep: Sweep, gates: readonly DatasetGate[]): void {
    const tables = sweep.chain.map((index) => this.tables.get(gates[index]!.plan.dataset)!)
    const bottom = abroad.get(tables[0]!.name)!
    const top = tables[tables.length - 1]!
    const wanted = new Set(sweep.values.map((v) => compared(top, sweep.column, text(v))))
    for (const [key, row] of [...bottom]) {
      let at: AbroadRow | undefined = row
      for (let i = 1; i < tables.length && at !== undefined; i++) at = parentOf(abroad, tables[i - 1]!, tables[i]!, at)
      const value = at === undefined ? null : compared(top, sweep.column, at.get(sweep.column) ?? null)
      if (value !== null && wanted.has(value)) bottom.delete(key)
    }
  }
}

function parentOf(abroad: Abroad, below: Table, above: Table, row: AbroadRow): AbroadRow | undefined {
  const by = below.subject.kind === 'path' ? below.subject.by : ''
  return abroad.get(above.name)!.get(JSON.stringify([compared(below, by, row.get(by) ?? null)]))
}

function insert(table: Table, rows: Map<string, AbroadRow>, row: AbroadRow): void {
  const key = keyOf(table, row)
  if (rows.has(key)) throw new Gap('target-conflict', `${table.name} holds the key already`)
  rows.set(key, row)
}

/** `INSERT … ON CONFLICT DO UPDATE`: the key that is there stays, and no row may be met twice. */
function merge(table: Table, rows: Map<string, AbroadRow>, block: readonly AbroadRow[]): void {
  const met = new Set<string>()
  for (const row of block) {
    const key = keyOf(table, row)
    if (met.has(key)) throw new Error(`a merge meets a row of ${table.name} twice`)
    met.add(key)
    const before = rows.get(key)
    rows.set(key, before === undefined ? row : changed(table, before, row))
  }
}

function update(table: Table, rows: Map<string, AbroadRow>, row: AbroadRow): void {
  const key = keyOf(table, row)
  const before = rows.get(key)
  if (before !== undefined) rows.set(key, changed(table, before, row))
}

function changed(table: Table, before: AbroadRow, row: AbroadRow): AbroadRow {
  return new Map([...before, ...[...row].filter(([name]) => !table.key.includes(name))])
}

export function keyOf(table: Table, row: AbroadRow): string {
  return JSON.stringify(table.key.map((name) => compared(table, name, row.get(name) ?? null)))
}

function compared(table: Table, name: string, value: string | null): string | null {
  const column = table.columns.find((c) => c.name === name)
  return value === null || column === undefined || column.treatment.kind === 'tokenise'
    ? value
    : canonical(column.type, value)
}

function handedOf(changes: BatchChanges, gates: readonly DatasetGate[], progress: Progress): Handed {
  const blocks = changes.tables.flatMap((t) =>
    [t.rows, t.deletes, ...t.updates].flatMap((b) => (b === null ? [] : [b.bytes])),
  )
  return {
    progress,
    tables: changes.tables.map((t) => ({
      name: gates[t.dataset]!.plan.dataset,
      rows: rowsOf(t.rows),
      updates: t.updates.flatMap(rowsOf),
      deletes: rowsOf(t.deletes),
    })),
    sweeps: changes.sweeps.map((s) => ({
      top: gates[s.chain[s.chain.length - 1]!]!.plan.dataset,
      column: s.column,
      values: s.values.map(text),
    })),
    bytes: [...blocks, ...changes.sweeps.flatMap((s) => s.values)],
  }
}

/** Reads COPY BINARY tuples. */
function rowsOf(block: RowBlock | null): AbroadRow[] {
  if (block === null) return []
  const view = new DataView(block.bytes.buffer, block.bytes.byteOffset, block.bytes.byteLength)
  const rows: AbroadRow[] = []
  let at = 0
  for (let i = 0; i < block.count; i++) {
    if (view.getInt16(at) !== block.columns.length)
      throw new Error('a tuple has another number of fields than its block')
    at += 2
    const row = new Map<string, string | null>()
    for (const name of block.columns) {
      const length = view.getInt32(at)
      at += 4
      row.set(name, length < 0 ? null : text(block.bytes.subarray(at, at + length)))
      at += Math.max(0, length)
    }
    rows.push(row)
  }
  if (at !== block.bytes.length) throw new Error('a block is longer than its tuples')
  return rows
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
