/** Everything one running flow works with. */

import type { Day } from '../../law/day.ts'
import type { Log } from '../../ledger/index.ts'
import type { FlowPlan } from '../../plan/plan.ts'
import type { SourcePort, TargetPort } from './carrier.ts'
import type { ExporterCounts } from './counts.ts'
import type { GateKeys } from './dataset-gate.ts'
import { type FlowRecord, writeRecord } from './flow-record.ts'
import type { FlowState } from './gate-state.ts'
import type { Journal } from './journal.ts'
import type { Clock, HomeStore } from './ports.ts'
import type { ApprovedRelease, ReleasePort } from './release.ts'
import type { Sealer } from './sealing.ts'

/** A flow's plan as it stands on a day, with what the ledger binds. */
export interface PlannedFlow {
  readonly plan: FlowPlan
  readonly day: Day
  /** Digest of the plan's meaning. */
  readonly digest: string
  readonly law: Readonly<Record<string, string>>
  /** Ids of the articles or digests the ledger names as deciding. */
  readonly decisions: readonly string[]
}

export interface FlowPorts {
  readonly clock: Clock
  readonly store: HomeStore
  readonly source: SourcePort
  readonly target: TargetPort
  readonly log: Log
  readonly sealer: Sealer
  readonly keys: GateKeys
  /** Counts of the flow's exporter in the year of this day; one object per exporter and year in a process. */
  counts(day: Day): ExporterCounts
  /** Salted commitment to the bytes of a batch, `hmac-sha256:…`. */
  commitment(batch: number, parts: readonly Uint8Array[]): string
  /** The plan as of now: asked before a batch; null when it is the one in force. */
  replan(): Promise<PlannedFlow | null>
  /** Releases that two persons agreed on; absent: there are none. */
  readonly releases?: ReleasePort
}

export interface FlowOptions {
  readonly once: boolean
  /** Let go whatever may now cross, then end. */
  readonly release?: boolean
  readonly batchRows: number
  readonly batchBytes: number
  readonly onEvent: (event: FlowEvent) => void
  readonly stopping: () => boolean
}

export type FlowEvent =
  | { readonly event: 'copying'; readonly dataset: string; readonly rows: number; readonly total: number }
  | ({ readonly event: 'batch' } & BatchReport)
  | { readonly event: 'suspended'; readonly dataset: string; readonly what: string }
  | { readonly event: 'plan-changed'; readonly digest: string; readonly changes: readonly string[] }
  | { readonly event: 'released'; readonly people: number; readonly rows: number }
  /** The accepted plan has these datasets in another form than they stand abroad, or they were held: the first copy is made again. */
  | { readonly event: 'copy-again'; readonly datasets: readonly string[] }
  | { readonly event: 'waiting'; readonly for: 'source' | 'target'; readonly sqlstate: string | null }

export interface BatchReport {
  readonly flow: string
  readonly batch: number
  readonly origin: 'copy' | 'stream' | 'reread'
  readonly read: number
  readonly crossed: number
  readonly held: number
  readonly tokens: number
  readonly people: { readonly ordinary: number; readonly sensitive: number }
  readonly counts: { readonly ordinary: number | null; readonly sensitive: number | null }
}

/** How a run of a flow ended. */
export type FlowEnd =
  | { readonly end: 'done' | 'stopped' }
  /** The law or the manifest changed so that something abroad would have to come back. */
  | { readonly end: 'plan-changed'; readonly digest: string; readonly changes: readonly string[] }
  /** Another flow of the exporter passed the line this one lived below. */
  | { readonly end: 'line-passed' }

export interface FlowContext {
  readonly flow: string
  readonly ports: FlowPorts
  readonly options: FlowOptions
  /** The home store as the gate writes to it. */
  readonly journal: Journal
  planned: PlannedFlow
  /** A new plan that is not in force yet. */
  coming: PlannedFlow | null
  /** Datasets that the plan has in another form than they stand abroad: see `outOfShape`. */
  outOfShape: readonly string[]
  /** The approved release under way. */
  releasing: ApprovedRelease | null
  state: FlowState
  record: FlowRecord
  /** The latest transactions that came with the stream. */
  readonly delivered: number[]
  batch: number
  position: bigint
}

export function remember(context: FlowContext, change: Partial<FlowRecord>): void {
  context.record = { ...context.record, ...change }
  writeRecord(context.ports.store, context.flow, context.record)
}
