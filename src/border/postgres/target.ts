/** Headquarters' PostgreSQL as the border's target: rows and progress in one transaction. */

import type { TargetCatalog } from '../../plan/catalog.ts'
import { Gap, type Progress, type TargetPort, TargetUnfit } from '../core/carrier.ts'
import type { BatchChanges } from '../core/changes.ts'
import type { DatasetGate } from '../core/dataset-gate.ts'
import { readTarget } from './catalog.ts'
import { openClient } from './connection.ts'
import { openTarget, type Step, type TargetConnection } from './copy-target.ts'
import { ConnectionLost, DatabaseError } from './errors.ts'
import { asLost } from './lost.ts'
import { formatLsn, parseLsn } from './lsn.ts'
import { quoteIdent, quoteLiteral } from './sql.ts'
import { batchSteps, type Staging } from './target-steps.ts'
import { creation, misfits, targetName } from './target-tables.ts'

export interface PostgresTargetOptions {
  readonly url: string
  readonly flow: string
}

const progressTable = `CREATE TABLE IF NOT EXISTS waybill.progress (
  flow text PRIMARY KEY, phase text NOT NULL, batch bigint NOT NULL, position pg_lsn NOT NULL, system_id text NOT NULL,
  timeline integer NOT NULL, slot text NOT NULL, plan text NOT NULL, ledger_size bigint NOT NULL, ledger_root text NOT NULL)`

const progressSql = `SELECT phase, batch, position::text, system_id, timeline, slot, plan, ledger_size, ledger_root
  FROM waybill.progress WHERE flow = $1`

const saveProgress = `INSERT INTO waybill.progress VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (flow) DO UPDATE SET
  phase = excluded.phase, batch = excluded.batch, position = excluded.position, system_id = excluded.system_id,
  timeline = excluded.timeline, slot = excluded.slot, plan = excluded.plan, ledger_size = excluded.ledger_size,
  ledger_root = excluded.ledger_root`

/** How long an earlier connection may take to end: a server notices late that its client is gone. */
const claimMs = 30_000

export class PostgresTarget implements TargetPort {
  private readonly options: PostgresTargetOptions
  private connection: TargetConnection | null = null
  private stages = new Map<string, string>()

  constructor(options: PostgresTargetOptions) {
    this.options = options
  }

  prepare(gates: readonly DatasetGate[], copies: boolean): Promise<void> {
    return asLost('target', async () => {
      const crossing = gates.filter((g) => g.crosses)
      const client = await openClient(this.options.url)
      try {
        // One flow at a time: two that both find a schema or table missing would both make it, and one would fail.
        await client.query("SELECT pg_advisory_lock(hashtextextended('waybill tables', 0))")
        const catalog = await this.read(client, crossing)
        if (!copies) refuseMissing(catalog)
        const tables = new Set(crossing.map((g) => `${g.plan.target.schema}.${g.plan.target.table}`))
        const problems = crossing.flatMap((g, i) => misfits(g.plan, catalog.tables[i]!, catalog, tables))
        if (problems.length > 0) throw new TargetUnfit(problems)
        const statements = crossing.flatMap((g, i) => creation(g.plan, catalog.tables[i]!, catalog))
        for (const sql of new Set(['CREATE SCHEMA IF NOT EXISTS waybill', progressTable, ...statements]))
          await client.query(sql)
      } finally {
        await client.end().catch(() => {})
      }
    })
  }

  progress(): Promise<Progress | null> {
    return asLost('target', async () => {
      const client = await openClient(this.options.url)
      try {
        const { rows } = await client.query<{ there: boolean }>(
          "SELECT to_regclass('waybill.progress') IS NOT NULL AS there",
        )
        if (rows[0]?.there !== true) return null
        const { rows: found } = await client.query<Record<string, string>>(progressSql, [this.options.flow])
        return found[0] === undefined ? null : readProgress(found[0])
      } finally {
        await client.end().catch(() => {})
      }
    })
  }

  /**
   * The connection that writes holds a lock of the flow's name for as long as it lives. Whoever gets it knows that what an
   * earlier connection left behind has been committed or undone.
   */
  claim(): Promise<Progress | null> {
    return asLost('target', async () => {
      await this.close()
      const connection = await openTarget(this.options.url)
      this.connection = connection
      const take = `SELECT pg_try_advisory_lock(hashtextextended(${quoteLiteral(`waybill ${this.options.flow}`)}, 0))::text`
      for (const deadline = Date.now() + claimMs; ; await pause(100)) {
        const [row] = await connection.query(take)
        if (row?.[0] === 'true') return this.progress()
        if (Date.now() > deadline)
          throw new Gap(
            'target-busy',
            `another process is writing flow ${this.options.flow} to headquarters. Stop it, or give this flow another name.`,
          )
      }
    })
  }

  occupied(gates: readonly DatasetGate[]): Promise<readonly string[]> {
    return asLost('target', async () => {
      const client = await openClient(this.options.url)
      try {
        const catalog = await this.read(client, gates)
        const found: string[] = []
        for (const [i, gate] of gates.entries()) {
          if (!catalog.tables[i]!.exists) continue
          const { rows } = await client.query<{ any: boolean }>(
            `SELECT EXISTS (SELECT 1 FROM ${targetName(gate.plan)}) AS any`,
          )
          if (rows[0]?.any === true) found.push(`${gate.plan.target.schema}.${gate.plan.target.table}`)
        }
        return found
      } finally {
        await client.end().catch(() => {})
      }
    })
  }

  apply(changes: BatchChanges, gates: readonly DatasetGate[], progress: Progress): Promise<void> {
    return asLost('target', async () => {
      const connection = this.connection
      if (connection === null) throw new ConnectionLost('before a batch was sent')
      const wanted: string[] = []
      const steps = batchSteps(changes, gates, this.staging(wanted))
      for (const sql of wanted) await connection.query(sql)
      try {
        await connection.pipeline([{ sql: 'BEGIN' }, ...steps, this.progressStep(progress), { sql: 'COMMIT' }])
      } catch (error) {
        await this.close()
        throw conflict(error)
      }
    })
  }

  async close(): Promise<void> {
    const connection = this.connection
    this.connection = null
    this.stages = new Map()
    await connection?.close().catch(() => {})
  }

  private read(client: Parameters<typeof readTarget>[0], gates: readonly DatasetGate[]): Promise<TargetCatalog> {
    return readTarget(
      client,
      gates.map(({ plan }) => ({ schema: plan.target.schema, name: plan.target.table, key: [...plan.key] })),
    )
  }

  private staging(wanted: string[]): Staging {
    return {
      table: (gate, use, columns) => {
        const key = JSON.stringify([gate.plan.target, use, columns])
        const known = this.stages.get(key)
        if (known !== undefined) return known
        const name = `pg_temp.waybill_stage_${this.stages.size}`
        this.stages.set(key, name)
        const list = columns.map(quoteIdent).join(', ')
        wanted.push(
          `CREATE TEMP TABLE ${name.slice('pg_temp.'.length)} ON COMMIT DELETE ROWS AS SELECT ${list} FROM ${targetName(gate.plan)} WITH NO DATA`,
        )
        return name
      },
    }
  }

  private progressStep(p: Progress): Step {
    const params = [
      this.options.flow,
      p.phase,
      String(p.batch),
      formatLsn(p.position),
      p.systemId,
      String(p.timeline),
      p.slot,
      p.plan,
      String(p.ledgerSize),
      p.ledgerRoot,
    ]
    return { sql: saveProgress, params }
  }
}

/** A table that the flow filled is made again by a copy only. */
function refuseMissing(catalog: TargetCatalog): void {
  const missing = catalog.tables.filter((t) => !t.exists)
  if (missing.length === 0) return
  const names = missing.map((t) => `${t.schema}.${t.name}`)
  throw new Gap(
    'target-table-lost',
    `headquarters has lost ${names.join(', ')}, which this flow had filled. Copy the tables again: waybill detach, empty them at headquarters, then plan and sync.`,
  )
}

function readProgress(row: Record<string, string>): Progress {
  return {
    phase: row.phase === 'streaming' ? 'streaming' : 'copying',
    batch: Number(row.batch),
    position: parseLsn(row.position!),
    systemId: row.system_id!,
    timeline: Number(row.timeline),
    slot: row.slot!,
    plan: row.plan!,
    ledgerSize: Number(row.ledger_size),
    ledgerRoot: row.ledger_root!,
  }
}

/** A row abroad in the way of ours: somebody else put it there. */
function conflict(error: unknown): unknown {
  if (error instanceof DatabaseError && error.sqlstate === '23505') {
    const table = error.table === undefined ? 'a table' : `${error.schema ?? 'public'}.${error.table}`
    return new Gap(
      'target-conflict',
      `${table} at headquarters holds a row with the key of one that crosses, and this flow did not put it there. Remove it or give the flow another table.`,
    )
  }
  return error
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
