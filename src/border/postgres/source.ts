/** A branch's PostgreSQL as the border's source. */

import type pg from 'pg'
import {
  Gap,
  type RowReader,
  type Selection,
  type SlotState,
  type SourceIdentity,
  type SourcePort,
  type SourceSnapshot,
} from '../core/carrier.ts'
import type { DatasetGate } from '../core/dataset-gate.ts'
import { insertRow, type RowBatch } from '../core/row-batch.ts'
import { openClient } from './connection.ts'
import { CopySplitter } from './copy-binary.ts'
import { openSnapshot, type SnapshotReader } from './copy-source.ts'
import { asLost } from './lost.ts'
import { parseLsn } from './lsn.ts'
import { tupleView } from './pgoutput.ts'
import { changedTable, type LiveColumn, type LiveTable } from './relation-check.ts'
import { createSlot, dropSlot, identifySystem, slotState, startReplication } from './replication.ts'
import { copySql } from './source-sql.ts'
import { PostgresStream } from './source-stream.ts'
import { quoteTable } from './sql.ts'

export interface PostgresSourceOptions {
  readonly url: string
  readonly slot: string
  readonly publication: string
  /** Datasets that stay until the plan is accepted anew. */
  readonly suspended: () => ReadonlySet<string>
}

const publishedSql = `SELECT c.oid::text, p.rowfilter IS NULL AND cardinality(p.attnames) = (SELECT count(*) FROM pg_attribute a
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS whole
  FROM pg_publication_tables p JOIN pg_namespace n ON n.nspname = p.schemaname
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = p.tablename WHERE p.pubname = $1`

/** How long a slot may seem in use after its process was killed: the server notices late. */
const slotFreeMs = 10_000

export class PostgresSource implements SourcePort {
  private readonly options: PostgresSourceOptions
  private gates: readonly DatasetGate[] = []
  private client: pg.Client | null = null

  constructor(options: PostgresSourceOptions) {
    this.options = options
  }

  bind(gates: readonly DatasetGate[]): void {
    this.gates = gates
  }

  identity(): Promise<SourceIdentity> {
    return asLost('source', async () => {
      const { systemId, timeline, dbname } = await identifySystem(this.options.url)
      const { rows } = await (await this.control()).query<{ end: string }>(
        'SELECT pg_current_wal_flush_lsn()::text AS "end"',
      )
      return { systemId, timeline, database: dbname ?? '', end: parseLsn(rows[0]!.end) }
    })
  }

  slot(): Promise<SlotState | null> {
    return asLost('source', async () => {
      for (const deadline = Date.now() + slotFreeMs; ; await pause(100)) {
        const state = await slotState(await this.control(), this.options.slot)
        if (!state.exists) return null
        await this.requireOwnDatabase(state.database)
        if (state.active && Date.now() < deadline) continue
        const usable = state.invalidationReason === null && state.walStatus !== 'lost' && state.plugin === 'pgoutput'
        return { confirmed: state.confirmedFlushLsn ?? 0n, active: state.active, usable }
      }
    })
  }

  createSlot(): Promise<SourceSnapshot> {
    return asLost('source', async () => {
      const created = await createSlot(this.options.url, this.options.slot)
      const reader = await openSnapshot(this.options.url, { snapshot: created.snapshot })
      const position = parseLsn(created.consistentPoint)
      return this.snapshotOf(reader, position, () => true, created.close)
    })
  }

  dropSlot(): Promise<void> {
    return asLost('source', () => dropSlot(this.options.url, this.options.slot, { wait: true }))
  }

  snapshot(): Promise<SourceSnapshot> {
    return asLost('source', async () => {
      const reader = await openSnapshot(this.options.url)
      const [row] = await reader.query('SELECT pg_current_snapshot()::text')
      const visible = visibility(row?.[0] ?? '')
      // A message of our own ends the wait even where nobody writes.
      const { rows } = await (await this.control()).query<{ at: string }>(
        "SELECT pg_logical_emit_message(true, 'waybill', '')::text AS at",
      )
      return this.snapshotOf(reader, parseLsn(rows[0]!.at), visible, async () => {})
    })
  }

  stream(from: bigint): Promise<PostgresStream> {
    return asLost('source', async () => {
      await this.checkPublication()
      const { url, slot, publication } = this.options
      const reader = await startReplication({ url, slot, publication, fromLsn: from })
      const { suspended } = this.options
      const liveColumns = (oid: number) => this.liveColumns(oid)
      const stream = new PostgresStream(reader, { gates: () => this.gates, suspended, liveColumns }, from)
      for (const gate of await this.goneTables()) if (!suspended().has(gate.plan.dataset)) stream.holdGone(gate)
      return stream
    })
  }

  async close(): Promise<void> {
    await this.client?.end().catch(() => {})
    this.client = null
  }

  private async requireOwnDatabase(ofSlot: string | null): Promise<void> {
    const { rows } = await (await this.control()).query<{ name: string }>('SELECT current_database() AS name')
    if (ofSlot === rows[0]?.name) return
    throw new Gap(
      'source-database',
      `the branch answers as another database than the one whose changes the slot ${this.options.slot} follows. Correct the branch's URL; nothing was sent.`,
    )
  }

  /**
   * A table that fell out of the publication, or is filtered in it, would be skipped without a word. A table that is being altered
   * may look filtered for a moment: the answer comes from two states of the catalog.
   */
  private async checkPublication(): Promise<void> {
    for (let again = 3; ; again--) {
      const problem = await this.publicationProblem()
      if (problem === null) return
      if (again === 0) throw new Gap('publication', problem)
      await pause(100)
    }
  }

  private async publicationProblem(): Promise<string | null> {
    const { publication } = this.options
    const client = await this.control()
    const { rows } = await client.query<{ oid: string; whole: boolean }>(publishedSql, [publication])
    const published = await client.query<{ whole: boolean }>(
      'SELECT pubinsert AND pubupdate AND pubdelete AND pubtruncate AS whole FROM pg_publication WHERE pubname = $1',
      [publication],
    )
    if (published.rows[0]?.whole !== true)
      return `publication ${publication} is gone or leaves out kinds of changes. Let the owner publish insert, update, delete and truncate.`
    const listed = new Map(rows.map((row) => [Number(row.oid), row.whole]))
    const suspended = this.options.suspended()
    const gone = await this.goneTables()
    for (const gate of this.gates) {
      const { plan } = gate
      if (suspended.has(plan.dataset) || gone.includes(gate)) continue
      const whole = listed.get(plan.relation.oid)
      const name = `${plan.relation.schema}.${plan.relation.table}`
      if (whole === undefined)
        return `publication ${publication} does not contain ${name}: its changes are not sent. Let the owner add it.`
      if (!whole)
        return `publication ${publication} filters ${name}: changes are missing from it. Let the owner publish the whole table.`
    }
    return null
  }

  private async goneTables(): Promise<readonly DatasetGate[]> {
    const oids = this.gates.map((g) => g.plan.relation.oid)
    const { rows } = await (await this.control()).query<{ oid: string }>(
      'SELECT oid::text FROM pg_class WHERE oid = ANY ($1::oid[])',
      [oids],
    )
    const there = new Set(rows.map((row) => Number(row.oid)))
    return this.gates.filter((g) => !there.has(g.plan.relation.oid))
  }

  private snapshotOf(
    reader: SnapshotReader,
    position: bigint,
    isVisible: (transaction: number) => boolean,
    release: () => Promise<void>,
  ): PostgresSnapshot {
    const setting = { gates: () => this.gates, live: (gate: DatasetGate) => this.liveTable(gate), isVisible, release }
    return new PostgresSnapshot(reader, position, setting)
  }

  /** What stands under the planned name now, as everybody sees it and not as of a snapshot. */
  private async liveTable({ plan }: DatasetGate): Promise<LiveTable | null> {
    const { rows } = await (await this.control()).query<{ oid: string | null }>(
      'SELECT to_regclass($1)::oid::text AS oid',
      [quoteTable({ schema: plan.relation.schema, name: plan.relation.table })],
    )
    const oid = Number(rows[0]?.oid ?? 0)
    return oid === 0 ? null : { oid, columns: await this.liveColumns(oid) }
  }

  private async liveColumns(oid: number): Promise<readonly LiveColumn[]> {
    const { rows } = await (await this.control()).query<{ number: number; name: string; type: string; typmod: number }>(
      `SELECT attnum AS number, attname AS name, atttypid::text AS type, atttypmod AS typmod FROM pg_attribute
       WHERE attrelid = $1::oid AND attnum > 0 AND NOT attisdropped`,
      [oid],
    )
    return rows.map((row) => ({ number: row.number, name: row.name, typeId: Number(row.type), typmod: row.typmod }))
  }

  private async control(): Promise<pg.Client> {
    if (this.client !== null) return this.client
    const client = await openClient(this.options.url)
    client.on('error', () => {
      if (this.client === client) this.client = null
    })
    client.on('end', () => {
      if (this.client === client) this.client = null
    })
    this.client = client
    return client
  }
}

interface SnapshotSetting {
  gates(): readonly DatasetGate[]
  live(gate: DatasetGate): Promise<LiveTable | null>
  isVisible(transaction: number): boolean
  release(): Promise<void>
}

class PostgresSnapshot implements SourceSnapshot {
  readonly position: bigint
  private readonly reader: SnapshotReader
  private readonly setting: SnapshotSetting

  constructor(reader: SnapshotReader, position: bigint, setting: SnapshotSetting) {
    this.reader = reader
    this.position = position
    this.setting = setting
  }

  visible(transaction: number): boolean {
    return this.setting.isVisible(transaction)
  }

  /** COPY takes columns by their names of now, whatever the snapshot sees; the lock of a read keeps them until it is closed. */
  changed(gate: DatasetGate): Promise<string | null> {
    return asLost('source', async () => {
      const before = changedTable(gate, await this.setting.live(gate))
      if (before !== null) return before
      const { schema, table } = gate.plan.relation
      await this.reader.query(`SELECT FROM ${quoteTable({ schema, name: table })} LIMIT 0`)
      return changedTable(gate, await this.setting.live(gate))
    })
  }

  read(gate: DatasetGate, selection: Selection): RowReader {
    return new CopyRows(this.reader.copyOut(copySql(this.setting.gates(), gate, selection)), gate)
  }

  async close(): Promise<void> {
    await this.reader.close().catch(() => {})
    await this.setting.release().catch(() => {})
  }
}

/** Rows of one COPY. */
class CopyRows implements RowReader {
  private readonly chunks: AsyncGenerator<Buffer, void, undefined>
  private readonly dataset: number
  private readonly pick: Int16Array
  private readonly splitter = new CopySplitter()
  private readonly view = tupleView()
  private over = false

  constructor(chunks: AsyncGenerator<Buffer, void, undefined>, gate: DatasetGate) {
    this.chunks = chunks
    this.dataset = gate.index
    this.pick = Int16Array.from(gate.needed, (_, i) => i)
  }

  fill(batch: RowBatch, rows: number, bytes: number): Promise<boolean> {
    return asLost('source', async () => {
      for (;;) {
        while (batch.rows < rows && batch.used < bytes) {
          if (!this.splitter.next(this.view)) break
          batch.add(insertRow, this.dataset, 0, this.pick, this.view, null)
        }
        if (batch.rows >= rows || batch.used >= bytes) return true
        const chunk = await this.chunks.next()
        if (chunk.done === true) {
          this.splitter.finish()
          this.over = true
          return false
        }
        this.splitter.feed(chunk.value)
      }
    })
  }

  async close(): Promise<void> {
    if (!this.over) await this.chunks.return().catch(() => {})
  }
}

/** Reads `xmin:xmax:xip,…` (64-bit ids) and answers for the 32-bit id of a transaction that has committed. */
export function visibility(snapshot: string): (transaction: number) => boolean {
  const [xmin, xmax, running] = snapshot.split(':')
  const low = BigInt(xmin ?? '0')
  const high = BigInt(xmax ?? '0')
  const inProgress = new Set(
    (running ?? '')
      .split(',')
      .filter((id) => id !== '')
      .map(BigInt),
  )
  return (transaction) => {
    const id = widen(transaction, high)
    return id < low || (id < high && !inProgress.has(id))
  }
}

/** The 64-bit id nearest to `near` whose low half is `transaction`: ids in one stream never lie 2^31 apart. */
function widen(transaction: number, near: bigint): bigint {
  const half = 1n << 31n
  const epoch = near & ~0xffff_ffffn
  const id = epoch | BigInt(transaction >>> 0)
  if (id > near + half) return id - (1n << 32n)
  return id + half < near ? id + (1n << 32n) : id
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
