/** `waybill status`: where each flow stands, what is held and why, how many people are left. */

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { formatLsn, parseLsn } from '../border/postgres/lsn.ts'
import { slotState } from '../border/postgres/replication.ts'
import { exit } from './exit.ts'
import { slotOf } from './flows.ts'
import { type Io, plural, printJson } from './output.ts'
import { readManifestFile, withStore } from './plan-files.ts'
import type { SavedStatus } from './status-file.ts'

export interface SlotFigures {
  readonly exists: boolean
  readonly active: boolean
  /** Bytes of the source's log that the flow has not dealt with. */
  readonly lagBytes: number | null
  /** Bytes of log that the source keeps for the slot. */
  readonly keptBytes: number | null
}

export function registerStatus(program: Command, io: Io): void {
  program
    .command('status')
    .summary('position, lag, what is held and why, people left')
    .description(
      'Tells where each flow stands. What is held is told as of the last batch; position and lag are asked of the source now.',
    )
    .option('-m, --manifest <FILE>', 'the manifest', 'waybill.yaml')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  waybill status --json')
    .action((options: { manifest: string; json?: true }) => run(io, options))
}

async function run(io: Io, options: { manifest: string; json?: true }): Promise<void> {
  const file = await readManifestFile(resolve(io.cwd, options.manifest), (name) => io.env(name))
  const saved = readStatus(join(resolve(file.folder, file.manifest.state), 'status.json'))
  const shown: { flow: string; status: SavedStatus | null; slot: SlotFigures }[] = []
  for (const flow of file.manifest.flows.values()) {
    const slot = await withStore(
      file.manifest,
      flow.from,
      (name) => io.env(name),
      (client) => slotFigures(client, slotOf(flow.name)),
    )
    shown.push({ flow: flow.name, status: saved.flows.find((f) => f.flow === flow.name) ?? null, slot })
  }
  if (options.json) await printJson(io, { at: saved.at, flows: shown })
  else await io.out(shown.map((s) => words(s.flow, s.status, s.slot)).join('\n'))
  if (shown.some((s) => (s.status?.held.length ?? 0) > 0 || Object.keys(s.status?.suspended ?? {}).length > 0))
    io.exitCode = exit.finding
}

function readStatus(path: string): { at: string | null; flows: readonly SavedStatus[] } {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { at: string; flows: SavedStatus[] }
  } catch {
    return { at: null, flows: [] }
  }
}

/** What the source says of a flow’s replication slot now. */
export async function slotFigures(client: Parameters<typeof slotState>[0], slot: string): Promise<SlotFigures> {
  const state = await slotState(client, slot)
  if (!state.exists) return { exists: false, active: false, lagBytes: null, keptBytes: null }
  const { rows } = await client.query<{ now: string }>('SELECT pg_current_wal_flush_lsn()::text AS now')
  const now = parseLsn(rows[0]!.now)
  const behind = (lsn: bigint | null) => (lsn === null ? null : Number(now - lsn))
  return {
    exists: true,
    active: state.active,
    lagBytes: behind(state.confirmedFlushLsn),
    keptBytes: behind(state.restartLsn),
  }
}

function words(flow: string, status: SavedStatus | null, slot: SlotFigures): string {
  const lines = [flow]
  if (status === null) lines.push('  has not run yet')
  else {
    lines.push(
      `  ${status.phase}, batch ${status.batch}, position ${formatLsn(parseLsn(status.position))}, as of ${status.at}`,
    )
    const { ordinary, sensitive } = status.people
    lines.push(`  people this year: ${ordinary ?? 'unknown'} ordinary, ${sensitive ?? 'unknown'} sensitive`)
    for (const l of status.lines)
      lines.push(`  ${l.left === null ? 'unknown' : l.left} ${l.axis} people left before the line at ${l.line}`)
    for (const h of status.held) lines.push(`  held: ${h.dataset}, ${plural(h.rows, 'row')}: ${h.reason}`)
    if (status.heldPeople > 0) lines.push(`  people with held rows: ${status.heldPeople}`)
    for (const [dataset, what] of Object.entries(status.suspended))
      lines.push(`  held whole: ${dataset}: ${what}. Accept the plan anew: waybill plan --accept`)
  }
  if (!slot.exists) lines.push('  no replication slot at the source')
  else
    lines.push(
      `  slot ${slot.active ? 'in use' : 'idle'}, ${slot.lagBytes ?? 'unknown'} bytes behind, ${slot.keptBytes ?? 'unknown'} bytes of log kept`,
    )
  return `${lines.join('\n')}\n`
}
