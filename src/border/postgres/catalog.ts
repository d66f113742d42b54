/** Reads a database's catalog, the schema and never a row, in one read-only snapshot under a statement timeout. */
import type {
  Catalog,
  CatalogColumn,
  CatalogTable,
  ColumnType,
  DatabaseFacts,
  ForeignKey,
  Publication,
  ReplicaIdentity,
  TableInPublication,
  TableName,
  TargetCatalog,
  TargetTable,
  UniqueKey,
} from '../../plan/catalog.ts'
import {
  columnsSql,
  databaseSql,
  enumsSql,
  foreignKeysSql,
  indexesSql,
  madeTypesSql,
  publicationsSql,
  publishedTablesSql,
  tablesSql,
  targetNamesSql,
  typesSql,
} from './catalog-sql.ts'
import { quoteTable } from './sql.ts'

/** What is needed of a `pg` client that is connected and outside a transaction. */
export interface SqlClient {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

export interface CatalogOptions {
  /** Only these; all tables of the database when not given. Names that do not exist are left out of the answer. */
  readonly tables?: readonly TableName[]
  /** Count rows exactly, table by table, where the role may read them. Default false. */
  readonly exactRows?: boolean
  /** For each statement. Default 30,000. */
  readonly statementTimeoutMs?: number
}

/** Reads in one REPEATABLE READ, READ ONLY transaction, which is rolled back. Rejects with the driver's error. */
export function readCatalog(client: SqlClient, options: CatalogOptions = {}): Promise<Catalog> {
  return inSnapshot(client, options, async () => {
    const [facts] = await documents<DatabaseFacts>(client, databaseSql)
    if (facts === undefined) throw new Error('the database does not name itself in pg_database')
    return {
      ...facts,
      tables: await readTables(client, options.tables, options.exactRows === true),
      publications: await documents<Publication>(client, publicationsSql),
    }
  })
}

/** What stands at the target under the names a flow would write, with exact row counts where they may be read. */
export function readTarget(
  client: SqlClient,
  wanted: readonly (TableName & { readonly key: readonly string[] })[],
  options: Pick<CatalogOptions, 'statementTimeoutMs'> = {},
): Promise<TargetCatalog> {
  return inSnapshot(client, options, async () => {
    const [facts] = await documents<DatabaseFacts>(client, databaseSql)
    if (facts === undefined) throw new Error('the database does not name itself in pg_database')
    const found = await readTables(client, wanted, true)
    const names = await documents<TargetName>(client, targetNamesSql, [JSON.stringify(wanted)])
    const tables = wanted.map(({ schema, name, key }, at): TargetTable => {
      const table = found.find((one) => one.schema === schema && one.name === name)
      if (table === undefined) return { ...names[at]!, exists: false }
      return { schema, name, exists: true, table, uniqueOnKey: uniqueOn(table, key) }
    })
    const enums = await documents<TargetCatalog['enums'][number]>(client, enumsSql)
    return { ...facts, tables, enums, types: await documents<TableName>(client, madeTypesSql) }
  })
}

interface TargetName extends TableName {
  readonly schemaExists: boolean
  readonly creatable: boolean
  readonly nameTaken: boolean
}

type TableRow = Omit<
  CatalogTable,
  'exactRows' | 'columns' | 'primaryKey' | 'uniqueKeys' | 'replicaIdentity' | 'foreignKeys' | 'publications'
> & { readonly identity: ReplicaIdentity['kind'] }
type OfTable<T> = T & { readonly table: number }
type ColumnRow = OfTable<Omit<CatalogColumn, 'type'> & { readonly type: number }>
type IndexRow = OfTable<UniqueKey & { readonly primary: boolean; readonly usable: boolean; readonly identity: boolean }>
type TypeRow = Omit<ColumnType, 'element' | 'fields'> & {
  readonly element: number | null
  readonly fields: readonly { readonly name: string; readonly type: number }[]
}

async function readTables(
  client: SqlClient,
  wanted: readonly TableName[] | undefined,
  exactRows: boolean,
): Promise<CatalogTable[]> {
  const rows = await documents<TableRow>(client, tablesSql, [wanted === undefined ? null : JSON.stringify(wanted)])
  const oids = [rows.map((row) => row.oid)]
  const columns = await documents<ColumnRow>(client, columnsSql, oids)
  const types = await readTypes(client, [...new Set(columns.map((column) => column.type))])
  const columnsOf = byTable(columns)
  const indexesOf = byTable(await documents<IndexRow>(client, indexesSql, oids))
  const foreignKeysOf = byTable(await documents<OfTable<ForeignKey>>(client, foreignKeysSql, oids))
  const publicationsOf = byTable(await documents<OfTable<TableInPublication>>(client, publishedTablesSql))
  const tables: CatalogTable[] = []
  for (const { identity, ...row } of rows) {
    const indexes = indexesOf.get(row.oid) ?? []
    const primaryKey = indexes.find((index) => index.primary)?.columns ?? []
    const identityColumns = identity === 'index' ? (indexes.find((index) => index.identity)?.columns ?? []) : primaryKey
    tables.push({
      ...row,
      exactRows: exactRows && countable(row) ? await countRows(client, row) : null,
      columns: (columnsOf.get(row.oid) ?? []).map(({ type, ...column }) => ({ ...column, type: types.get(type)! })),
      primaryKey,
      uniqueKeys: indexes
        .filter((index) => index.usable)
        .map(({ name, columns, notNull }) => ({ name, columns, notNull })),
      replicaIdentity: {
        kind: identity,
        columns: identity === 'index' || identity === 'default' ? identityColumns : [],
      },
      foreignKeys: foreignKeysOf.get(row.oid) ?? [],
      publications: publicationsOf.get(row.oid) ?? [],
    })
  }
  return tables
}

async function readTypes(client: SqlClient, oids: readonly number[]): Promise<Map<number, ColumnType>> {
  const rows = new Map((await documents<TypeRow>(client, typesSql, [oids])).map((row) => [row.oid, row]))
  const build = (oid: number): ColumnType => {
    const row = rows.get(oid)
    if (row === undefined) throw new Error(`type ${oid} is missing from pg_type`)
    return {
      ...row,
      element: row.element === null ? null : build(row.element),
      fields: row.fields.map(({ name, type }) => ({ name, type: build(type) })),
    }
  }
  return new Map(oids.map((oid) => [oid, build(oid)]))
}

/** Row level security would count only what the role may see. */
function countable({ privileges, rowSecurity }: Pick<CatalogTable, 'privileges' | 'rowSecurity'>): boolean {
  return privileges.select && !rowSecurity.filtersRole
}

/** Null when the count does not end within the statement timeout. */
async function countRows(client: SqlClient, table: TableName): Promise<number | null> {
  await client.query('SAVEPOINT counting')
  try {
    const { rows } = await client.query(`SELECT count(*)::text AS rows FROM ${quoteTable(table)}`)
    return Number(rows[0]?.rows)
  } catch (error) {
    if ((error as { code?: string }).code !== queryCanceled) throw error
    await client.query('ROLLBACK TO SAVEPOINT counting')
    return null
  } finally {
    await client.query('RELEASE SAVEPOINT counting').catch(() => undefined)
  }
}

const queryCanceled = '57014'

async function inSnapshot<T>(
  client: SqlClient,
  { statementTimeoutMs = 30_000 }: { readonly statementTimeoutMs?: number },
  read: () => Promise<T>,
): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    await client.query(`SET LOCAL statement_timeout = ${Math.trunc(statementTimeoutMs)}`)
    await client.query(`SET LOCAL lock_timeout = ${Math.trunc(statementTimeoutMs)}`)
    // Compiling takes longer than running any of these.
    await client.query('SET LOCAL jit = off')
    // `format_type` leaves out the schema of whatever the search path shows.
    await client.query('SET LOCAL search_path = pg_catalog')
    return await read()
  } finally {
    await client.query('ROLLBACK')
  }
}

async function documents<T>(client: SqlClient, sql: string, values?: unknown[]): Promise<T[]> {
  const { rows } = await client.query(sql, values)
  return rows.map((row) => row.doc as T)
}

function byTable<T extends object>(rows: readonly OfTable<T>[]): Map<number, Omit<OfTable<T>, 'table'>[]> {
  const grouped = new Map<number, Omit<OfTable<T>, 'table'>[]>()
  for (const { table, ...row } of rows) {
    const group = grouped.get(table)
    if (group === undefined) grouped.set(table, [row])
    else group.push(row)
  }
  return grouped
}

function uniqueOn(table: CatalogTable, key: readonly string[]): boolean {
  const wanted = new Set(key)
  return table.uniqueKeys.some(
    ({ columns }) => columns.length === wanted.size && columns.every((column) => wanted.has(column)),
  )
}
