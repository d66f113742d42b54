/** `waybill init`: reads a database's schema, writes a first manifest, and prints the SQL its owner runs once, and to undo it. */

import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { readCatalog } from '../border/postgres/catalog.ts'
import { openClient } from '../border/postgres/connection.ts'
import { reduceError } from '../border/postgres/errors.ts'
import { setupSql } from '../border/postgres/setup-sql.ts'
import { printTable, type SchemaTable, writeManifest } from '../manifest/index.ts'
import type { Catalog, CatalogTable } from '../plan/catalog.ts'
import { BadInput } from './exit.ts'
import type { Io } from './output.ts'

interface Options {
  readonly out: string
  readonly from?: string
  readonly to?: string
}

/** A schema is small; a server that needs longer is busy, and must not wait for us. */
const statementTimeoutMs = 30_000

export function registerInit(program: Command, io: Io): void {
  program
    .command('init')
    .summary('reads a schema and writes a first waybill.yaml')
    .description(
      'Reads the schema of a PostgreSQL database (never a row, in a read-only transaction), writes a manifest with every guess marked as one, and prints the SQL that the database’s owner runs once, and the SQL that takes it away.',
    )
    .argument('<URL>', 'postgres://…, of any role that may read the catalog')
    .option('--out <FILE>', 'the manifest to write', 'waybill.yaml')
    .option('--from <COUNTRY>', 'where this database stands, as CN')
    .option('--to <COUNTRY>', 'where its data is to go, as JP')
    .addHelpText('after', '\nExample:\n  waybill init --from CN --to JP "$BRANCH_DATABASE_URL" > setup.sql')
    .action((url: string, options: Options) => run(io, url, options))
}

async function run(io: Io, url: string, options: Options): Promise<void> {
  const path = resolve(io.cwd, options.out)
  if (existsSync(path))
    throw new BadInput(`${options.out} is there already, and nothing is overwritten: name another with --out`)
  const catalog = await readSchema(url)
  const tables = catalog.tables.filter((table) => table.root === null)
  if (tables.length === 0) throw new BadInput('the database has no table that this role can see')
  const text = writeManifest(tables.map(schemaTable), {
    ...(options.from === undefined ? {} : { fromCountry: country('--from', options.from) }),
    ...(options.to === undefined ? {} : { toCountry: country('--to', options.to) }),
  })
  createFile(path, text, options.out)
  io.err(`wrote ${options.out}: ${tables.length} tables. Classify their columns, then: waybill plan\n`)
  await io.out(ownersSql(catalog, tables))
}

async function readSchema(url: string): Promise<Catalog> {
  const client = await openClient(url, { statementTimeoutMs })
  try {
    return await readCatalog(client, { statementTimeoutMs })
  } catch (error) {
    throw reduceError(error)
  } finally {
    await client.end().catch(() => {})
  }
}

function schemaTable({ schema, name, columns, primaryKey, foreignKeys }: CatalogTable): SchemaTable {
  return { schema, name, primaryKey, foreignKeys, columns: columns.map((c) => ({ name: c.name, type: c.formatted })) }
}

function country(option: string, code: string): string {
  if (!/^[A-Za-z]{2}$/.test(code)) throw new BadInput(`${option}: expected a country of two letters, as CN`)
  return code.toUpperCase()
}

function ownersSql(catalog: Catalog, tables: readonly CatalogTable[]): string {
  const followed = tables.filter((table) => !table.unlogged)
  const left = tables.filter((table) => table.unlogged).map((table) => `-- Left out: ${printTable(table)} is unlogged.`)
  if (followed.length === 0) return `${left.join('\n')}\n`
  const names = { role: 'waybill', publication: 'waybill', slot: 'waybill_first_flow' }
  const { setUp, takeAway } = setupSql({ ...names, database: catalog.database, tables: followed, catalog })
  return [
    '-- ===== Set up: for the owner of the database, once. Leave out the tables that no flow will name. =====',
    ...left,
    setUp,
    '-- ===== Take away: undoes all of the above. =====',
    takeAway,
  ].join('\n')
}

/** Whole or not at all, and never over another file. */
function createFile(path: string, text: string, shown: string): void {
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
  writeFileSync(aside, text, { flag: 'wx' })
  try {
    linkSync(aside, path)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw taken ? new BadInput(`${shown} is there already, and nothing is overwritten: name another with --out`) : error
  } finally {
    unlinkSync(aside)
  }
}
