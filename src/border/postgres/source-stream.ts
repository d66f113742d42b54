/** The change stream of a branch, packed into batches of whole transactions. */

import type { ChangeStream, StreamState } from '../core/carrier.ts'
import type { DatasetGate } from '../core/dataset-gate.ts'
import { deleteRow, insertRow, type RowBatch, truncateAll, updateRow } from '../core/row-batch.ts'
import { asLost } from './lost.ts'
import { type Change, change, isChange, parseChange, parseControl, type Relation } from './pgoutput.ts'
import { bindRelation, type LiveColumn } from './relation-check.ts'
import type { ReplicationReader, WalChunk } from './replication-reader.ts'

interface Table {
  readonly index: number
  readonly pick: Int16Array
}

export interface StreamSource {
  gates(): readonly DatasetGate[]
  /** Datasets that are not handed over, by name. */
  suspended(): ReadonlySet<string>
  liveColumns(oid: number): Promise<readonly LiveColumn[]>
}

const relationMessage = 0x52
const beginMessage = 0x42
const commitMessage = 0x43
const truncateMessage = 0x54

export class PostgresStream implements ChangeStream {
  private readonly reader: ReplicationReader
  private readonly chunks: AsyncIterator<WalChunk>
  private readonly source: StreamSource
  private readonly tables = new Map<number, Table | null>()
  private readonly change: Change = change()
  private chunk: WalChunk | null = null
  private at = 0
  private coming: Promise<IteratorResult<WalChunk>> | null = null
  private inTransaction = false
  private transaction = 0
  private end: bigint
  /** Datasets whose table changed, and what leads through them. */
  private readonly held = new Set<string>()
  private changed: { dataset: string; what: string }[] = []

  constructor(reader: ReplicationReader, source: StreamSource, from: bigint) {
    this.reader = reader
    this.chunks = reader[Symbol.asyncIterator]()
    this.source = source
    this.end = from
  }

  fill(batch: RowBatch, limits: { rows: number; bytes: number; waitMs: number }): Promise<StreamState> {
    return asLost('source', () => this.takeTransactions(batch, limits))
  }

  private async takeTransactions(
    batch: RowBatch,
    limits: { rows: number; bytes: number; waitMs: number },
  ): Promise<StreamState> {
    let transactions = 0
    let caughtUp = false
    for (;;) {
      if (this.chunk === null || this.at >= this.chunk.n) {
        if (!(await this.nextChunk(this.inTransaction ? null : batch.rows > 0 ? 0 : limits.waitMs))) {
          caughtUp = true
          break
        }
        continue
      }
      transactions += await this.take(batch, limits)
      if (!this.inTransaction && (batch.rows >= limits.rows || batch.used >= limits.bytes || this.changed.length > 0))
        break
    }
    const idle = caughtUp && batch.rows === 0 && this.reader.serverEnd > this.end
    if (idle) this.end = this.reader.serverEnd
    const changed = this.changed
    this.changed = []
    return { position: this.end, transactions, caughtUp, changed }
  }

  confirm(position: bigint): void {
    this.reader.confirm(position)
  }

  async close(): Promise<void> {
    await this.reader.stop()
  }

  /** Waits for news at most `waitMs` (null: as long as it takes); false when there is none. */
  private async nextChunk(waitMs: number | null): Promise<boolean> {
    this.coming ??= this.chunks.next()
    const next = waitMs === null ? await this.coming : await within(this.coming, waitMs)
    if (next === null) return false
    this.coming = null
    if (next.done === true) throw new Error('the change stream ended by itself')
    this.chunk = next.value
    this.at = 0
    return true
  }

  /** Takes messages of the chunk until the batch is full at the end of a transaction. Returns transactions that ended. */
  private async take(batch: RowBatch, limits: { rows: number; bytes: number }): Promise<number> {
    const { buf, spans, n } = this.chunk!
    let transactions = 0
    while (this.at < n) {
      const start = spans[this.at * 2]!
      const end = start + spans[this.at * 2 + 1]!
      const kind = buf[start]!
      this.at++
      if (isChange(kind)) this.row(batch, buf, start, end)
      else if (kind === relationMessage) await this.relation(parseControl(buf, start, end) as Relation)
      else if (this.control(batch, buf, start, end)) {
        transactions++
        if (batch.rows >= limits.rows || batch.used >= limits.bytes || this.changed.length > 0) break
      }
    }
    return transactions
  }

  private row(batch: RowBatch, buf: Uint8Array, start: number, end: number): void {
    const c = this.change
    parseChange(buf, start, end, c)
    const table = this.tables.get(c.relationId)
    if (table == null) return
    const kind = buf[start] === 0x49 ? insertRow : buf[start] === 0x55 ? updateRow : deleteRow
    batch.add(
      kind,
      table.index,
      this.transaction,
      table.pick,
      kind === deleteRow ? null : c.newRow,
      c.old === '' ? null : c.oldRow,
    )
  }

  /** Returns whether a transaction ended. */
  private control(batch: RowBatch, buf: Uint8Array, start: number, end: number): boolean {
    const kind = buf[start]
    if (kind !== beginMessage && kind !== commitMessage && kind !== truncateMessage) return false
    const message = parseControl(buf, start, end)
    if (message.kind === 'begin') {
      this.inTransaction = true
      this.transaction = message.xid
    } else if (message.kind === 'commit') {
      this.inTransaction = false
      this.end = message.endLsn
      return true
    } else if (message.kind === 'truncate') {
      for (const id of message.relationIds) {
        const table = this.tables.get(id)
        if (table != null) batch.add(truncateAll, table.index, this.transaction, table.pick, null, null)
      }
    }
    return false
  }

  private async relation(relation: Relation): Promise<void> {
    const gates = this.source.gates()
    const index = gates.findIndex((g) => g.plan.relation.oid === relation.id)
    const gate = gates[index]
    const held = gate === undefined || this.held.has(gate.plan.dataset)
    if (held || this.source.suspended().has(gate.plan.dataset)) {
      this.tables.set(relation.id, null)
      return
    }
    const binding = bindRelation(gate, relation, await this.source.liveColumns(relation.id))
    if ('changed' in binding) this.hold(gate, binding.changed)
    else this.tables.set(relation.id, { index, pick: binding.pick })
  }

  /** Of a table that was dropped nothing comes any more that would say so. */
  holdGone(gate: DatasetGate): void {
    this.hold(gate, 'the table is gone')
  }

  /** With everything that leads through it: its rows would be judged by facts that no longer come. */
  private hold(gate: DatasetGate, what: string): void {
    this.tables.set(gate.plan.relation.oid, null)
    this.held.add(gate.plan.dataset)
    this.changed.push({ dataset: gate.plan.dataset, what })
    for (const below of this.source.gates()) {
      const leadsHere = gate.isOwn ? below.personIndex === gate.index : below.parentIndex === gate.index
      if (!leadsHere || this.held.has(below.plan.dataset)) continue
      this.hold(below, `its rows lead to people through ${gate.plan.dataset}, which is held`)
    }
  }
}

async function within<T>(promise: Promise<T>, waitMs: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), waitMs)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
