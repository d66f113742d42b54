/** Opens the flows of a manifest on their home: what `sync`, `release` and `detach` run. */

import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { ExporterCounts } from '../border/core/counts.ts'
import {
  type FlowContext,
  type FlowEvent,
  type FlowPorts,
  type PlannedFlow,
  remember,
} from '../border/core/flow-context.ts'
import { readRecord } from '../border/core/flow-record.ts'
import { openFlow } from '../border/core/machine.ts'
import { Acts, type InForce } from '../border/home/acts.ts'
import { type Home, openHome } from '../border/home/home.ts'
import { spoolOf } from '../border/home/spool.ts'
import { columnCodec } from '../border/postgres/codecs.ts'
import { PostgresSource } from '../border/postgres/source.ts'
import { PostgresTarget } from '../border/postgres/target.ts'
import type { Day } from '../law/index.ts'
import { resolveStore } from '../manifest/index.ts'
import { exporterNow } from '../plan/index.ts'
import type { FlowPlan } from '../plan/plan.ts'
import { batchBytes, batchRows } from './batch-size.ts'
import { BadInput } from './exit.ts'
import type { Io } from './output.ts'
import { dayOfExporter, type ManifestFile, type PlannedFiles, planWith, readManifestFile } from './plan-files.ts'

export interface RunningFlow {
  readonly context: FlowContext
  readonly source: PostgresSource
  readonly target: PostgresTarget
}

export interface FlowRun {
  readonly home: Home
  readonly flows: readonly RunningFlow[]
  close(): Promise<void>
}

export interface RunOptions {
  readonly once: boolean
  readonly release: boolean
  /** Who answers for a change of the manifest made while the flows run. */
  readonly by: string | null
  readonly onEvent: (flow: string, event: FlowEvent) => void
  readonly stopping: () => boolean
}

/** Name of a flow's replication slot: PostgreSQL allows lower-case letters, digits and underscores, 63 bytes. */
export function slotOf(flow: string): string {
  return `waybill_${flow.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_')}`.slice(0, 63)
}

export async function openHomeOf(file: ManifestFile): Promise<Home> {
  const { manifest, folder } = file
  return openHome({
    state: resolve(folder, manifest.state),
    keys: resolve(folder, manifest.keys),
    organisation: manifest.organisation.name,
    origin: originOf(manifest.organisation.name),
    codec: columnCodec,
  })
}

/** The ledger's origin: the organisation's name in the letters that a checkpoint allows. */
export function originOf(organisation: string): string {
  return `waybill/${organisation.trim().replaceAll(/[\s+]+/g, '-')}`
}

/** By flow, the datasets that are not as they were accepted, and in what. */
export type Suspended = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Opens every flow of the plan. Suspended datasets are left out, with whatever leads through them. */
export async function openRun(
  planned: PlannedFiles,
  suspended: Suspended,
  io: Io,
  options: RunOptions,
): Promise<FlowRun> {
  const home = await openHomeOf(planned.file)
  const replanner = new Replanner(planned, io, options.by)
  const counts = exporterCounts(home, planned)
  const acts = actsOf(home, planned.file, replanner, io)
  const flows: RunningFlow[] = []
  const close = async () => {
    for (const { source, target } of flows) {
      await source.close()
      await target.close()
    }
    await home.close()
  }
  try {
    for (const plan of planned.made.plan.flows) {
      const out = withDependents(plan, suspended.get(plan.flow) ?? new Map())
      const left = { ...plan, datasets: plan.datasets.filter((d) => !out.has(d.dataset)) }
      const flow: PlannedFlow = { ...replanner.plannedFlow(planned, plan), plan: left }
      const opened = openOne(planned.file, home, flow, { counts, replanner, acts }, io, options)
      flows.push(opened)
      holdBack(opened.context, plan, out)
      await recordPlan(home, planned, flow, options.by)
    }
  } catch (error) {
    await close()
    throw error
  }
  return { home, flows, close }
}

/** What the flows of a run have in common. */
interface Shared {
  readonly counts: FlowPorts['counts'] & ((day: Day, flow?: string) => ExporterCounts)
  readonly replanner: Replanner
  readonly acts: Acts
}

function openOne(
  file: ManifestFile,
  home: Home,
  planned: PlannedFlow,
  { counts, replanner, acts }: Shared,
  io: Io,
  options: RunOptions,
): RunningFlow {
  const { flow, from, to, publication } = planned.plan
  const url = (store: string) => {
    const value = resolveStore(file.manifest.stores.get(store)!, (name) => io.env(name))
    if (value === undefined) throw new BadInput(`the environment variable of store ${store} is not set`)
    return value
  }
  const suspended = () => new Set(Object.keys(readRecord(home.store, flow).suspended))
  const source = new PostgresSource({ url: url(from), slot: slotOf(flow), publication, suspended })
  const target = new PostgresTarget({ url: url(to), flow })
  const ports: FlowPorts = {
    clock: { nowMs: () => Date.now(), sleep: (ms) => new Promise((done) => setTimeout(done, ms)) },
    store: home.store,
    source,
    target,
    log: home.log,
    sealer: home.sealer,
    keys: home.keys,
    counts: (day) => counts(day, flow),
    commitment: home.commitment,
    replan: () => replanner.next(flow, home),
    releases: {
      next: (now) => acts.next(flow, replanner.inForce(now)),
      ended: (release, outcome) => acts.ended(flow, release, outcome),
    },
  }
  const context = openFlow(planned, ports, {
    once: options.once,
    release: options.release,
    batchRows,
    batchBytes,
    stopping: options.stopping,
    onEvent: (event) => options.onEvent(flow, event),
  })
  return { context, source, target }
}

function actsOf(home: Home, file: ManifestFile, replanner: Replanner, io: Io): Acts {
  const state = resolve(file.folder, file.manifest.state)
  return new Acts({
    state,
    spool: spoolOf(state),
    store: home.store,
    log: home.log,
    nowMs: () => io.now().getTime(),
    flows: () => replanner.flowNames(),
    onRefused: (name, why) => io.err(`${JSON.stringify(name)} among the acts was put aside: ${why}\n`),
  })
}

/** One counter per exporter and year in a process: flows of one legal entity share it. */
function exporterCounts(home: Home, { file, made }: PlannedFiles): (day: Day, flow?: string) => ExporterCounts {
  const counters = new Map<string, ExporterCounts>()
  return (day, flow) => {
    const plan = made.plan.flows.find((f) => f.flow === flow)!
    const year = day.slice(0, 4)
    const key = JSON.stringify([plan.exporter, year])
    const known = counters.get(key)
    if (known !== undefined) return known
    const opening = exporterNow({ manifest: file.manifest, day }, file.manifest.flows.get(plan.flow)!)
    const made_ = new ExporterCounts(home.store, plan.exporter, year, opening)
    counters.set(key, made_)
    return made_
  }
}

/** Datasets that are left out and those that lead through them, with the reason. */
function withDependents(plan: FlowPlan, out: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const gone = new Map(out)
  for (let before = -1; before !== gone.size; ) {
    before = gone.size
    for (const { dataset, subject } of plan.datasets)
      if (subject.kind === 'path' && gone.has(subject.of) && !gone.has(dataset))
        gone.set(dataset, `its rows lead to people through ${subject.of}, which is held`)
  }
  return gone
}

/** Home remembers what is left out, so that it is copied again once it is accepted; what left the flow is forgotten. */
function holdBack(context: FlowContext, plan: FlowPlan, out: ReadonlyMap<string, string>): void {
  const known = new Set(plan.datasets.map((d) => d.dataset))
  const still = Object.entries(context.record.suspended).filter(([dataset]) => known.has(dataset) && !out.has(dataset))
  remember(context, { suspended: Object.fromEntries([...still, ...out]) })
}

/** The ledger binds who accepted the plan, and who entered each mechanism, once. */
async function recordPlan(home: Home, planned: PlannedFiles, flow: PlannedFlow, by: string | null): Promise<void> {
  const { made, lock, file } = planned
  const at = new Date().toISOString()
  const { flow: name } = flow.plan
  const accepted = lock?.acceptedBy ?? by ?? 'nobody named'
  if (readRecord(home.store, name).plan !== flow.digest) {
    await home.log.append([
      {
        kind: 'plan',
        at,
        flow: name,
        plan: made.digest,
        manifest: made.plan.manifest,
        law: made.plan.law,
        by: accepted,
      },
    ])
  }
  for (const safeguard of file.manifest.flows.get(name)?.safeguards ?? []) {
    const key = new TextEncoder().encode(
      JSON.stringify([name, safeguard.type, safeguard.status, safeguard.from, safeguard.until]).slice(0, 400),
    )
    if (home.store.get('mechanisms', key) !== undefined) continue
    await home.log.append([
      {
        kind: 'mechanism',
        at,
        flow: name,
        type: safeguard.type,
        status: safeguard.status ?? 'unknown',
        ...(safeguard.from === null ? {} : { from: safeguard.from }),
        ...(safeguard.until === null ? {} : { until: safeguard.until }),
        by: safeguard.by ?? by ?? accepted,
        manifest: made.plan.manifest,
      },
    ])
    home.store.put('mechanisms', key, Uint8Array.of(1))
    await home.store.commit()
  }
}

const lookEveryMs = 500

/** Makes the plan anew when the day of law turns or the manifest changes. */
class Replanner {
  private readonly planned: PlannedFiles
  private readonly io: Io
  private readonly by: string | null
  private readonly taken = new Map<string, string>()
  private stamp: string
  private current: PlannedFiles
  private lookedAt = 0

  constructor(planned: PlannedFiles, io: Io, by: string | null) {
    this.planned = planned
    this.current = planned
    this.io = io
    this.by = by
    this.stamp = this.stampOf(planned.day)
    for (const flow of planned.made.plan.flows) this.taken.set(flow.flow, this.stamp)
  }

  plannedFlow({ made, day }: PlannedFiles, plan: FlowPlan): PlannedFlow {
    return {
      plan,
      day,
      digest: made.flowDigests.get(plan.flow)!,
      law: made.plan.law,
      decisions: decisionsOf(plan),
    }
  }

  flowNames(): Iterable<string> {
    return this.current.file.manifest.flows.keys()
  }

  inForce({ plan, digest }: PlannedFlow): InForce {
    const { lawDigests, plan: whole } = this.current.made
    const { flow, release = 'automatic' } = plan
    return { plan: digest, law: lawDigests.get(flow) ?? '', manifest: whole.manifest, release }
  }

  async next(flow: string, home: Home): Promise<PlannedFlow | null> {
    if (Date.now() - this.lookedAt >= lookEveryMs) await this.look()
    if (this.taken.get(flow) === this.stamp) return null
    this.taken.set(flow, this.stamp)
    const plan = this.current.made.plan.flows.find((f) => f.flow === flow)
    if (plan === undefined) throw new BadInput(`flow ${flow} is no longer in the manifest: detach it, or put it back`)
    const planned = this.plannedFlow(this.current, plan)
    await recordPlan(home, this.current, planned, this.by)
    return planned
  }

  private async look(): Promise<void> {
    this.lookedAt = Date.now()
    const { file, catalogs, made } = this.planned
    const day = dayOfExporter(file.manifest, file.books, this.io.now(), made.plan.flows[0]?.flow)
    const stamp = this.stampOf(day)
    if (stamp === this.stamp) return
    const fresh = await readManifestFile(file.path, (name) => this.io.env(name))
    const flows = made.plan.flows.map((f) => f.flow)
    this.current = { file: fresh, day, catalogs, ...planWith(fresh, catalogs, day, { flows }) }
    this.stamp = stamp
  }

  private stampOf(day: Day): string {
    const { mtimeMs, size } = statSync(this.planned.file.path)
    return `${day} ${mtimeMs} ${size}`
  }
}

/** Citations that carry the crossing classes, for the ledger. */
function decisionsOf(plan: FlowPlan): readonly string[] {
  const cites = plan.classes.filter((c) => c.verdict === 'permitted').flatMap((c) => c.reason.cite)
  return [
    ...new Set([...cites, ...plan.datasets.flatMap((d) => (d.nobody.permitted ? d.nobody.reason.cite : []))]),
  ].slice(0, 32)
}
