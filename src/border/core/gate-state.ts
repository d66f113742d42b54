/** Everything the gate of one flow knows between batches: all of it at home, all of it in the home store. */

import type { Day } from '../../law/day.ts'
import type { FlowPlan } from '../../plan/plan.ts'
import type { ExporterCounts } from './counts.ts'
import { compileGates, type DatasetGate, type GateKeys } from './dataset-gate.ts'
import { Holds } from './holds.ts'
import { Judge, today } from './judge.ts'
import { Links } from './links.ts'
import { People } from './people.ts'
import type { HomeStore } from './ports.ts'
import type { Sealer } from './sealing.ts'

export interface FlowState {
  readonly plan: FlowPlan
  readonly gates: readonly DatasetGate[]
  /** Judge per dataset that is its own subject, by index; null elsewhere. */
  readonly judges: readonly (Judge | null)[]
  readonly people: People
  readonly holds: Holds
  readonly links: readonly (Links | null)[]
  readonly counts: ExporterCounts
  /** The exporting jurisdiction's day, as a day number. */
  readonly today: number
}

export interface FlowStateParts {
  readonly plan: FlowPlan
  readonly day: Day
  readonly store: HomeStore
  readonly sealer: Sealer
  readonly keys: GateKeys
  readonly counts: ExporterCounts
  readonly people?: People
  readonly holds?: Holds
}

export function flowState(parts: FlowStateParts): FlowState {
  const { plan, store } = parts
  const gates = compileGates(plan, parts.keys)
  return {
    plan,
    gates,
    judges: gates.map((g) => (g.isOwn ? new Judge(plan, g.plan.person?.kind ?? 'customer') : null)),
    people: parts.people ?? new People(store, plan.flow),
    holds: parts.holds ?? new Holds(store, parts.sealer, plan.flow),
    links: gates.map((g) => (g.isLink ? new Links(store, plan.flow, g.plan.dataset) : null)),
    counts: parts.counts,
    today: today(parts.day),
  }
}
