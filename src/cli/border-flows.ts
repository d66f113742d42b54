/** What one flow of a border shows, put together from manifest, plan, status and ledger. */

import { holdCodes, holdReasons } from '../border/core/holds.ts'
import type { Flow, Manifest } from '../manifest/index.ts'
import { exporterOf, type Lock } from '../plan/index.ts'
import type { End, FlowSummary, HeldGroup, Lag, TableView } from '../server/border-view.ts'
import { type FlowCrossed, none } from './border-ledger.ts'
import { extremes, type ShownPlan } from './shown-plan.ts'
import type { FlowStatus } from './status-file.ts'

/** Everything that the files say at one moment. */
export interface Read {
  readonly manifest: Manifest
  readonly state: string
  readonly lock: Lock | undefined
  readonly problem: string | null
  readonly at: string | null
  readonly status: ReadonlyMap<string, FlowStatus>
  readonly plans: ReadonlyMap<string, ShownPlan>
  /** By flow: digests of what was accepted. */
  readonly accepted: ReadonlyMap<string, ShownPlan>
}

/** The plan in force with its reasons, where the border has told it; else what was accepted. */
export function planOf(read: Read, flow: string): ShownPlan | undefined {
  const inForce = read.plans.get(flow)
  return inForce !== undefined && inForce.digest === read.status.get(flow)?.plan ? inForce : read.accepted.get(flow)
}

export function planShown(read: Read, flow: string, crossed: FlowCrossed | undefined) {
  const plan = planOf(read, flow)
  const accepted = read.accepted.get(flow)
  const suspended = new Map(Object.entries(read.status.get(flow)?.suspended ?? {}))
  const held = heldByTable(read.status.get(flow))
  const here = plan?.datasets ?? []
  // A table that is held whole is left out of the plan in force.
  const left = (accepted?.datasets ?? []).filter(
    (d) => suspended.has(d.dataset) && !here.some((h) => h.dataset === d.dataset),
  )
  const datasets = [...here, ...left].map((table): TableView => {
    const { inserted, updated, deleted } = crossed?.tables.get(table.dataset) ?? none()
    const rows = { crossed: { inserted, updated, deleted }, heldRows: held.get(table.dataset) ?? 0 }
    return { ...table, suspended: suspended.get(table.dataset) ?? null, ...rows }
  })
  const from = plan === undefined ? null : plan === accepted ? ('accepted plan' as const) : ('plan in force' as const)
  const { classes = [], obligations = [], notAsked = [], unclear = [], onLimit = null } = plan ?? {}
  return { shownFrom: from, datasets, classes, obligations, notAsked, unclear, onLimit }
}

export function summaryOf(read: Read, flow: Flow, crossed: FlowCrossed | undefined, lag: Lag | null): FlowSummary {
  const status = read.status.get(flow.name)
  const plan = planOf(read, flow.name)
  const accepted = read.accepted.get(flow.name)
  const most = extremes(plan?.classes ?? [])
  const { batches, lastAt, inserted, updated, deleted } = crossed ?? { ...none(), batches: 0, lastAt: null }
  return {
    id: flow.name,
    from: endOf(read.manifest, flow.from),
    to: endOf(read.manifest, flow.to),
    exporter: exporterOf(read.manifest, flow),
    phase: (status?.phase as FlowSummary['phase'] | undefined) ?? null,
    batch: status?.batch ?? null,
    position: status?.position ?? null,
    lag,
    day: status?.day ?? null,
    plan: {
      accepted: accepted?.digest ?? null,
      acceptedBy: accepted === undefined ? null : (read.lock?.acceptedBy ?? null),
      acceptedOn: accepted === undefined ? null : (read.lock?.day ?? null),
      inForce: status?.plan ?? null,
    },
    verdicts: most === null ? null : { mostFavourable: most.best.verdict, strictest: most.worst.verdict },
    tables: plan?.datasets.length ?? 0,
    columns: columnsOf(plan),
    crossed: { inserted, updated, deleted, batches, lastAt },
    heldRows: heldRows(status),
    heldPeople: status?.heldPeople ?? 0,
    suspendedTables: Object.keys(status?.suspended ?? {}).length,
    reviewOn: plan?.reviewOn ?? null,
  }
}

function endOf(manifest: Manifest, store: string): End {
  const place = manifest.places.get(manifest.stores.get(store)?.at ?? '')
  return { store, place: place?.name ?? '', country: place?.country ?? '', entity: place?.entity ?? '' }
}

function columnsOf(plan: ShownPlan | undefined): FlowSummary['columns'] {
  const all = (plan?.datasets ?? []).flatMap((d) => d.columns.map((c) => ({ ...c, stays: d.role !== 'crosses' })))
  const count = (is: (column: (typeof all)[number]) => boolean) => all.filter(is).length
  const stays = (c: (typeof all)[number]) => c.stays || c.treatment === 'drop'
  return {
    cross: count((c) => !stays(c) && c.treatment === 'cross'),
    changed: count((c) => !stays(c) && c.treatment !== 'cross'),
    stay: count(stays),
    unclassified: count((c) => c.category === 'unclassified'),
  }
}

const codeOf = new Map(Object.entries(holdCodes).map(([word, code]) => [holdReasons[code], word]))

export function groupsOf(manifest: Manifest, { flow, held }: FlowStatus): readonly HeldGroup[] {
  return held.map(({ dataset, reason, rows }) => {
    const table = manifest.datasets.get(dataset)?.table
    const shown = table === undefined ? '' : `${table.schema}.${table.name}`
    return { flow, dataset, table: shown, reason: codeOf.get(reason) ?? 'other', text: reason, rows }
  })
}

export const heldRows = (status: FlowStatus | undefined): number =>
  (status?.held ?? []).reduce((sum, h) => sum + h.rows, 0)

export function heldByTable(status: FlowStatus | undefined): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  for (const h of status?.held ?? []) rows.set(h.dataset, (rows.get(h.dataset) ?? 0) + h.rows)
  return rows
}
