/** The ports through which the machine reads a branch and writes to headquarters; carriers implement them, the simulator too. */

import type { BatchChanges } from './changes.ts'
import type { DatasetGate } from './dataset-gate.ts'
import type { RowBatch } from './row-batch.ts'

/** Where rows come from: LSNs are bigint, transactions 32-bit ids. */
export interface SourcePort {
  /** Which database answers, and how far its log reaches now. */
  identity(): Promise<SourceIdentity>
  slot(): Promise<SlotState | null>
  /** Makes the slot; its snapshot is the state from which the stream goes on. */
  createSlot(): Promise<SourceSnapshot>
  dropSlot(): Promise<void>
  /** A snapshot of now. */
  snapshot(): Promise<SourceSnapshot>
  /** Changes after `from`. */
  stream(from: bigint): Promise<ChangeStream>
  /** Tells the carrier how the datasets of the flow are read. */
  bind(gates: readonly DatasetGate[]): void
  close(): Promise<void>
}

export interface SourceIdentity {
  readonly systemId: string
  readonly timeline: number
  readonly database: string
  readonly end: bigint
}

export interface SlotState {
  readonly confirmed: bigint
  readonly active: boolean
  /** False where the server gave up keeping what the slot needs. */
  readonly usable: boolean
}

/** What to read from a snapshot of one dataset. */
export type Selection =
  | { readonly kind: 'all'; readonly inKeyOrder: boolean }
  /** Rows whose path (datasets by index, the last one's `column`) leads to one of the keys, given as text. */
  | {
      readonly kind: 'path'
      readonly chain: readonly number[]
      readonly column: string
      readonly keys: readonly string[]
    }
  | { readonly kind: 'rows'; readonly keys: readonly (readonly (string | null)[])[] }

export interface SourceSnapshot {
  /** Its rows may be used once the stream has reached this position. */
  readonly position: bigint
  /** Whether the transaction's changes are in the snapshot. */
  visible(transaction: number): boolean
  /** Why the dataset's table is not the one that was planned, or null: then it stays so until the snapshot is closed. */
  changed(gate: DatasetGate): Promise<string | null>
  read(gate: DatasetGate, selection: Selection): RowReader
  close(): Promise<void>
}

export interface RowReader {
  /** Adds rows until the batch holds about `rows` of them or `bytes` bytes; false when none are left. */
  fill(batch: RowBatch, rows: number, bytes: number): Promise<boolean>
  close(): Promise<void>
}

export interface ChangeStream {
  /**
   * Adds whole transactions until the batch holds about `rows` rows or `bytes` bytes, or nothing more came for `waitMs`.
   * Changes of suspended datasets are left out.
   */
  fill(batch: RowBatch, limits: { rows: number; bytes: number; waitMs: number }): Promise<StreamState>
  /** The source may forget everything before this. */
  confirm(position: bigint): void
  close(): Promise<void>
}

export interface StreamState {
  /** End of the last whole transaction handed over; where nothing is waiting, how far the source has got. */
  readonly position: bigint
  readonly transactions: number
  /** Nothing more was waiting. */
  readonly caughtUp: boolean
  /** Tables whose shape is no longer the plan's: their changes are not handed over. */
  readonly changed: readonly { readonly dataset: string; readonly what: string }[]
}

export interface Progress {
  readonly phase: 'copying' | 'streaming'
  readonly batch: number
  readonly position: bigint
  readonly systemId: string
  readonly timeline: number
  readonly slot: string
  readonly plan: string
  readonly ledgerSize: number
  /** Base64. */
  readonly ledgerRoot: string
}

/** Where rows go. */
export interface TargetPort {
  /**
   * Before a copy (`copies`) makes what is missing; in mid-stream a missing table is a Gap, since its rows are lost. Refuses what
   * does not fit (TargetUnfit).
   */
  prepare(gates: readonly DatasetGate[], copies: boolean): Promise<void>
  progress(): Promise<Progress | null>
  /**
   * How far the flow has come, for whoever now goes on with it: once this resolves, no transaction that an earlier
   * connection left behind can commit any more (a server may finish one long after its client is gone).
   */
  claim(): Promise<Progress | null>
  /** Datasets whose tables abroad already hold rows. */
  occupied(gates: readonly DatasetGate[]): Promise<readonly string[]>
  /** All of it and the progress in one transaction; resolves when it is committed. */
  apply(changes: BatchChanges, gates: readonly DatasetGate[], progress: Progress): Promise<void>
  close(): Promise<void>
}

/** The other side went away in the middle: what it had committed is found out when it is back. */
export class ConnectionLost extends Error {
  readonly side: 'source' | 'target'
  readonly sqlstate: string | null
  constructor(side: 'source' | 'target', sqlstate: string | null) {
    super(`the ${side} went away${sqlstate === null ? '' : ` (SQLSTATE ${sqlstate})`}`)
    this.side = side
    this.sqlstate = sqlstate
  }
}

/** The target cannot take the rows as the plan has them. */
export class TargetUnfit extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`the target does not fit the plan:\n${problems.map((p) => `  ${p}`).join('\n')}`)
    this.problems = problems
  }
}

/** Something between source, target and home does not belong together: going on would lose or invent rows. */
export class Gap extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
