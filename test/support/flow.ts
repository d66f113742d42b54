/** A flow on two real databases under a plan written by hand, so that the border is tested apart from law and manifest. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExporterCounts, type OpeningCounts } from '../../src/border/core/counts.ts'
import type { FlowEnd, FlowEvent, FlowPorts, PlannedFlow } from '../../src/border/core/flow-context.ts'
import { openFlow, runFlow } from '../../src/border/core/machine.ts'
import type { ReleasePort } from '../../src/border/core/release.ts'
import { type Home, openHome } from '../../src/border/home/home.ts'
import { readCatalog } from '../../src/border/postgres/catalog.ts'
import { columnCodec } from '../../src/border/postgres/codecs.ts'
import { openClient } from '../../src/border/postgres/connection.ts'
import { PostgresSource } from '../../src/border/postgres/source.ts'
import { PostgresTarget } from '../../src/border/postgres/target.ts'
import type { Catalog, CatalogTable } from '../../src/plan/catalog.ts'
import type {
  ClassOutcome,
  ColumnPlan,
  DatasetPlan,
  FlowPlan,
  PersonFacts,
  SubjectPlan,
  Treatment,
} from '../../src/plan/plan.ts'

export interface DatasetSketch {
  readonly table: string
  readonly role?: 'crosses' | 'facts'
  readonly subject: SubjectPlan
  readonly person?: PersonFacts
  /** Treatments by column; `cross` where absent. */
  readonly columns?: Readonly<Record<string, Treatment['kind']>>
  readonly personal?: readonly string[]
  readonly sensitive?: readonly string[]
}

export interface FlowSketch {
  readonly flow?: string
  readonly datasets: readonly DatasetSketch[]
  readonly classes: readonly ClassOutcome[]
  readonly childUnder?: number
  readonly onLimit?: 'hold' | 'drop'
  readonly inKeyOrder?: boolean
  readonly release?: 'by-proposal'
}

/** An outcome for a consent, children and grown-ups apart where `child` is given. */
export function outcome(
  consent: string | null,
  permitted: boolean,
  more: Partial<ClassOutcome> & { child?: boolean | null } = {},
): ClassOutcome {
  const { child = false, ...rest } = more
  return {
    of: { residence: '*', consent, kind: 'customer', child },
    verdict: permitted ? 'permitted' : 'conditional',
    reason: { code: 'test', cite: ['TEST art 1'], text: 'a test says so' },
    mechanisms: [],
    counted: true,
    ordinaryLine: null,
    sensitiveLine: null,
    ...rest,
  }
}

export async function planFrom(sourceUrl: string, sketch: FlowSketch): Promise<FlowPlan> {
  const client = await openClient(sourceUrl)
  try {
    const catalog = await readCatalog(client)
    const { classes, childUnder = null, onLimit = 'hold', inKeyOrder = true } = sketch
    return {
      flow: sketch.flow ?? 'test-flow',
      from: 'branch',
      to: 'hq',
      exporter: 'shanghai',
      onLimit,
      ...(sketch.release === undefined ? {} : { release: sketch.release }),
      copyInKeyOrder: inKeyOrder,
      publication: 'waybill',
      datasets: sketch.datasets.map((d) => datasetPlan(catalog, d)),
      classes,
      childUnder: childUnder ?? null,
      obligations: [],
      notAsked: [],
      unclear: [],
      reviewOn: null,
    }
  } finally {
    await client.end()
  }
}

function datasetPlan(catalog: Catalog, sketch: DatasetSketch): DatasetPlan {
  const table = catalog.tables.find((t) => t.name === sketch.table && t.schema === 'public')
  if (table === undefined) throw new Error(`no table ${sketch.table}`)
  const key = table.replicaIdentity.kind === 'index' ? table.replicaIdentity.columns : table.primaryKey
  return {
    dataset: sketch.table,
    relation: { oid: table.oid, schema: table.schema, table: table.name },
    role: sketch.role ?? 'crosses',
    key,
    subject: sketch.subject,
    person: sketch.person ?? null,
    columns: columnPlans(table, sketch, key),
    target: { schema: table.schema, table: table.name },
    nobody: { permitted: true, reason: { code: 'test', cite: [], text: '' } },
    estimatedRows: table.estimatedRows,
  }
}

function columnPlans(table: CatalogTable, sketch: DatasetSketch, key: readonly string[]): readonly ColumnPlan[] {
  return table.columns.map((column) => {
    const kind = column.generated !== null ? 'drop' : (sketch.columns?.[column.name] ?? 'cross')
    const treatment: Treatment = kind === 'tokenise' ? { kind, domain: 'test' } : { kind }
    const crossing = sketch.role !== 'facts' && kind !== 'drop'
    return {
      name: column.name,
      number: column.attnum,
      type: column.type,
      modifier: column.typmod,
      formatted: column.formatted,
      category: sketch.personal?.includes(column.name) ? 'user.contact' : 'business.record',
      personal: sketch.personal?.includes(column.name) ?? false,
      sensitive: sketch.sensitive?.includes(column.name) ?? false,
      treatment,
      freedBy: [],
      ...(crossing
        ? {
            target: {
              name: column.name,
              type: kind === 'tokenise' ? 'text' : column.formatted,
              notNull: key.includes(column.name),
            },
          }
        : {}),
    }
  })
}

export interface Rig {
  readonly sourceUrl: string
  readonly targetUrl: string
  readonly folder: string
  readonly events: FlowEvent[]
  /** Runs to the end of what the source has now. */
  run(options?: { release?: boolean; day?: string; stopAfter?: number }): Promise<FlowEnd>
  plan: FlowPlan
  digest: string
  opening: OpeningCounts
  releases?: ReleasePort
  withHome<T>(use: (home: Home, ports: FlowPorts) => Promise<T>): Promise<T>
  dispose(): void
}

export async function rig(
  sourceUrl: string,
  targetUrl: string,
  sketch: FlowSketch,
  opening: OpeningCounts = { ordinary: 0, sensitive: 0 },
): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-flow-'))
  const events: FlowEvent[] = []
  const it: Rig = {
    sourceUrl,
    targetUrl,
    folder,
    events,
    plan: await planFrom(sourceUrl, sketch),
    digest: `sha256:${'0'.repeat(64)}`,
    opening,
    run: (options = {}) =>
      it.withHome(async (_, ports) => {
        let batches = 0
        const context = openFlow(planned(it, options.day), ports, {
          once: true,
          release: options.release ?? false,
          batchRows: 500,
          batchBytes: 1 << 20,
          onEvent: (event) => {
            events.push(event)
            if (event.event === 'batch') batches++
          },
          stopping: () => options.stopAfter !== undefined && batches >= options.stopAfter,
        })
        return runFlow(context)
      }),
    withHome: (use) => withHome(it, use),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  }
  return it
}

function planned(it: Rig, day = '2026-11-24'): PlannedFlow {
  return { plan: it.plan, day, digest: it.digest, law: {}, decisions: ['TEST art 1'] }
}

async function withHome<T>(it: Rig, use: (home: Home, ports: FlowPorts) => Promise<T>): Promise<T> {
  const home = await openHome({
    state: join(it.folder, 'state'),
    keys: join(it.folder, 'keys'),
    organisation: 'Test Retail',
    origin: 'waybill.test/ledger',
    codec: columnCodec,
  })
  const source = new PostgresSource({
    url: it.sourceUrl,
    slot: slotName(it),
    publication: it.plan.publication,
    suspended: () => new Set(),
  })
  const target = new PostgresTarget({ url: it.targetUrl, flow: it.plan.flow })
  const counts = new Map<string, ExporterCounts>()
  const ports: FlowPorts = {
    clock: { nowMs: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    store: home.store,
    source,
    target,
    log: home.log,
    sealer: home.sealer,
    keys: home.keys,
    commitment: home.commitment,
    counts: (day) => {
      const year = day.slice(0, 4)
      const known = counts.get(year) ?? new ExporterCounts(home.store, 'shanghai', year, it.opening)
      counts.set(year, known)
      return known
    },
    replan: async () => null,
    ...(it.releases === undefined ? {} : { releases: it.releases }),
  }
  try {
    return await use(home, ports)
  } finally {
    await source.close()
    await target.close()
    await home.close()
  }
}

export function slotName(it: Rig): string {
  return `waybill_${it.plan.flow.replaceAll('-', '_')}_${new URL(it.sourceUrl).pathname.slice(1).replaceAll(/[^a-z0-9_]/g, '_')}`
}
