/** What home remembers of a flow's course: phase, position, day. */

import type { HomeStore } from './ports.ts'
import type { Shape } from './shape.ts'

export interface FlowRecord {
  readonly phase: 'new' | 'copying' | 'streaming'
  /** The last batch known to be committed abroad. */
  readonly batch: number
  /** The number of the first batch of the first copy under way or done. */
  readonly copyFrom: number
  readonly position: bigint
  readonly systemId: string
  readonly timeline: number
  /** The last day of law under which it ran; it never goes back. */
  readonly day: string
  /** Digest of the plan it runs under. */
  readonly plan: string
  /** Datasets that stay until the plan is accepted anew, and why. */
  readonly suspended: Readonly<Record<string, string>>
  /** The form in which each dataset was copied: `shapesOf`. */
  readonly shapes: Readonly<Record<string, Shape>>
}

export const newRecord: FlowRecord = {
  phase: 'new',
  batch: 0,
  copyFrom: 0,
  position: 0n,
  systemId: '',
  timeline: 0,
  day: '',
  plan: '',
  suspended: {},
  shapes: {},
}

const set = 'flows'

export function readRecord(store: HomeStore, flow: string): FlowRecord {
  const bytes = store.get(set, new TextEncoder().encode(flow))
  if (bytes === undefined) return newRecord
  const { position, ...rest } = JSON.parse(new TextDecoder().decode(bytes)) as Omit<FlowRecord, 'position'> & {
    position: string
  }
  return { ...newRecord, ...rest, position: BigInt(position) }
}

/** Durable with the store's next commit. */
export function writeRecord(store: HomeStore, flow: string, record: FlowRecord): void {
  const text = JSON.stringify({ ...record, position: String(record.position) })
  store.put(set, new TextEncoder().encode(flow), new TextEncoder().encode(text))
}
