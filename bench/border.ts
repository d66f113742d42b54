/**
 * First copy and stream beside PostgreSQL's own logical replication, on the same servers in one run; the order within a
 * round alternates. BENCH_ROWS (1,000,000), BENCH_ROUNDS (3). Rows are rows read at the source.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../src/border/postgres/embedded.ts'
import { makeBranch, type Servers, streamedRows } from './border/databases.ts'
import { runNative } from './border/native.ts'
import { runOurs } from './border/ours.ts'
import { rounds, rows } from './border/tables.ts'

const settings = { wal_retrieve_retry_interval: '100ms', max_wal_size: '4GB', shared_buffers: '256MB' }

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-bench-'))
  const servers = { branch: await startPostgres({ settings }), hq: await startPostgres({ settings }) }
  try {
    for (const people of new Set([rows, 50_000])) await measure(servers, folder, people)
  } finally {
    await servers.branch.stop()
    await servers.hq.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(servers: Servers, folder: string, people: number): Promise<void> {
  const name = `bench_${people}`
  await makeBranch(servers, name, people)
  const copies: number[] = []
  const streams: number[] = []
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0 ? await runNative(servers, name, round, people) : null
    const ours = await runOurs(servers, name, folder, round, people)
    const native = first ?? (await runNative(servers, name, round, people))
    copies.push(native.copyMs / ours.copyMs)
    streams.push(native.streamMs / ours.streamMs)
    const shown = {
      people,
      round,
      copy: { native: rate(rows, native.copyMs), ours: rate(rows, ours.copyMs) },
      stream: { native: rate(streamedRows, native.streamMs), ours: rate(streamedRows, ours.streamMs) },
      rssMb: ours.rssMb,
    }
    console.log(JSON.stringify(shown))
  }
  console.log(
    `${people} people: first copy ${median(copies)} x native, stream ${median(streams)} x native (medians of ${rounds})`,
  )
}

const rate = (count: number, ms: number) => Math.round(count / (ms / 1000))
const median = (xs: readonly number[]) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)]!.toFixed(2)

await main()
