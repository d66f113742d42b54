/** Waybill on the same table: gate, two tokens, two dropped columns, counting and ledger on. */

import { join } from 'node:path'
import { ExporterCounts } from '../../src/border/core/counts.ts'
import type { FlowPorts } from '../../src/border/core/flow-context.ts'
import { openFlow, runFlow } from '../../src/border/core/machine.ts'
import { openHome } from '../../src/border/home/home.ts'
import { readCatalog } from '../../src/border/postgres/catalog.ts'
import { columnCodec } from '../../src/border/postgres/codecs.ts'
import { PostgresSource } from '../../src/border/postgres/source.ts'
import { PostgresTarget } from '../../src/border/postgres/target.ts'
import { batchBytes, batchRows } from '../../src/cli/batch-size.ts'
import type { FlowPlan } from '../../src/plan/plan.ts'
import { clearBacklog, type Servers, withClient, writeBacklog } from './databases.ts'
import type { Times } from './native.ts'
import { planOf } from './tables.ts'

export async function runOurs(
  servers: Servers,
  name: string,
  folder: string,
  round: number,
  people: number,
): Promise<Times & { readonly rssMb: number }> {
  const db = `${name}_ours_${round}`
  await withClient(servers.hq.url('postgres'), (c) => c.query(`CREATE DATABASE ${db}`))
  const catalog = await withClient(servers.branch.url(name), (c) => readCatalog(c))
  const table = (wanted: string) => catalog.tables.find((t) => t.name === wanted)!
  const plan = planOf(table('orders'), table('customers'), people)
  const state = join(folder, db)
  const home = await openHome({
    state: join(state, 'state'),
    keys: join(state, 'keys'),
    organisation: 'Bench',
    origin: 'bench',
    codec: columnCodec,
  })
  const source = new PostgresSource({
    url: servers.branch.url(name),
    slot: db,
    publication: 'waybill',
    suspended: () => new Set(),
  })
  const target = new PostgresTarget({ url: servers.hq.url(db), flow: 'bench' })
  const counts = new ExporterCounts(home.store, 'shanghai', '2026', { ordinary: 0, sensitive: 0 })
  const ports: FlowPorts = {
    clock: { nowMs: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    ...home,
    source,
    target,
    counts: () => counts,
    replan: async () => null,
  }
  const copyMs = await timed(plan, ports)
  await writeBacklog(servers, name, people)
  const streamMs = await timed(plan, ports)
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024)
  await source.dropSlot()
  await source.close()
  await target.close()
  await home.close()
  await clearBacklog(servers, name)
  return { copyMs, streamMs, rssMb }
}

async function timed(plan: FlowPlan, ports: FlowPorts): Promise<number> {
  const planned = { plan, day: '2026-11-24', digest: `sha256:${'0'.repeat(64)}`, law: {}, decisions: [] }
  const options = { once: true, batchRows, batchBytes, onEvent: () => {}, stopping: () => false }
  const start = performance.now()
  const { end } = await runFlow(openFlow(planned, ports, options))
  if (end !== 'done') throw new Error(`the flow ended with ${end}`)
  return performance.now() - start
}
