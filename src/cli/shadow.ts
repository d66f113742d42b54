/** `waybill sync --shadow`: every row at the source is decided as if it crossed now, and nothing moves. */

import { ExporterCounts } from '../border/core/counts.ts'
import { runGate } from '../border/core/gate.ts'
import { flowState } from '../border/core/gate-state.ts'
import { type HoldCode, holdReasons } from '../border/core/holds.ts'
import { memoryStore } from '../border/core/memory-store.ts'
import { RowBatch } from '../border/core/row-batch.ts'
import { sealer } from '../border/core/sealing.ts'
import { gateKeys, random } from '../border/home/home.ts'
import { HomeKeys } from '../border/home/keys.ts'
import { columnCodec } from '../border/postgres/codecs.ts'
import { PostgresSource } from '../border/postgres/source.ts'
import { resolveStore } from '../manifest/index.ts'
import { exporterNow } from '../plan/index.ts'
import type { FlowPlan } from '../plan/plan.ts'
import { batchBytes, batchRows } from './batch-size.ts'
import { BadInput, exit } from './exit.ts'
import { slotOf } from './flows.ts'
import { type Io, plural, printLine, progress } from './output.ts'
import type { PlannedFiles } from './plan-files.ts'

export async function shadow(io: Io, planned: PlannedFiles, json: boolean): Promise<void> {
  for (const plan of planned.made.plan.flows) {
    const report = await shadowFlow(io, planned, plan)
    if (json) await printLine(io, { event: 'shadow', ...report })
    else await io.out(words(report))
    if (report.held > 0) io.exitCode = exit.finding
  }
}

interface ShadowReport {
  readonly flow: string
  readonly read: number
  readonly crossed: number
  readonly held: number
  readonly people: { readonly ordinary: number; readonly sensitive: number }
  readonly reasons: readonly { readonly dataset: string; readonly reason: string; readonly rows: number }[]
}

async function shadowFlow(io: Io, planned: PlannedFiles, plan: FlowPlan): Promise<ShadowReport> {
  const { file, day } = planned
  const store = memoryStore()
  const counts = new ExporterCounts(
    store,
    plan.exporter,
    day.slice(0, 4),
    exporterNow({ manifest: file.manifest, day }, file.manifest.flows.get(plan.flow)!),
  )
  // Keys of this run alone: nothing made with them outlives it.
  const keys = new HomeKeys(random.bytes(32), random.bytes(32), 1)
  const state = flowState({
    plan,
    day,
    store,
    counts,
    sealer: sealer(keys.sealKey(), random),
    keys: gateKeys(keys, { organisation: file.manifest.organisation.name, codec: columnCodec }),
  })
  const url = resolveStore(file.manifest.stores.get(plan.from)!, (name) => io.env(name))!
  const source = new PostgresSource({
    url,
    slot: slotOf(plan.flow),
    publication: plan.publication,
    suspended: () => new Set(),
  })
  source.bind(state.gates)
  const snapshot = await source.snapshot()
  const total = { read: 0, crossed: 0, held: 0 }
  try {
    const batch = new RowBatch()
    for (const gate of state.gates) {
      const changed = await snapshot.changed(gate)
      if (changed !== null) throw new BadInput(`${gate.plan.dataset}: ${changed} since the plan was made: run it again`)
      const reader = snapshot.read(gate, { kind: 'all', inKeyOrder: plan.copyInKeyOrder })
      for (let more = true; more; ) {
        batch.clear()
        more = await reader.fill(batch, batchRows, batchBytes)
        const result = runGate(state, batch, { origin: 'copy' })
        total.read += result.read
        total.crossed += result.crossed
        total.held += result.held
        progress(io, `${plan.flow}: ${gate.plan.dataset}, ${plural(total.read, 'row')} decided`)
      }
      await reader.close()
    }
  } finally {
    progress(io, '')
    await snapshot.close()
    await source.close()
  }
  const reasons = state.gates.flatMap((gate) =>
    [...(state.holds.counts.get(gate.tag) ?? new Map<HoldCode, number>())].map(([code, rows]) => ({
      dataset: gate.plan.dataset,
      reason: holdReasons[code],
      rows,
    })),
  )
  return { flow: plan.flow, ...total, people: counts.seats, reasons }
}

function words({ flow, read, crossed, held, people, reasons }: ShadowReport): string {
  const lines = reasons.map((r) => `  ${r.dataset}: ${plural(r.rows, 'row')} held: ${r.reason}`)
  return `${flow} (shadow, nothing moved): ${plural(read, 'row')} read, ${crossed} would cross, ${held} would be held; ${people.ordinary} ordinary and ${people.sensitive} sensitive people would be counted\n${lines.map((l) => `${l}\n`).join('')}`
}
