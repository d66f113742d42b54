/** People sent, for each exporter and year, against the lines of the law under which its flows run. */

import type { Day } from '../law/index.ts'
import type { Flow, Manifest } from '../manifest/index.ts'
import { exporterNow, exporterOf } from '../plan/index.ts'
import type { ExporterCount } from '../server/border-view.ts'
import { booksFor } from './books.ts'
import { dayOfExporter } from './plan-files.ts'
import type { ShownPlan } from './shown-plan.ts'
import type { FlowStatus } from './status-file.ts'

export interface Counted {
  readonly manifest: Manifest
  readonly status: ReadonlyMap<string, FlowStatus>
  readonly planOf: (flow: string) => ShownPlan | undefined
}

type Line = ExporterCount['lines'][number]

/** As the border last told it; of an exporter whose flows have not run, as the manifest states it. */
export async function countsOf(counted: Counted, now: Date): Promise<readonly ExporterCount[]> {
  const found = new Map<string, { count: ExporterCount; lines: Map<string, Line> }>()
  for (const flow of counted.manifest.flows.values()) {
    const count = await countOf(counted, flow, now)
    const key = JSON.stringify([count.exporter, count.year])
    const known = found.get(key) ?? { count, lines: new Map<string, Line>() }
    // Flows of one entity share a counter, and what was counted goes before what was stated.
    if (known.count.basis === 'stated' && count.basis === 'counted') known.count = count
    found.set(key, known)
    for (const line of linesOf(counted.planOf(flow.name), flow.name)) {
      const at = `${line.axis} ${line.line}`
      const there = known.lines.get(at)
      known.lines.set(at, there === undefined ? line : { ...there, flows: [...there.flows, flow.name] })
    }
  }
  return [...found.values()].map(({ count, lines }) => ({
    ...count,
    lines: [...lines.values()].map((line) => ({ ...line, left: left(line.line, count[line.axis]) })),
  }))
}

async function countOf({ manifest, status }: Counted, flow: Flow, now: Date): Promise<ExporterCount> {
  const told = status.get(flow.name)
  const exporter = exporterOf(manifest, flow)
  const place = manifest.places.get(manifest.stores.get(flow.from)?.at ?? '')
  const of = { exporter, entity: place?.entity ?? '', lines: [] }
  if (told !== undefined && told.day !== '') {
    const { ordinary, sensitive } = told.people
    return { ...of, year: told.day.slice(0, 4), basis: 'counted', ordinary, sensitive }
  }
  const day = await todayAt(manifest, flow, now)
  return { ...of, year: day.slice(0, 4), basis: 'stated', ...exporterNow({ manifest, day }, flow) }
}

/** Today where the flow begins. */
export async function todayAt(manifest: Manifest, flow: Flow, now: Date): Promise<Day> {
  const country = manifest.places.get(manifest.stores.get(flow.from)?.at ?? '')?.country.slice(0, 2)
  const books = await booksFor({ countries: country === undefined ? [] : [country], all: false })
  return dayOfExporter(manifest, books, now, flow.name)
}

/** Lines of the classes that may cross and are counted. */
function linesOf(plan: ShownPlan | undefined, flow: string): readonly Line[] {
  const found = new Map<string, Line>()
  for (const c of plan?.classes ?? []) {
    if (c.verdict !== 'permitted' || !c.counted) continue
    for (const axis of ['ordinary', 'sensitive'] as const) {
      const line = axis === 'ordinary' ? c.ordinaryLine : c.sensitiveLine
      if (line !== null) found.set(`${axis} ${line}`, { axis, line, left: null, cite: c.why.cite, flows: [flow] })
    }
  }
  return [...found.values()]
}

/** The line itself is the first count that is not permitted. */
const left = (line: number, count: number | null): number | null =>
  count === null ? null : Math.max(0, line - 1 - count)
