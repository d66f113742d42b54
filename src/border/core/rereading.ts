/** Reads rows again from a snapshot of the source, when what is known of a person or a path has changed. */

import { takeNewPlan } from './adopt.ts'
import type { Selection, SourceSnapshot } from './carrier.ts'
import type { Dispatcher } from './dispatch.ts'
import type { FlowContext, FlowEnd } from './flow-context.ts'
import { type HoldCode, holdCodes, type RereadJob } from './holds.ts'
import { leadOf } from './links.ts'
import { hasHeld, rereading } from './people.ts'
import { letsGo } from './release.ts'
import { RowBatch } from './row-batch.ts'
import { isSuspended, suspend } from './suspend.ts'
import { chainTo, chainToPerson } from './sweeps.ts'

const jobsAtOnce = 500

/** Rows that changed after the snapshot, by dataset tag and hash: the stream has the later word on them. */
export class LaterChanges {
  private readonly rows = new Set<string>()
  private readonly tables = new Set<number>()
  private readonly snapshot: SourceSnapshot

  constructor(snapshot: SourceSnapshot) {
    this.snapshot = snapshot
  }

  /** `row` null: all rows of the dataset. */
  note(tag: number, row: Uint8Array | null, transaction: number): void {
    if (this.snapshot.visible(transaction)) return
    if (row === null) this.tables.add(tag)
    else this.rows.add(keyOf(tag, row))
  }

  has(tag: number, row: Uint8Array): boolean {
    return this.tables.has(tag) || this.rows.has(keyOf(tag, row))
  }
}

/**
 * One round: a snapshot is taken, the stream goes on until it has passed it, and then the rows are read from it, gated
 * and sent. A row that changed in between is left to the stream; where that could only hold it, another round follows.
 */
export class Rereading {
  readonly later: LaterChanges
  private readonly context: FlowContext
  private readonly snapshot: SourceSnapshot
  private readonly jobs: readonly RereadJob[]
  private readonly batch = new RowBatch()
  private crossed = 0

  private constructor(context: FlowContext, snapshot: SourceSnapshot, jobs: readonly RereadJob[]) {
    this.context = context
    this.snapshot = snapshot
    this.jobs = jobs
    this.later = new LaterChanges(snapshot)
  }

  /**
   * Begins a round where something waits for one. A commit is in the log a moment before snapshots see it: where the
   * snapshot lacks a transaction that the stream has already delivered, a later one must be taken.
   */
  static async begin(context: FlowContext): Promise<Rereading | null> {
    const jobs = nextJobs(context)
    if (jobs.length === 0) return null
    const snapshot = await context.ports.source.snapshot()
    if (context.delivered.every((transaction) => snapshot.visible(transaction)))
      return new Rereading(context, snapshot, jobs)
    await snapshot.close()
    return null
  }

  isDue(position: bigint): boolean {
    return position >= this.snapshot.position
  }

  async abandon(): Promise<void> {
    await this.snapshot.close()
  }

  /**
   * Reads, gates and sends; ends the jobs when all of it is committed abroad. Returns rows that crossed, and the end of the
   * flow where a new plan came up in between and it cannot go on.
   */
  async run(dispatcher: Dispatcher): Promise<{ people: number; rows: number; end: FlowEnd | null }> {
    const { context } = this
    for (const gate of context.state.gates) {
      if ((!gate.crosses && !gate.isLink) || (await this.isHeld(gate.index))) continue
      for (const selection of this.selections(gate.index)) {
        const end = await this.read(gate.index, selection, dispatcher)
        if (end !== null) return { people: 0, rows: this.crossed, end }
      }
    }
    await dispatcher.settle()
    const people = this.jobs.filter((job) => this.end(job)).length
    await context.ports.store.commit()
    await this.snapshot.close()
    return { people, rows: this.crossed, end: null }
  }

  /** Whether the table, or one on the way to its people, is not the one that was planned. */
  private async isHeld(index: number): Promise<boolean> {
    const { context, snapshot } = this
    const { gates } = context.state
    const gate = gates[index]!
    const way = new Set(chainToPerson(gates, gate))
    for (const at of gate.personIndex >= 0 ? way.add(gate.personIndex) : way) {
      if (isSuspended(context, gates[at]!.plan.dataset)) continue
      const changed = await snapshot.changed(gates[at]!)
      if (changed !== null) suspend(context, gates[at]!.plan.dataset, changed)
    }
    return isSuspended(context, gate.plan.dataset)
  }

  private async read(index: number, selection: Selection, dispatcher: Dispatcher): Promise<FlowEnd | null> {
    const { context, batch, later } = this
    const reader = this.snapshot.read(context.state.gates[index]!, selection)
    try {
      for (let more = true; more; ) {
        const end = await takeNewPlan(context, dispatcher)
        if (end !== null) return end
        batch.clear()
        more = await reader.fill(batch, context.options.batchRows, context.options.batchBytes)
        if (batch.rows === 0) continue
        const result = dispatcher.decide(batch, { origin: 'reread', skip: (tag, row) => later.has(tag, row) })
        this.crossed += result.crossed
        await dispatcher.send({ result, origin: 'reread', position: context.position, phase: 'streaming' })
      }
    } finally {
      await reader.close()
    }
    return null
  }

  private selections(index: number): readonly Selection[] {
    const { gates, holds } = this.context.state
    const gate = gates[index]!
    const paths = new Map<string, { chain: readonly number[]; column: string; keys: string[] }>()
    const rows: (readonly (string | null)[])[] = []
    if (this.jobs.some((job) => job.kind === 'table' && job.tag === gate.tag))
      return [{ kind: 'all', inKeyOrder: false }]
    for (const job of this.jobs) {
      if (job.kind === 'table') continue
      if (job.kind === 'row') {
        const text = job.tag === gate.tag ? holds.rowJobKey(job.tag, job.hash) : undefined
        if (text !== undefined) rows.push(JSON.parse(new TextDecoder().decode(text)) as (string | null)[])
        continue
      }
      const named = gates.find((g) => g.tag === job.tag)
      const chain = named === undefined ? [] : chainFor(gates, index, job.kind, named.index)
      const text = chain.length === 0 ? undefined : holds.keyText(job.tag, job.hash)
      if (text === undefined) continue
      const top = gates[chain[chain.length - 1]!]!
      const key = chain.join()
      const path = paths.get(key) ?? { chain, column: top.needed[top.subjectCell]!, keys: [] }
      path.keys.push(new TextDecoder().decode(text))
      paths.set(key, path)
    }
    const selections: Selection[] = [...paths.values()].map((path) => ({ kind: 'path', ...path }))
    return rows.length > 0 ? [...selections, { kind: 'rows', keys: rows }] : selections
  }

  /** It changed after the snapshot, and is held for that alone, or was let go and is still here for that. */
  private isToBeReadAgain(tag: number, row: Uint8Array, code: HoldCode | undefined): boolean {
    const { releasing, state } = this.context
    if (code === undefined || code === holdCodes.rereading || releasing === null) return code === holdCodes.rereading
    const dataset = state.gates.find((gate) => gate.tag === tag)?.plan.dataset
    return dataset !== undefined && letsGo(releasing)(dataset, code) && this.later.has(tag, row)
  }

  /** Ends a job unless some of its rows changed after the snapshot and are still held for that. Returns whether a person was let go. */
  private end(job: RereadJob): boolean {
    const { gates, holds, people } = this.context.state
    if (job.kind === 'row') {
      if (!this.isToBeReadAgain(job.tag, job.hash, holds.codeOf(job.tag, job.hash))) holds.endJob(job)
      return false
    }
    if (job.kind === 'table') {
      holds.endJob(job)
      return false
    }
    if (job.kind === 'parent') {
      holds.endJob(job)
      // While the row of the path is held or leads nowhere, rows below it wait for it.
      const gate = gates.find((g) => g.tag === job.tag)
      const leads = gate !== undefined && leadOf(this.context.state, gate.index, job.hash) !== null
      if (leads && holds.codeOf(job.tag, job.hash) === undefined) holds.forgetKey(job.tag, job.hash)
      return false
    }
    let waiting = false
    let others = false
    for (const row of holds.rowsOf(job.hash)) {
      if (this.isToBeReadAgain(row.tag, row.row, row.code)) waiting = true
      else others = true
    }
    if (waiting) return false
    holds.endJob(job)
    const slot = people.meet(job.hash, 0)
    people.setFlag(slot, rereading, false)
    if (!others) {
      people.setFlag(slot, hasHeld, false)
      holds.forgetKey(job.tag, job.hash)
    }
    people.flush()
    return !others
  }
}

function chainFor(
  gates: FlowContext['state']['gates'],
  index: number,
  kind: 'person' | 'parent',
  named: number,
): readonly number[] {
  const gate = gates[index]!
  if (kind === 'parent') return chainTo(gates, gate, named)
  return gate.personIndex === named ? chainToPerson(gates, gate) : []
}

/** People in order of their first arrival, so that a line admits the earlier ones; then paths and rows. */
function nextJobs(context: FlowContext): readonly RereadJob[] {
  const { people, holds } = context.state
  const jobs = [...holds.jobs()]
  const order = (job: RereadJob) => (job.kind === 'person' ? people.find(job.hash, 0) : Number.MAX_SAFE_INTEGER)
  return jobs
    .map((job) => ({ job, at: order(job) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, jobsAtOnce)
    .map(({ job }) => job)
}

function keyOf(tag: number, row: Uint8Array): string {
  return `${tag}:${Buffer.from(row.buffer, row.byteOffset, 16).toString('latin1')}`
}
