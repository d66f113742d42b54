/** What a running flow tells of itself for `waybill status`: figures only. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { positionText } from '../border/core/dispatch.ts'
import type { FlowContext } from '../border/core/flow-context.ts'
import { type HoldCode, holdReasons } from '../border/core/holds.ts'
import { savePlans, withOthers } from './shown-plan.ts'

export interface FlowStatus {
  readonly flow: string
  readonly phase: string
  readonly batch: number
  readonly position: string
  readonly day: string
  readonly plan: string
  readonly people: { readonly exporter: string; readonly ordinary: number | null; readonly sensitive: number | null }
  readonly lines: readonly {
    readonly axis: 'ordinary' | 'sensitive'
    readonly line: number
    readonly left: number | null
  }[]
  readonly held: readonly { readonly dataset: string; readonly reason: string; readonly rows: number }[]
  readonly heldPeople: number
  readonly suspended: Readonly<Record<string, string>>
}

/** As it stands in `status.json`. */
export interface SavedStatus extends FlowStatus {
  /** Instant of the figures: of a flow that did not run since, an earlier one than that of the file. */
  readonly at: string
}

/** Writes `status.json` into the state folder, whole or not at all: `waybill status` may be reading it. Of flows that do not run now it keeps what it says. */
export function saveStatus(state: string, contexts: readonly FlowContext[]): void {
  savePlans(state, contexts)
  const path = join(state, 'status.json')
  const at = new Date().toISOString()
  const flows = withOthers(
    savedIn(path),
    contexts.map((context): SavedStatus => ({ ...statusOf(context), at })),
  )
  const status = { at, flows }
  writeFileSync(`${path}.new`, `${JSON.stringify(status, null, 1)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

/** None where nothing was saved yet, or nothing that can be read. */
function savedIn(path: string): readonly SavedStatus[] {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { readonly flows: readonly SavedStatus[] }).flows
  } catch {
    return []
  }
}

/** Saves at once, then at most once in a while; the last state always, so that an idle border shows where it stands. */
export class StatusSaver {
  private readonly save: () => void
  private readonly everyMs: number
  private savedAtMs = Number.NEGATIVE_INFINITY
  private timer: NodeJS.Timeout | undefined
  private failure: { readonly error: unknown } | undefined

  constructor(save: () => void, everyMs = 1_000) {
    this.save = save
    this.everyMs = everyMs
  }

  /** Throws what a save met, also one that came later than the change it was for. */
  changed(): void {
    if (this.failure !== undefined) throw this.failure.error
    if (this.timer !== undefined) return
    const waitMs = this.savedAtMs + this.everyMs - performance.now()
    if (waitMs <= 0) this.now()
    else this.timer = setTimeout(() => this.late(), waitMs)
  }

  /** Nothing is saved any more. */
  end(): void {
    clearTimeout(this.timer)
  }

  private late(): void {
    this.timer = undefined
    try {
      this.now()
    } catch (error) {
      this.failure = { error }
    }
  }

  private now(): void {
    this.savedAtMs = performance.now()
    this.save()
  }
}

export function statusOf(context: FlowContext): FlowStatus {
  const { state, record, planned } = context
  const { ordinary, sensitive } = state.counts
  return {
    flow: context.flow,
    phase: record.phase,
    batch: record.batch,
    position: positionText(context.position),
    day: planned.day,
    plan: planned.digest,
    people: { exporter: planned.plan.exporter, ordinary, sensitive },
    lines: linesOf(context),
    held: heldOf(context),
    heldPeople: state.holds.people(),
    suspended: record.suspended,
  }
}

function linesOf({ planned, state }: FlowContext): FlowStatus['lines'] {
  const found = new Map<string, FlowStatus['lines'][number]>()
  for (const c of planned.plan.classes) {
    if (c.verdict !== 'permitted' || !c.counted) continue
    for (const [axis, line, count] of [
      ['ordinary', c.ordinaryLine, state.counts.ordinary],
      ['sensitive', c.sensitiveLine, state.counts.sensitive],
    ] as const) {
      if (line !== null)
        found.set(`${axis} ${line}`, { axis, line, left: count === null ? null : Math.max(0, line - 1 - count) })
    }
  }
  return [...found.values()]
}

function heldOf({ state }: FlowContext): FlowStatus['held'] {
  return state.gates.flatMap((gate) =>
    [...(state.holds.counts.get(gate.tag) ?? new Map<HoldCode, number>())]
      .filter(([, rows]) => rows > 0)
      .map(([code, rows]) => ({ dataset: gate.plan.dataset, reason: holdReasons[code], rows })),
  )
}
