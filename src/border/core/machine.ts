/** The course of one flow: start, first copy, stream, re-reading, new plans; steps per batch over the ports. */

import { letFollow, refuseEarlierDay, takeNewPlan, waitsForNobody } from './adopt.ts'
import { type ChangeStream, ConnectionLost, TargetUnfit } from './carrier.ts'
import { ChangeSet } from './changes.ts'
import { Dispatcher } from './dispatch.ts'
import {
  type FlowContext,
  type FlowEnd,
  type FlowOptions,
  type FlowPorts,
  type PlannedFlow,
  remember,
} from './flow-context.ts'
import { readRecord } from './flow-record.ts'
import { type GateResult, runGate } from './gate.ts'
import { flowState } from './gate-state.ts'
import { Journal } from './journal.ts'
import { isPermitted } from './judge.ts'
import { beginRelease, endRelease } from './release.ts'
import { Rereading } from './rereading.ts'
import { RowBatch } from './row-batch.ts'
import { heldElsewhere, outOfShape, shapesOf } from './shape.ts'
import { findStart } from './start.ts'
import { isSuspended, suspend } from './suspend.ts'

const idleMs = 100
const progressEveryMs = 10_000
const deliveredMax = 1000
const backOffMs = [200, 500, 1000, 2000, 5000]

/** Opens a flow on its home state. The plan must be the accepted one. */
export function openFlow(planned: PlannedFlow, ports: FlowPorts, options: FlowOptions): FlowContext {
  const flow = planned.plan.flow
  const record = readRecord(ports.store, flow)
  refuseEarlierDay(record, planned.day)
  const journal = new Journal(ports.store, flow)
  const state = flowState({
    ...planned,
    store: journal,
    sealer: ports.sealer,
    keys: ports.keys,
    counts: ports.counts(planned.day),
  })
  return {
    flow,
    ports,
    options,
    journal,
    planned,
    coming: null,
    delivered: [],
    outOfShape: outOfShape(record, planned.plan),
    releasing: null,
    state,
    record,
    batch: record.batch,
    position: record.position,
  }
}

/** Runs until stopped, until everything now in the source has been dealt with (`once`), or until a person is needed. */
export async function runFlow(context: FlowContext): Promise<FlowEnd> {
  for (let attempt = 0; ; ) {
    try {
      return await session(context, () => {
        attempt = 0
      })
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error
      if (context.options.stopping()) return { end: 'stopped' }
      context.options.onEvent({ event: 'waiting', for: error.side, sqlstate: error.sqlstate })
      await context.ports.clock.sleep(backOffMs[Math.min(attempt++, backOffMs.length - 1)]!)
    }
  }
}

async function session(context: FlowContext, alive: () => void): Promise<FlowEnd> {
  const { source, target, store } = context.ports
  source.bind(context.state.gates)
  const start = await findStart(context)
  const again = start.from === 'stream' && context.outOfShape.length > 0
  if (again) context.options.onEvent({ event: 'copy-again', datasets: context.outOfShape })
  source.bind(context.state.gates)
  const copies = start.from === 'copy' || again
  await target.prepare(context.state.gates, copies)
  const { digest, day } = context.planned
  // What changed while no process ran: a birthday, a new year, a looser plan.
  const changed = digest !== context.record.plan || day !== context.record.day || waitsForNobody(context.state)
  if (!copies && changed) letFollow(null, context.state)
  remember(context, { plan: digest, day })
  await store.commit()
  const dispatcher = new Dispatcher(context)
  try {
    if (start.from === 'copy' || again) {
      const stopped = await firstCopy(context, dispatcher, again || (start.from === 'copy' && start.restarted))
      if (stopped !== null) return stopped
    } else context.position = start.position
    alive()
    return await stream(context, dispatcher)
  } finally {
    await dispatcher.drain()
  }
}

// ── first copy ─────────────────────────────────────────────────────────────

async function firstCopy(context: FlowContext, dispatcher: Dispatcher, restarted: boolean): Promise<FlowEnd | null> {
  const { source, store, log } = context.ports
  await beginCopy(context, dispatcher, restarted)
  const snapshot = await source.createSlot()
  const batch = new RowBatch()
  try {
    for (const gate of context.state.gates) {
      const changed = await snapshot.changed(gate)
      if (changed !== null) suspend(context, gate.plan.dataset, changed)
      if (isSuspended(context, gate.plan.dataset)) continue
      const total = gate.plan.estimatedRows ?? 0
      const reader = snapshot.read(gate, { kind: 'all', inKeyOrder: context.planned.plan.copyInKeyOrder })
      let rows = 0
      try {
        for (let more = true; more; ) {
          const end = context.options.stopping()
            ? ({ end: 'stopped' } as const)
            : await takeNewPlan(context, dispatcher)
          if (end !== null) {
            await dispatcher.settle()
            return end
          }
          batch.clear()
          more = await reader.fill(batch, context.options.batchRows, context.options.batchBytes)
          rows += batch.rows
          if (batch.rows === 0) continue
          const result = runGate(context.state, batch, { origin: 'copy' })
          await dispatcher.send({ result, origin: 'copy', position: snapshot.position, phase: 'copying' })
          context.options.onEvent({ event: 'copying', dataset: gate.plan.dataset, rows, total })
        }
      } finally {
        await reader.close()
      }
    }
    await dispatcher.send({
      result: emptyResult(context),
      origin: 'copy',
      position: snapshot.position,
      phase: 'streaming',
    })
    await dispatcher.settle()
  } finally {
    await snapshot.close()
  }
  await log.append([{ kind: 'first-copy', ...stamp(context), state: 'finished', batch: context.batch }])
  remember(context, { phase: 'streaming', position: snapshot.position, batch: context.batch })
  await store.commit()
  return null
}

/** A copy that was cut short is emptied of what this flow put there and made again; counts stay. */
async function beginCopy(context: FlowContext, dispatcher: Dispatcher, restarted: boolean): Promise<void> {
  const { source, target, store, log } = context.ports
  const { state } = context
  if ((await source.slot()) !== null) await source.dropSlot()
  if ((await target.progress()) === null) {
    const occupied = await target.occupied(state.gates.filter((g) => g.crosses))
    if (occupied.length > 0) {
      throw new TargetUnfit(
        occupied.map(
          (t) => `${t} already holds rows that this flow did not put there: empty it, or give the flow another table`,
        ),
      )
    }
  }
  state.people.reset()
  state.holds.reset()
  for (const links of state.links) links?.reset()
  const suspended = heldElsewhere(context.record, context.planned.plan)
  remember(context, {
    phase: 'copying',
    copyFrom: context.batch + 1,
    suspended,
    shapes: shapesOf(context.planned.plan),
  })
  context.outOfShape = []
  await store.commit()
  await log.append([{ kind: 'first-copy', ...stamp(context), state: restarted ? 'restarted' : 'started' }])
  const clear = new ChangeSet(state.gates, new RowBatch(1, 64), false)
  for (const gate of state.gates) if (gate.crosses) clear.truncate(gate)
  const result = { ...emptyResult(context), changes: clear.seal() }
  await dispatcher.send({ result, origin: 'copy', position: 0n, phase: 'copying' })
}

function emptyResult(context: FlowContext): GateResult {
  return {
    changes: { insertsOnly: true, tables: [], sweeps: [], bytes: 0, tokens: 0 },
    read: 0,
    crossed: 0,
    held: 0,
    people: { ordinary: 0, sensitive: 0 },
    perDataset: context.state.gates.map(() => ({ inserted: 0, updated: 0, deleted: 0, held: 0 })),
    letGo: { rows: 0, people: 0 },
  }
}

function stamp(context: FlowContext) {
  return { at: new Date(context.ports.clock.nowMs()).toISOString(), flow: context.flow }
}

// ── stream ─────────────────────────────────────────────────────────────────

async function stream(context: FlowContext, dispatcher: Dispatcher): Promise<FlowEnd> {
  const { source } = context.ports
  const goal = context.options.once ? (await source.identity()).end : null
  if (context.options.release) letFollow(null, context.state)
  const changes = await source.stream(context.position)
  dispatcher.whenCommitted((position) => changes.confirm(position))
  try {
    return await new StreamLoop(context, dispatcher, changes, goal).run()
  } finally {
    await changes.close()
  }
}

class StreamLoop {
  private readonly context: FlowContext
  private readonly dispatcher: Dispatcher
  private readonly changes: ChangeStream
  private readonly goal: bigint | null
  private readonly batch = new RowBatch()
  private rereading: Rereading | null = null
  /** Everything before this has been handed to the dispatcher. */
  private reached: bigint
  private lastProgressMs: number
  private released = { people: 0, rows: 0 }

  constructor(context: FlowContext, dispatcher: Dispatcher, changes: ChangeStream, goal: bigint | null) {
    this.context = context
    this.dispatcher = dispatcher
    this.changes = changes
    this.goal = goal
    this.reached = context.position
    this.lastProgressMs = context.ports.clock.nowMs()
  }

  async run(): Promise<FlowEnd> {
    try {
      for (;;) {
        if (this.context.options.stopping()) return await this.finish({ end: 'stopped' })
        const changed = await takeNewPlan(this.context, this.dispatcher)
        if (changed !== null) return await this.finish(changed)
        await this.release()
        if (this.linePassed()) return await this.finish({ end: 'line-passed' })
        this.rereading ??= await Rereading.begin(this.context)
        const caughtUp = await this.step()
        if (this.rereading?.isDue(this.reached)) {
          const end = await this.reread()
          if (end !== null) return await this.finish(end)
        } else if (
          caughtUp &&
          this.goal !== null &&
          this.reached >= this.goal &&
          this.rereading === null &&
          this.context.releasing === null &&
          !this.hasJobs()
        ) {
          return await this.finish({ end: 'done' })
        }
      }
    } finally {
      await this.rereading?.abandon()
    }
  }

  /** Takes up what the source has for us, at most one batch. */
  private async step(): Promise<boolean> {
    const { context, batch } = this
    batch.clear()
    const { batchRows, batchBytes } = context.options
    const state = await this.changes.fill(batch, { rows: batchRows, bytes: batchBytes, waitMs: idleMs })
    for (const { dataset, what } of state.changed) suspend(this.context, dataset, what)
    if (batch.rows > 0) {
      const later = this.rereading?.later
      this.noteDelivered()
      const result = this.dispatcher.decide(batch, {
        origin: 'stream',
        ...(later === undefined ? {} : { changedSince: (tag, row, transaction) => later.note(tag, row, transaction) }),
      })
      await this.dispatcher.send({ result, origin: 'stream', position: state.position, phase: 'streaming' })
      this.reached = state.position
    } else if (state.position > this.reached) {
      this.reached = state.position
      await this.keepUp(false)
    }
    if (state.caughtUp) await this.dispatcher.settle()
    return state.caughtUp
  }

  private noteDelivered(): void {
    const { rows, transaction } = this.batch
    const { delivered } = this.context
    for (let r = 0; r < rows; r++)
      if (transaction[r] !== delivered[delivered.length - 1]) delivered.push(transaction[r]!)
    delivered.splice(0, delivered.length - deliveredMax)
  }

  /** An idle flow moves its slot on now and then, so that it keeps nothing on the source's disk. */
  private async keepUp(now: boolean): Promise<void> {
    const nowMs = this.context.ports.clock.nowMs()
    if (!now && nowMs - this.lastProgressMs < progressEveryMs) return
    this.lastProgressMs = nowMs
    await this.dispatcher.settle()
    if (this.reached > this.context.position) await this.dispatcher.sendProgress(this.reached)
  }

  private async reread(): Promise<FlowEnd | null> {
    await this.keepUp(true)
    const { people, rows, end } = await this.rereading!.run(this.dispatcher)
    if (end !== null) return end
    this.rereading = null
    this.released = { people: this.released.people + people, rows: this.released.rows + rows }
    // What two persons let go is told when all of it is done.
    if (rows > 0 && this.context.releasing === null) {
      await this.context.ports.log.append([{ kind: 'release', ...stamp(this.context), people, rows }])
      this.context.options.onEvent({ event: 'released', people, rows })
    }
    return null
  }

  /** Ends the approved release whose rows have all been read, and begins the next. */
  private async release(): Promise<void> {
    if (this.context.releasing !== null && this.rereading === null && !this.hasJobs()) await endRelease(this.context)
    await beginRelease(this.context)
  }

  private hasJobs(): boolean {
    for (const _ of this.context.state.holds.jobs()) return true
    return false
  }

  /** The exporter's counts stand beyond every line this flow lives below: it stops whole, until it has a mechanism of its own. */
  private linePassed(): boolean {
    const { classes } = this.context.planned.plan
    const { ordinary, sensitive } = this.context.state.counts
    const crossing = classes.filter((c) => isPermitted(c.verdict))
    if (crossing.length === 0 || crossing.some((c) => !c.counted)) return false
    const beyond = (count: number | null, line: number | null) => line !== null && count !== null && count >= line
    return crossing.every((c) => beyond(ordinary, c.ordinaryLine) || beyond(sensitive, c.sensitiveLine))
  }

  private async finish(end: FlowEnd): Promise<FlowEnd> {
    await this.keepUp(true)
    await this.dispatcher.settle()
    await this.context.ports.store.commit()
    return end
  }
}
