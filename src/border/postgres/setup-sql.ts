/** Writes the SQL that the database's owner runs once before a border can read it, and the SQL that takes it all away. */
import type { Catalog, CatalogTable, TableName } from '../../plan/catalog.ts'
import { quoteIdent, quoteLiteral, quoteTable } from './sql.ts'

export interface SetupRequest {
  readonly database: string
  /** The login role to make. */
  readonly role: string
  readonly publication: string
  /** The replication slot that the border will make; only the take-away names it. */
  readonly slot: string
  /** Roots instead of partitions. */
  readonly tables: readonly TableName[]
  /** Of the whole database: replica identities, partitions and row security are read from it. */
  readonly catalog: Pick<Catalog, 'tables'>
}

export interface SetupSql {
  /** A psql script: its last line asks for the role's password. */
  readonly setUp: string
  /** Undoes every statement of `setUp`, and drops the slot. */
  readonly takeAway: string
}

/** Throws `RangeError` for a table that is not in the catalog, is unlogged, or is a partition. */
export function setupSql(request: SetupRequest): SetupSql {
  const tables = request.tables.map((name) => publishable(name, request.catalog.tables))
  const identities = tables.flatMap((table) => missingIdentities(table, request.catalog.tables))
  return { setUp: setUp(request, tables, identities), takeAway: takeAway(request, tables, identities) }
}

interface IdentityChange {
  readonly table: CatalogTable
  readonly to: string
  readonly back: string
  readonly why: string
}

function setUp(request: SetupRequest, tables: readonly CatalogTable[], identities: readonly IdentityChange[]): string {
  const { role, publication } = request
  const bypass = tables.some((table) => table.rowSecurity.enabled)
  return script([
    `-- Run with psql in database ${comment(quoteIdent(request.database))}, as the owner of these tables, who may make roles`,
    '-- with REPLICATION (before PostgreSQL 16 only a superuser may).',
    '\\set ON_ERROR_STOP on',
    'BEGIN;',
    '-- No application waits longer than this for a lock taken here; if it runs out, run the script again.',
    "SET LOCAL lock_timeout = '1s';",
    '',
    '-- The role can log in, follow changes and read the tables below: nothing else, and it owns nothing.',
    ...(bypass
      ? [
          '-- Row level security filters the first copy but never the change stream: the role must see the same in both.',
        ]
      : []),
    `CREATE ROLE ${quoteIdent(role)} LOGIN REPLICATION${bypass ? ' BYPASSRLS' : ''};`,
    `GRANT CONNECT ON DATABASE ${quoteIdent(request.database)} TO ${quoteIdent(role)};`,
    ...schemasOf(tables).map((schema) => `GRANT USAGE ON SCHEMA ${quoteIdent(schema)} TO ${quoteIdent(role)};`),
    ...tables.map((table) => `GRANT SELECT ON TABLE ${quoteTable(table)} TO ${quoteIdent(role)};`),
    ...identities.flatMap(({ table, to, why }) => [
      '',
      `-- ${why}`,
      `ALTER TABLE ${quoteTable(table)} REPLICA IDENTITY ${to};`,
    ]),
    '',
    '-- No WHERE and no column list, on purpose: if one names a column outside the replica identity, the server refuses the',
    "-- application's own UPDATE and DELETE. What may not cross is taken out by the border, which runs on this side.",
    `CREATE PUBLICATION ${quoteIdent(publication)} FOR TABLE`,
    `  ${tables.map(quoteTable).join(',\n  ')}`,
    "  WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = true);",
    'COMMIT;',
    '',
    `\\password ${quoteIdent(role)}`,
  ])
}

function takeAway(
  request: SetupRequest,
  tables: readonly CatalogTable[],
  identities: readonly IdentityChange[],
): string {
  const { role, publication, slot } = request
  return script([
    `-- Run with psql in database ${comment(quoteIdent(request.database))}, after the border has been stopped.`,
    '\\set ON_ERROR_STOP on',
    '-- A slot that nobody reads keeps the write-ahead log for ever: it goes first.',
    `SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = ${quoteLiteral(slot)};`,
    'BEGIN;',
    "SET LOCAL lock_timeout = '1s';",
    `DROP PUBLICATION IF EXISTS ${quoteIdent(publication)};`,
    ...identities.map(({ table, back }) => `ALTER TABLE ${quoteTable(table)} REPLICA IDENTITY ${back};`),
    ...tables.map((table) => `REVOKE SELECT ON TABLE ${quoteTable(table)} FROM ${quoteIdent(role)};`),
    ...schemasOf(tables).map((schema) => `REVOKE USAGE ON SCHEMA ${quoteIdent(schema)} FROM ${quoteIdent(role)};`),
    `REVOKE CONNECT ON DATABASE ${quoteIdent(request.database)} FROM ${quoteIdent(role)};`,
    '-- If the role was given rights elsewhere, this line says where, and nothing of the above is undone.',
    `DROP ROLE IF EXISTS ${quoteIdent(role)};`,
    'COMMIT;',
  ])
}

function publishable(name: TableName, all: readonly CatalogTable[]): CatalogTable {
  const table = all.find((one) => one.schema === name.schema && one.name === name.name)
  if (table === undefined) throw new RangeError(`${quoteTable(name)} is not a table of this database`)
  if (table.unlogged) throw new RangeError(`${quoteTable(name)} is unlogged: its changes cannot be followed`)
  if (table.root !== null) {
    throw new RangeError(`${quoteTable(name)} is a partition: name its root ${quoteTable(table.root)} instead`)
  }
  return table
}

/** Tables, and partitions below them, of which the server could not name the old row of an UPDATE or DELETE. */
function missingIdentities(table: CatalogTable, all: readonly CatalogTable[]): IdentityChange[] {
  const holders =
    table.kind === 'partitioned'
      ? all.filter(({ root }) => root !== null && root.schema === table.schema && root.name === table.name)
      : [table]
  return holders.flatMap((holder) => identityChange(holder) ?? [])
}

function identityChange(table: CatalogTable): IdentityChange | undefined {
  const { kind, columns } = table.replicaIdentity
  if (kind === 'full' || columns.length > 0) return undefined
  const lacks = 'once published, the server refuses UPDATE and DELETE of a table whose rows it cannot name'
  const back = kind === 'nothing' ? 'NOTHING' : 'DEFAULT'
  if (table.primaryKey.length > 0) return { table, to: 'DEFAULT', back, why: `By its primary key: ${lacks}.` }
  const unique = table.uniqueKeys.find((key) => key.notNull)
  if (unique !== undefined) {
    return { table, to: `USING INDEX ${quoteIdent(unique.name)}`, back, why: `By its unique key: ${lacks}.` }
  }
  return { table, to: 'FULL', back, why: `It has no key, so by the whole row: ${lacks}.` }
}

function schemasOf(tables: readonly TableName[]): string[] {
  return [...new Set(tables.map((table) => table.schema))].sort()
}

/** A name in a comment must not end it. */
function comment(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ')
}

function script(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
