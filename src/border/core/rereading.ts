/** Reads rows again from a snapshot of the source, when what is known of a person or a path has changed. */

import type { Selection, SourceSnapshot } from './carrier.ts'
import type { Dispatcher } from './dispatch.ts'
import type { FlowContext } from './flow-context.ts'
import { runGate } from './gate.ts'
import { holdCodes, type RereadJob } from './holds.ts'
import { hasHeld, rereading } from './people.ts'
import { RowBatch } from './row-batch.ts'
import { chainTo, chainToPerson } from './sweeps.ts'

const jobsAtOnce = 500

/** Rows that changed after the snapshot, by dataset tag and hash: the stream has the later word on them. */
export class LaterChanges {
  private readonly rows = new Set<string>()
  private readonly snapshot: SourceSnapshot

  constructor(snapshot: SourceSnapshot) {
    this.snapshot = snapshot
  }

  note(tag: number, row: Uint8Array, transaction: number): void {
    if (!this.snapshot.visible(transaction)) this.rows.add(keyOf(tag, row))
  }

  has(tag: number, row: Uint8Array): boolean {
    return this.rows.has(keyOf(tag, row))
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

  private constructor(context: FlowContext, snapshot: SourceSnapshot, jobs: readonly RereadJob[]) {
    this.context = context
    this.snapshot = snapshot
    this.jobs = jobs
    this.later = new LaterChanges(snapshot)
  }

  /** Begins a round where something waits for one. */
  static async begin(context: FlowContext): Promise<Rereading | null> {
    const jobs = nextJobs(context)
    if (jobs.length === 0) return null
    return new Rereading(context, await context.ports.source.snapshot(), jobs)
  }

  isDue(position: bigint): boolean {
    return position >= this.snapshot.position
  }

  async abandon(): Promise<void> {
    await this.snapshot.close()
  }

  /** Reads, gates and sends; ends the jobs when all of it is committed abroad. Returns rows that crossed. */
  async run(dispatcher: Dispatcher): Promise<{ people: number; rows: number }> {
    const { context } = this
    let rows = 0
    for (const gate of context.state.gates) {
      if (!gate.crosses && !gate.isLink) continue
      for (const selection of this.selections(gate.index)) rows += await this.read(gate.index, selection, dispatcher)
    }
    await dispatcher.settle()
    const people = this.jobs.filter((job) => this.end(job)).length
    await context.ports.store.commit()
    await this.snapshot.close()
    return { people, rows }
  }

  private async read(index: number, selection: Selection, dispatcher: Dispatcher): Promise<number> {
    const { context, batch, later } = this
    const reader = this.snapshot.read(context.state.gates[index]!, selection)
    let crossed = 0
    try {
      for (let more = true; more; ) {
        batch.clear()
        more = await reader.fill(batch, context.options.batchRows, context.options.batchBytes)
        if (batch.rows === 0) continue
        const result = runGate(context.state, batch, { origin: 'reread', skip: (tag, row) => later.has(tag, row) })
        crossed += result.crossed
        await dispatcher.send({ result, origin: 'reread', position: context.position, phase: 'streaming' })
      }
    } finally {
      await reader.close()
    }
    return crossed
  }

  private selections(index: number): readonly Selection[] {
    const { gates, holds } = this.context.state
    const gate = gates[index]!
    const paths = new Map<string, { chain: readonly number[]; column: string; keys: string[] }>()
    const rows: (readonly (string | null)[])[] = []
    for (const job of this.jobs) {
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

  /** Ends a job unless some of its rows changed after the snapshot and are still held for that. Returns whether a person was let go. */
  private end(job: RereadJob): boolean {
    const { holds, people } = this.context.state
    if (job.kind === 'row') {
      if (!holds.heldAs(job.tag, job.hash, holdCodes.rereading)) holds.endJob(job)
      return false
    }
    if (job.kind === 'parent') {
      holds.endJob(job)
      if (!this.hasHeldBelow(job)) holds.forgetKey(job.tag, job.hash)
      return false
    }
    let waiting = false
    let others = false
    for (const row of holds.rowsOf(job.hash)) {
      if (row.code === holdCodes.rereading) waiting = true
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

  /** Whether the row of the path still leads nowhere, so that rows below it wait for it. */
  private hasHeldBelow(job: RereadJob): boolean {
    const { gates, links } = this.context.state
    const gate = gates.find((g) => g.tag === job.tag)
    const link = gate === undefined ? undefined : links[gate.index]?.get(job.hash)
    return link === undefined || link.held
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
