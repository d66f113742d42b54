/** What a running flow tells of itself for `waybill status`: figures only. */

import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { positionText } from '../border/core/dispatch.ts'
import type { FlowContext } from '../border/core/flow-context.ts'
import { type HoldCode, holdReasons } from '../border/core/holds.ts'
import { savePlans } from './shown-plan.ts'

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

/** Writes `status.json` into the state folder, whole or not at all: `waybill status` may be reading it. */
export function saveStatus(state: string, contexts: readonly FlowContext[]): void {
  savePlans(state, contexts)
  const path = join(state, 'status.json')
  const status = { at: new Date().toISOString(), flows: contexts.map(statusOf) }
  writeFileSync(`${path}.new`, `${JSON.stringify(status, null, 1)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
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
