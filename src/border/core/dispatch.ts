/** Sends one batch abroad: durable at home, recorded, sent, closed, in that order and no other. */

import type { BatchEntry } from '../../ledger/index.ts'
import type { Progress } from './carrier.ts'
import type { BatchChanges } from './changes.ts'
import { type FlowContext, type FlowEvent, remember } from './flow-context.ts'
import { type GateOptions, type GateResult, runGate } from './gate.ts'
import { letsGo, noteLetGo } from './release.ts'
import type { RowBatch } from './row-batch.ts'

export interface Sending {
  readonly result: GateResult
  readonly origin: 'copy' | 'stream' | 'reread'
  readonly position: bigint
  readonly phase: Progress['phase']
}

/** Batches recorded and not yet committed abroad; more would only wait in memory. */
const inFlightMax = 3

/**
 * Batches are recorded at home ahead of the one that is on its way, and sent one after another; `settle` waits for all.
 * Of one batch nothing leaves before its own entry is durable.
 */
export class Dispatcher {
  private readonly context: FlowContext
  private recorded: Promise<void> = Promise.resolve()
  private readonly inFlight: Promise<void>[] = []
  /** Endings that the ledger learns with its next entry. */
  private endings: number[] = []
  private onCommitted: (position: bigint) => void = () => {}

  constructor(context: FlowContext) {
    this.context = context
  }

  whenCommitted(tell: (position: bigint) => void): void {
    this.onCommitted = tell
  }

  /** Waits until everything sent is committed abroad and closed in the ledger. */
  async settle(): Promise<void> {
    while (this.inFlight.length > 0) await this.oldest()
    await this.close()
  }

  /** Waits until nothing of ours is under way any more, whatever became of it; for a session that ends with a fault. */
  async drain(): Promise<void> {
    await Promise.allSettled([...this.inFlight, this.recorded])
  }

  /** Runs the next batch through the gate; what it changes at home can be taken back until the target has it. */
  decide(batch: RowBatch, options: GateOptions): GateResult {
    const { journal, state } = this.context
    journal.begin(this.context.batch + 1)
    const { releasing } = this.context
    const result = runGate(state, batch, releasing === null ? options : { ...options, letsGo: letsGo(releasing) })
    if (releasing !== null) noteLetGo(this.context, releasing, result.letGo)
    journal.end()
    return result
  }

  /** Resolves when there is room for another batch; this one is then on its way. */
  async send(sending: Sending): Promise<void> {
    while (this.inFlight.length >= inFlightMax) await this.oldest()
    const batch = ++this.context.batch
    const before = this.inFlight[this.inFlight.length - 1] ?? Promise.resolve()
    // Taken now: the gate goes on counting while this batch waits.
    const entry = this.entry(batch, sending)
    const report = this.report(batch, sending)
    let index = -1
    const recorded = this.recorded.then(async () => {
      index = await this.record(entry)
    })
    this.recorded = recorded
    const carried = Promise.all([before, recorded]).then(async () => {
      await this.apply(sending.result.changes, batch, sending.position, sending.phase)
      this.committed(batch, index, sending.position)
      this.context.options.onEvent(report)
    })
    this.inFlight.push(carried)
    // Whoever settles next hears of a failure; until then it must not count as unheard.
    recorded.catch(() => {})
    carried.catch(() => {})
  }

  /** Tells the target how far the source was read where nothing was to be sent, so that the slot can move on. */
  async sendProgress(position: bigint): Promise<void> {
    await this.settle()
    const { context } = this
    await context.ports.store.commit()
    await this.apply(nothing, context.record.batch, position, 'streaming')
    context.position = position
    this.onCommitted(position)
  }

  private async oldest(): Promise<void> {
    await this.inFlight[0]
    this.inFlight.shift()
  }

  /** What the gate learnt and counted is durable, then the ledger's entry; endings of earlier batches go with it. */
  private async record(entry: BatchEntry): Promise<number> {
    await this.context.ports.store.commit()
    const closes = this.takeEndings()
    const indices = await this.context.ports.log.append([...closes, entry])
    return indices[closes.length]!
  }

  private async close(): Promise<void> {
    const closes = this.takeEndings()
    if (closes.length > 0) await this.context.ports.log.append(closes)
  }

  private takeEndings() {
    const closes = this.endings.map((of) => ({
      kind: 'close' as const,
      ...this.stamp(),
      of,
      outcome: 'committed' as const,
    }))
    this.endings = []
    return closes
  }

  private committed(batch: number, entry: number, position: bigint): void {
    this.endings.push(entry)
    this.context.journal.forget(batch)
    this.context.position = position
    remember(this.context, { batch, position })
    this.onCommitted(position)
  }

  private report(batch: number, { result, origin }: Sending): FlowEvent {
    const { ordinary, sensitive } = this.context.state.counts
    const { read, crossed, held, people, changes } = result
    const { flow } = this.context
    return {
      event: 'batch',
      flow,
      batch,
      origin,
      read,
      crossed,
      held,
      tokens: changes.tokens,
      people,
      counts: { ordinary, sensitive },
    }
  }

  private async apply(changes: BatchChanges, batch: number, position: bigint, phase: Progress['phase']): Promise<void> {
    const { record, planned, ports, state } = this.context
    const head = ports.log.checkpoint()
    await ports.target.apply(changes, state.gates, {
      phase,
      batch,
      position,
      systemId: record.systemId,
      timeline: record.timeline,
      slot: this.context.flow,
      plan: planned.digest,
      ledgerSize: head.size,
      ledgerRoot: Buffer.from(head.root).toString('base64'),
    })
  }

  private entry(batch: number, { result, position }: Sending): BatchEntry {
    const { planned, ports, state } = this.context
    const { gates, counts } = state
    return {
      kind: 'batch' as const,
      ...this.stamp(),
      batch,
      position: positionText(position),
      plan: planned.digest,
      law: planned.law,
      day: planned.day,
      decisions: planned.decisions,
      tables: gates.flatMap((g) => {
        const counted = result.perDataset[g.index]!
        return counted.inserted + counted.updated + counted.deleted + counted.held === 0
          ? []
          : [{ table: g.plan.dataset, ...counted }]
      }),
      people: result.people,
      counts: {
        ordinary: counts.ordinary ?? counts.seats.ordinary,
        sensitive: counts.sensitive ?? counts.seats.sensitive,
      },
      commitment: ports.commitment(batch, blocksOf(result.changes)),
    }
  }

  private stamp() {
    return { at: new Date(this.context.ports.clock.nowMs()).toISOString(), flow: this.context.flow }
  }
}

const nothing: BatchChanges = { insertsOnly: true, tables: [], sweeps: [], bytes: 0, tokens: 0 }

/** A position as PostgreSQL writes it. */
export function positionText(position: bigint): string {
  return `${(position >> 32n).toString(16).toUpperCase()}/${(position & 0xffffffffn).toString(16).toUpperCase()}`
}

function blocksOf(changes: BatchChanges): readonly Uint8Array[] {
  return [
    ...changes.tables.flatMap((t) => [t.deletes, t.rows, ...t.updates].flatMap((b) => (b === null ? [] : [b.bytes]))),
    ...changes.sweeps.flatMap((s) => s.values),
  ]
}
