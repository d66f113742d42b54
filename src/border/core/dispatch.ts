/** Sends one batch abroad: durable at home, recorded, sent, closed, in that order and no other. */

import type { Progress } from './carrier.ts'
import type { BatchChanges } from './changes.ts'
import { type FlowContext, remember } from './flow-context.ts'
import type { GateResult } from './gate.ts'

export interface Sending {
  readonly result: GateResult
  readonly origin: 'copy' | 'stream' | 'reread'
  readonly position: bigint
  readonly phase: Progress['phase']
}

/** One batch may be on its way while the next is read and decided; `settle` waits for it. */
export class Dispatcher {
  private readonly context: FlowContext
  private inFlight: Promise<void> = Promise.resolve()
  private onCommitted: (position: bigint) => void = () => {}

  constructor(context: FlowContext) {
    this.context = context
  }

  whenCommitted(tell: (position: bigint) => void): void {
    this.onCommitted = tell
  }

  async settle(): Promise<void> {
    await this.inFlight
  }

  /** Resolves when the batch before is committed and this one is on its way. */
  async send(sending: Sending): Promise<void> {
    await this.inFlight
    const batch = ++this.context.batch
    this.inFlight = this.carry(batch, sending)
    // Whoever settles next hears of a failure; until then it must not count as unheard.
    this.inFlight.catch(() => {})
  }

  /** Tells the target how far the source was read where nothing was to be sent, so that the slot can move on. */
  async sendProgress(position: bigint): Promise<void> {
    await this.inFlight
    const { context } = this
    await context.ports.store.commit()
    await this.apply(nothing, context.record.batch, position, 'streaming')
    context.position = position
    this.onCommitted(position)
  }

  private async carry(batch: number, sending: Sending): Promise<void> {
    const { context } = this
    const { result, position, phase } = sending
    // 1. What the gate learnt and counted. 2. The ledger's entry. 3. The bytes. 4. The ending.
    await context.ports.store.commit()
    const [entry] = await context.ports.log.append([this.entry(batch, sending)])
    await this.apply(result.changes, batch, position, phase)
    await context.ports.log.append([{ kind: 'close', ...this.stamp(), of: entry!, outcome: 'committed' }])
    context.position = position
    remember(context, { batch, position })
    this.onCommitted(position)
    const counts = context.state.counts
    context.options.onEvent({
      event: 'batch',
      flow: context.flow,
      batch,
      origin: sending.origin,
      read: result.read,
      crossed: result.crossed,
      held: result.held,
      tokens: result.changes.tokens,
      people: result.people,
      counts: { ordinary: counts.ordinary, sensitive: counts.sensitive },
    })
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

  private entry(batch: number, { result, position }: Sending) {
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
    ...changes.sweeps.flatMap((s) => (s.values === 'any' ? [] : s.values)),
  ]
}
