/** `waybill detach`: ends a flow, drops its slot, and says what remains abroad. */

import { resolve } from 'node:path'
import type { Command } from 'commander'
import { newRecord, writeRecord } from '../border/core/flow-record.ts'
import { dropSlot, slotState } from '../border/postgres/replication.ts'
import { quoteIdent, quoteTable } from '../border/postgres/sql.ts'
import { resolveStore } from '../manifest/index.ts'
import { BadInput } from './exit.ts'
import { openHomeOf, slotOf } from './flows.ts'
import { type Io, plural, printJson } from './output.ts'
import { type ManifestFile, readManifestFile, withStore } from './plan-files.ts'

export function registerDetach(program: Command, io: Io): void {
  program
    .command('detach')
    .summary('ends a flow: drops its slot and says what remains abroad')
    .description(
      'Drops the flow’s replication slot, so that the source keeps nothing for it, and forgets its position. Counts and ledger stay. Nothing is deleted abroad.',
    )
    .argument('<flow>', 'the flow')
    .option('-m, --manifest <FILE>', 'the manifest', 'waybill.yaml')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nExample:\n  waybill detach customers-to-hq')
    .action((flow: string, options: { manifest: string; json?: true }) => run(io, flow, options))
}

async function run(io: Io, name: string, options: { manifest: string; json?: true }): Promise<void> {
  const env = (variable: string) => io.env(variable)
  const file = await readManifestFile(resolve(io.cwd, options.manifest), env)
  const flow = file.manifest.flows.get(name)
  if (flow === undefined)
    throw new BadInput(`there is no flow ${name}; there is ${[...file.manifest.flows.keys()].join(', ')}`)
  const home = await openHomeOf(file)
  try {
    const url = resolveStore(file.manifest.stores.get(flow.from)!, env)
    const slot = slotOf(name)
    const dropped = await withStore(
      file.manifest,
      flow.from,
      env,
      async (client) => (await slotState(client, slot)).exists,
    )
    if (dropped && url !== undefined) await dropSlot(url, slot, { wait: true })
    const remains = await withStore(file.manifest, flow.to, env, (client) => remaining(client, file, name))
    await home.log.append([{ kind: 'detach', at: new Date().toISOString(), flow: name }])
    // Batch numbers are never used twice: the ledger's size is above any of them.
    writeRecord(home.store, name, { ...newRecord, batch: home.log.checkpoint().size })
    await home.store.commit()
    await tell(io, file, name, slot, dropped, remains, options.json === true)
  } finally {
    await home.close()
  }
}

async function remaining(client: Parameters<Parameters<typeof withStore>[3]>[0], file: ManifestFile, flow: string) {
  const found: { table: string; rows: number }[] = []
  for (const name of file.manifest.flows.get(flow)?.datasets ?? []) {
    const { table } = file.manifest.datasets.get(name)!
    const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
      quoteTable(table),
    ])
    if (rows[0]?.there !== true) continue
    const counted = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${quoteTable(table)}`)
    found.push({ table: `${table.schema}.${table.name}`, rows: Number(counted.rows[0]!.n) })
  }
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('waybill.progress') IS NOT NULL AS there`)
  if (rows[0]?.there === true) await client.query('DELETE FROM waybill.progress WHERE flow = $1', [flow])
  return found
}

async function tell(
  io: Io,
  file: ManifestFile,
  flow: string,
  slot: string,
  dropped: boolean,
  remains: readonly { table: string; rows: number }[],
  json: boolean,
): Promise<void> {
  const { publication } = file.manifest
  if (json) return printJson(io, { flow, slot, dropped, remains, publication })
  const lines = [
    dropped ? `slot ${slot} dropped: the source keeps nothing for ${flow} any more` : `there was no slot ${slot}`,
    ...remains.map((r) => `${r.table} remains abroad with ${plural(r.rows, 'row')}`),
    'Counts of people and the ledger stay: what crossed has crossed.',
    `The publication belongs to the database’s owner; if nothing else uses it: DROP PUBLICATION ${quoteIdent(publication)};`,
  ]
  await io.out(`${lines.join('\n')}\n`)
}
